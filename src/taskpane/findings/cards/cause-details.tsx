import { makeStyles, Text } from "@fluentui/react-components";
import type { CauseResult, FindingResult } from "../../../report/result";
import { placeName } from "../../../workbook/places";
import { usePane } from "../../pane-context";
import { Folded } from "../../parts/folded";
import { MoreList } from "../../parts/more-list";
import { IgnoreButton } from "./ignore-form";
import { SumTable } from "./sum-table";

const useStyles = makeStyles({
  figures: { fontVariantNumeric: "tabular-nums" },
});

const FEW_FINDINGS = 5;
const FEW_EDITS = 20;

interface CauseDetailsProps {
  readonly cause: CauseResult;
  readonly evidence: readonly FindingResult[];
  /** Why it is put right in just this way. */
  readonly reason: string | undefined;
}

/** Folded: what each of many cells should be, and the ties that point to it, which are no errors of their own. */
export function CauseDetails({ cause: { edits, message }, evidence, reason }: CauseDetailsProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.causes;
  return (
    <>
      {edits.length > 1 && (
        <Folded title={words.edits(edits.length)}>
          <MoreList
            items={edits}
            few={FEW_EDITS}
            more={strings.mending.more}
            keyOf={placeName}
            item={(edit) => (
              <Text className={styles.figures}>{words.should(placeName(edit), edit.to, edit.from)}</Text>
            )}
          />
        </Folded>
      )}
      {evidence.length > 0 && (
        <Folded title={words.why(evidence.length)}>
          {reason !== undefined && <Text size={200}>{reason}</Text>}
          <MoreList
            items={evidence}
            few={FEW_FINDINGS}
            more={strings.mending.more}
            keyOf={({ id }) => id}
            item={(finding) => <SumTable finding={finding} />}
          />
          <IgnoreButton findings={evidence} card={message} />
        </Folded>
      )}
    </>
  );
}
