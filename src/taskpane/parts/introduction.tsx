import { Button, Card, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: "1.4em", display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What the add-in does, in three lines, and a workbook to try it on, at the first run. */
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
      <div className={styles.buttons}>
        <Button onClick={() => void actions.openSample()}>{strings.intro.sample}</Button>
        <Button onClick={() => void actions.endIntroduction()}>{strings.intro.skip}</Button>
      </div>
    </Card>
  );
}
