import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  // In sight wherever the page is scrolled to.
  slot: {
    position: "fixed",
    left: "8px",
    right: "8px",
    bottom: "8px",
    zIndex: 4,
    maxHeight: "50vh",
    overflowY: "auto",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  text: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere", "& p": { margin: "4px 0 0" } },
  buttons: { display: "flex", gap: "4px", marginLeft: "auto" },
  success: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
});

interface MessageSlotProps {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly onDismiss: () => void;
  /** Before the one that closes it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One message, with what can be done about it. */
export function MessageSlot({ intent, onDismiss, actions, children }: MessageSlotProps) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <div data-message className={mergeClasses(styles.slot, styles[intent])}>
      <div className={styles.text} role={intent === "error" || intent === "warning" ? "alert" : "status"}>
        {children}
      </div>
      <div className={styles.buttons}>
        {actions}
        <Button size="small" appearance="subtle" onClick={onDismiss}>
          {strings.dismiss}
        </Button>
      </div>
    </div>
  );
}
