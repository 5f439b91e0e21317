import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { View } from "../session/pane-event";
import { isBusy } from "../session/slices/activity";
import { ReportMenu } from "../more/report-menu";
import { useMoreWords } from "../more/more-words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  step: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    padding: "8px 10px 8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorPaletteGreenBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});

/** Where nothing is left to put right: what one does then. */
export default function NextSteps({ onView }: { readonly onView: (view: View) => void }) {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { next: words, report } = useMoreWords();
  const steps = [
    { ...words.narrative, go: () => onView("narrative") },
    {
      ...words.balance,
      go: () => {
        onView("mend");
        void actions.chooseMode("balance");
      },
    },
  ];
  return (
    <ul className={styles.list} aria-label={words.label}>
      <li className={styles.step}>
        <span className={styles.text}>
          <Text weight="semibold">{words.report.title}</Text>
          <Text size={200}>{words.report.about}</Text>
        </span>
        <ReportMenu name={`${words.report.title}：${report.button}`} />
      </li>
      {steps.map(({ title, about, button, go }) => (
        <li key={title} className={styles.step}>
          <span className={styles.text}>
            <Text weight="semibold">{title}</Text>
            <Text size={200}>{about}</Text>
          </span>
          <Button
            size="small"
            aria-label={`${title}：${button}`}
            disabledFocusable={isBusy(state)}
            onClick={go}
          >
            {button}
          </Button>
        </li>
      ))}
    </ul>
  );
}
