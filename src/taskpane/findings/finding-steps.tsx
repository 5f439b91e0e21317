import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { STEP_KEYS, type Step } from "../use-step-keys";

const useStyles = makeStyles({
  // Stays in sight however long the list is.
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 40px 4px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface FindingStepsProps {
  /** Counted from 1; 0 before the first. */
  readonly position: number;
  readonly count: number;
  readonly onStep: (step: Step) => void;
}

/** To the previous and the next card, and where one is. */
export function FindingSteps({ position, count, onStep }: FindingStepsProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const button = (step: Step, text: string) => (
    <Button
      size="small"
      title={`${text} (${STEP_KEYS[step]})`}
      aria-keyshortcuts={STEP_KEYS[step]}
      onClick={() => onStep(step)}
    >
      {text}
    </Button>
  );
  return (
    <div className={styles.bar} role="group" aria-label={strings.steps.label}>
      {button(-1, strings.steps.previous)}
      {button(1, strings.steps.next)}
      <Text size={200}>{strings.steps.position(position, count)}</Text>
    </div>
  );
}
