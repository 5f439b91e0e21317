import { Button, Card, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: "1.4em", display: "flex", flexDirection: "column", gap: "6px" },
  skip: { alignSelf: "flex-start" },
});

/** What the add-in does, in three lines, at the first run with a workbook. */
export function Introduction() {
  const styles = useStyles();
  const { actions, strings } = usePane();
  return (
    <Card>
      <Subtitle2 as="h2">{strings.intro.title}</Subtitle2>
      <ol className={styles.lines}>
        {strings.intro.lines.map((line) => (
          <li key={line}>
            <Text>{line}</Text>
          </li>
        ))}
      </ol>
      <Button className={styles.skip} onClick={() => void actions.endIntroduction()}>
        {strings.intro.skip}
      </Button>
    </Card>
  );
}
