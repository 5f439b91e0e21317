import { Button, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { isBusy, type Activity } from "../session/slices/activity";
import type { Strings } from "../strings/zh-cn";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  progress: { marginTop: "8px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** The one button, and while it works how far it is. */
export function CheckButton() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { activity } = state;
  const doing = doingWords(activity, strings);
  const share = "total" in activity && activity.total > 0 ? activity.done / activity.total : undefined;
  return (
    <div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={isBusy(state)}
          onClick={() => void actions.check()}
        >
          {state.check.is === "checked" ? strings.checkAgain : strings.check}
        </Button>
        {isBusy(state) && <Button onClick={actions.cancel}>{strings.cancel}</Button>}
      </div>
      {isBusy(state) && (
        <div className={styles.progress} role="status">
          <ProgressBar aria-label={doing} {...(share === undefined ? {} : { value: share })} />
          <Text size={200}>{doing}</Text>
        </div>
      )}
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
