import { Button, makeStyles } from "@fluentui/react-components";
import type { Proposal } from "../../recalculate/proposal";
import type { CellEdit } from "../../workbook/edit";
import { usePane } from "../pane-context";
import { isBusy } from "../session/slices/activity";
import { placeText } from "./change-preview";

const useStyles = makeStyles({ button: { minWidth: "0", padding: "3px 10px", flexShrink: 0 } });

/**
 * 改正: writes what its card shows, at once; it can be taken back. Marked as a button that writes: the focus never comes to
 * one by itself, so that one key too many writes nothing.
 */
export function MendOne({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const words = strings.mending;
  const place = placeText(proposal);
  const isSame = proposal.from === proposal.to && proposal.edit.after.formula === undefined;
  const to = isSame ? words.asNumber : words.to(proposal.to === "" ? words.blank : proposal.to);
  return (
    <Button
      data-writes
      size="small"
      appearance="primary"
      className={styles.button}
      aria-label={`${words.change} ${place} ${to}`}
      title={proposal.reason}
      disabledFocusable={isBusy(state)}
      onClick={() => void actions.apply([proposal], words.labels.one(place))}
    >
      {words.change}
    </Button>
  );
}

interface MendAllProps {
  readonly edits: readonly CellEdit[];
  /** What kind of slip it is. */
  readonly what: string;
}

/** All cells of one slip, as one step. */
export function MendAll({ edits, what }: MendAllProps) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const words = strings.mending;
  return (
    <Button
      data-writes
      size="small"
      appearance="primary"
      className={styles.button}
      disabledFocusable={isBusy(state)}
      onClick={() => void actions.write({ label: words.labels.whole(what), edits })}
    >
      {words.changeCells(edits.length)}
    </Button>
  );
}
