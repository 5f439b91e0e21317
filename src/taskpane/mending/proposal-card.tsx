import { Button, Card, Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { memo } from "react";
import type { Proposal } from "../../recalculate/proposal";
import { usePane } from "../pane-context";
import { ChangePreview, placeText } from "./change-preview";

const useStyles = makeStyles({
  row: { display: "flex", gap: "4px", alignItems: "center", flexWrap: "wrap" },
  place: { minWidth: "0", fontWeight: "normal" },
});

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly isChosen: boolean;
}

/** A change that is offered, to be taken or put aside. */
export const ProposalCard = memo(function ProposalCard({ proposal, isChosen }: ProposalCardProps) {
  const styles = useStyles();
  const { actions, strings, dispatch } = usePane();
  const place = placeText(proposal);
  const words = strings.mending;
  return (
    <Card data-card tabIndex={0} size="small" aria-label={`${place} ${words.to(proposal.to || words.blank)}`}>
      <div className={styles.row}>
        <Checkbox
          aria-label={words.choose(place)}
          checked={isChosen}
          onChange={(_, { checked }) =>
            dispatch({ is: "toggled", proposals: [proposal], on: checked === true })
          }
        />
        <Button
          size="small"
          className={styles.place}
          aria-label={strings.finding.goTo(place)}
          onClick={() => void actions.goTo([proposal.edit.place])}
        >
          {place}
        </Button>
        {proposal.choice !== undefined && <Text size={200}>{words.oneOfThese}</Text>}
      </div>
      <ChangePreview proposal={proposal} />
    </Card>
  );
});
