import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useCards } from "../findings/list-context";
import { usePane } from "../pane-context";
import { isBusy, type Activity } from "../session/slices/activity";
import { isStale } from "../session/slices/last-check";
import type { Strings } from "../strings/zh-cn";
import { STEP_KEYS, type Step } from "../use-step-keys";

const useStyles = makeStyles({
  // Stays in sight however long the page is. Excel puts its own button over the top right corner.
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    margin: "-12px -12px 0",
    padding: "8px 44px 8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", gap: "8px", alignItems: "center", minHeight: "32px" },
  check: { flexShrink: 0, paddingLeft: "10px", paddingRight: "10px", minWidth: 0 },
  state: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  line: { lineHeight: "16px", overflowWrap: "anywhere" },
  steps: { display: "flex", gap: "2px", alignItems: "center", flexShrink: 0 },
  step: { minWidth: "28px", padding: "0 4px" },
  position: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  progress: { marginTop: "6px" },
});

/** The one button, what came of it and when, and the way from card to card. */
export function Bar() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { activity, check } = state;
  const busy = isBusy(state);
  const doing = doingWords(activity, strings);
  const share = "total" in activity && activity.total > 0 ? activity.done / activity.total : undefined;
  const isFresh = check.is === "checked" && !check.isStale;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Button
          appearance={isFresh ? "secondary" : "primary"}
          className={styles.check}
          disabledFocusable={busy}
          onClick={() => void actions.check()}
        >
          {check.is === "checked" ? strings.checkAgain : strings.check}
        </Button>
        {busy && (
          <Button className={styles.check} onClick={actions.cancel}>
            {strings.cancel}
          </Button>
        )}
        <span role="status" className={styles.state}>
          <Text size={200} className={styles.line}>
            {busy ? doing : <StateWords />}
          </Text>
        </span>
        {check.is === "checked" && !busy && <Steps />}
      </div>
      {busy && (
        <ProgressBar
          className={styles.progress}
          aria-label={doing}
          {...(share === undefined ? {} : { value: share })}
        />
      )}
    </div>
  );
}

const two = (number: number): string => String(number).padStart(2, "0");

function StateWords() {
  const { state, strings } = usePane();
  const { check } = state;
  if (isStale(check)) return strings.state.stale((check.is === "checked" && check.changedOn) || []);
  if (check.is !== "checked" || check.at === undefined) return "";
  const at = new Date(check.at);
  return strings.state.checked(`${two(at.getHours())}:${two(at.getMinutes())}`);
}

/** To the previous and the next card, and where one is. */
function Steps() {
  const styles = useStyles();
  const { strings } = usePane();
  const { open, current, go } = useCards();
  if (open.length === 0) return null;
  const button = (step: Step, text: string, sign: string) => (
    <Button
      size="small"
      className={styles.step}
      title={`${text} (${STEP_KEYS[step]})`}
      aria-label={text}
      aria-keyshortcuts={STEP_KEYS[step]}
      onClick={() => go(step)}
    >
      {sign}
    </Button>
  );
  return (
    <div className={styles.steps} role="group" aria-label={strings.steps.label}>
      <Text size={200} className={styles.position}>
        {strings.steps.position(open.findIndex(({ key }) => key === current) + 1, open.length)}
      </Text>
      {button(-1, strings.steps.previous, "‹")}
      {button(1, strings.steps.next, "›")}
    </div>
  );
}

function doingWords(activity: Activity, strings: Strings): string {
  switch (activity.is) {
    case "reading":
      return strings.reading(activity.done, activity.total);
    case "writing":
      return strings.mending.writing(activity.done, activity.total);
    case "recalculating":
      return strings.mending.recalculating;
    default:
      return strings.checking;
  }
}
