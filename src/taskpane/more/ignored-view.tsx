import { Button, Card, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";

/** What is ignored and why; each can come back. */
export default function IgnoredView() {
  const { state, actions, strings } = usePane();
  const { ignored } = state.kept;
  if (ignored.length === 0) return <Text>{strings.ignore.none}</Text>;
  return (
    <>
      {ignored.map((one, index) => (
        <Card key={one.kind === "finding" ? one.key : one.check}>
          <Text>{one.kind === "finding" ? one.message : `${strings.ignore.wholeCheck}：${one.title}`}</Text>
          <Text size={200}>{`${strings.ignore.reason}：${one.reason}`}</Text>
          <Button
            size="small"
            onClick={() => void actions.ignore(ignored.filter((_, other) => other !== index))}
          >
            {strings.ignore.undo}
          </Button>
        </Card>
      ))}
    </>
  );
}
