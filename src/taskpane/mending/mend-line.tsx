import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Proposal } from "../../recalculate/proposal";
import { usePane } from "../pane-context";
import { isBusy } from "../session/slices/activity";
import { proposalKey } from "./chosen";
import { ChangePreview, placeText } from "./change-preview";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: "6px" },
  line: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "baseline" },
  preview: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
});

interface MendLinesProps {
  readonly proposals: readonly Proposal[];
  /** With the cell that each is of: where the card itself does not name one alone. */
  readonly areNamed: boolean;
}

/**
 * On a card: what would settle it. One click shows what would be written, the next one writes it. What is open stays so for
 * its own cell and content alone: the next check gives its number to another one.
 */
export function MendLines({ proposals, areNamed }: MendLinesProps) {
  const styles = useStyles();
  if (proposals.length === 0) return null;
  return (
    <div className={styles.lines}>
      {proposals.map((proposal) => (
        <MendLine key={proposalKey(proposal)} proposal={proposal} isNamed={areNamed} />
      ))}
    </div>
  );
}

function MendLine(props: { readonly proposal: Proposal; readonly isNamed: boolean }) {
  const { proposal, isNamed } = props;
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const preview = useId();
  const words = strings.mending;
  const place = placeText(proposal);
  const isSame = proposal.from === proposal.to && proposal.edit.after.formula === undefined;
  const to = isSame ? words.asNumber : words.to(proposal.to === "" ? words.blank : proposal.to);
  return (
    <div className={styles.lines}>
      <div className={styles.line}>
        <Text>{isNamed ? `${place} ${to}` : to}</Text>
        <Button
          size="small"
          aria-label={`${words.change} ${place} ${to}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? preview : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.change}
        </Button>
      </div>
      {isOpen && (
        <div id={preview} className={styles.preview}>
          <ChangePreview proposal={proposal} />
          <Button
            size="small"
            appearance="primary"
            aria-label={`${words.write} ${place}`}
            disabledFocusable={isBusy(state)}
            onClick={() => void actions.apply([proposal], words.labels.one(place))}
          >
            {words.write}
          </Button>
        </div>
      )}
    </div>
  );
}
