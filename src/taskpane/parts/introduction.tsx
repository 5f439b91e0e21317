import { Button, Card, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../pane-context";
import type { Sample } from "../sample";

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: "1.4em", display: "flex", flexDirection: "column", gap: "6px" },
  samples: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  sample: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 8px" },
  end: { alignSelf: "flex-start" },
});

const SAMPLES: readonly Sample[] = ["budget", "otherBudget", "accounts"];

/** What the add-in does, in three lines, and workbooks to try it on, at the first run. */
export default function Introduction() {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const id = useId();
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
      <Text>{strings.intro.samples.label}</Text>
      <ul className={styles.samples}>
        {SAMPLES.map((sample) => (
          <li key={sample} className={styles.sample}>
            <Button
              size="small"
              aria-describedby={`${id}-${sample}`}
              onClick={() => void actions.openSample(sample)}
            >
              {strings.intro.samples[sample].name}
            </Button>
            <Text size={200} id={`${id}-${sample}`}>
              {strings.intro.samples[sample].about}
            </Text>
          </li>
        ))}
      </ul>
      <Button className={styles.end} onClick={() => void actions.endIntroduction()}>
        {strings.intro.skip}
      </Button>
    </Card>
  );
}
