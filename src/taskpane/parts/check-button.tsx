import { Button, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { isBusy as isBusyNow, type Phase } from "../session/session";
import type { Strings } from "../strings/zh-cn";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  progress: { marginTop: "8px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** The one button, and while it works how far it is. */
export function CheckButton() {
  const styles = useStyles();
  const { session, actions, strings } = usePane();
  const { phase } = session;
  const isBusy = isBusyNow(session);
  const doing = doingWords(phase, strings);
  const share = "total" in phase && phase.total > 0 ? phase.done / phase.total : undefined;
  return (
    <div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={isBusy}
          onClick={() => void actions.check()}
        >
          {session.checked ? strings.checkAgain : strings.check}
        </Button>
        {isBusy && <Button onClick={actions.cancel}>{strings.cancel}</Button>}
      </div>
      {isBusy && (
        <div className={styles.progress} role="status">
          <ProgressBar aria-label={doing} {...(share === undefined ? {} : { value: share })} />
          <Text size={200}>{doing}</Text>
        </div>
      )}
    </div>
  );
}

function doingWords(phase: Phase, strings: Strings): string {
  switch (phase.is) {
    case "reading":
      return strings.reading(phase.done, phase.total);
    case "writing":
      return strings.mending.writing(phase.done, phase.total);
    case "recalculating":
      return strings.mending.recalculating;
    default:
      return strings.checking;
  }
}
