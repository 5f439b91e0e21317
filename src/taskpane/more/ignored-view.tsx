import { Button, Card, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { ignoredActs, type Ignored } from "../session/ignored";

/** What is ignored and why; each can come back. */
export default function IgnoredView() {
  const { state, actions, strings } = usePane();
  const { ignored } = state.kept;
  if (ignored.length === 0) return <Text>{strings.ignore.none}</Text>;
  const titleOf = (one: Ignored) =>
    one.kind === "check" ? `${strings.ignore.wholeCheck}：${one.title}` : (one.card ?? one.message);
  return (
    <>
      {ignoredActs(ignored).map((act) => {
        const [one] = act;
        return (
          <Card key={one.kind === "finding" ? one.key : one.check}>
            <Text>{titleOf(one)}</Text>
            <Text size={200}>{`${strings.ignore.reason}：${one.reason}`}</Text>
            <Button
              size="small"
              onClick={() => void actions.ignore(ignored.filter((other) => !act.includes(other)))}
            >
              {strings.ignore.undo}
            </Button>
          </Card>
        );
      })}
    </>
  );
}
