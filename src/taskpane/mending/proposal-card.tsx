import { Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { memo } from "react";
import type { Proposal } from "../../recalculate/proposal";
import { cellAddress } from "../../workbook/places";
import { CardFrame } from "../findings/cards/card-frame";
import { CellTitle } from "../findings/cards/cell-title";
import { usePane } from "../pane-context";
import { LookButton } from "../parts/look-button";
import { ChangePreview, placeText } from "./change-preview";
import { isSure } from "./chosen";
import { MendOne } from "./mend-buttons";

const useStyles = makeStyles({
  row: { display: "flex", gap: "4px", alignItems: "center" },
  title: { flexGrow: 1, minWidth: 0 },
});

interface ProposalCardProps {
  readonly proposal: Proposal;
  /** Absent where each is written by itself. */
  readonly isChosen: boolean | undefined;
}

/** A change that is offered: to be written at once, or to be taken or put aside with others. */
export const ProposalCard = memo(function ProposalCard({ proposal, isChosen }: ProposalCardProps) {
  const styles = useStyles();
  const { strings, dispatch } = usePane();
  const place = placeText(proposal);
  const words = strings.mending;
  // Red says that something is wrong, which of other ways of changing nobody has said.
  const sure = isChosen === undefined ? "error" : "info";
  return (
    <CardFrame
      look={isSure(proposal) ? sure : "warning"}
      label={`${place} ${words.to(proposal.to || words.blank)}`}
    >
      <div className={styles.row}>
        {isChosen !== undefined && (
          <Checkbox
            aria-label={words.choose(place)}
            checked={isChosen}
            onChange={(_, { checked }) =>
              dispatch({ is: "toggled", proposals: [proposal], on: checked === true })
            }
          />
        )}
        <span className={styles.title}>
          <CellTitle cell={cellAddress(proposal.edit.place)} />
        </span>
        <LookButton places={[proposal.edit.place]} />
        {isChosen === undefined && <MendOne proposal={proposal} />}
      </div>
      {proposal.choice !== undefined && <Text size={200}>{words.oneOfThese}</Text>}
      <ChangePreview proposal={proposal} />
      {isChosen === undefined && !isSure(proposal) && <Text size={200}>{strings.causes.typed}</Text>}
    </CardFrame>
  );
});
