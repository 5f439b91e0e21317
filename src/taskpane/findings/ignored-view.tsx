import { Button, Card, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";

/** What is ignored and why; each can come back. */
export function IgnoredView() {
  const { session, actions, strings } = usePane();
  if (session.ignored.length === 0) return <Text>{strings.ignore.none}</Text>;
  return (
    <>
      {session.ignored.map((one, index) => (
        <Card key={one.kind === "finding" ? one.key : one.check}>
          <Text>{one.kind === "finding" ? one.message : `${strings.ignore.wholeCheck}：${one.title}`}</Text>
          <Text size={200}>{`${strings.ignore.reason}：${one.reason}`}</Text>
          <Button
            size="small"
            onClick={() => void actions.ignore(session.ignored.filter((_, other) => other !== index))}
          >
            {strings.ignore.undo}
          </Button>
        </Card>
      ))}
    </>
  );
}
