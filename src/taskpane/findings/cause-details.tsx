import { makeStyles, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CauseResult, FindingResult } from "../../report/result";
import { placeName } from "../../workbook/places";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { MoreList } from "../parts/more-list";

const useStyles = makeStyles({
  details: { "& summary": { cursor: "pointer" } },
  finding: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  figures: { fontVariantNumeric: "tabular-nums" },
});

const FEW_FINDINGS = 5;
const FEW_EDITS = 20;

interface CauseDetailsProps {
  readonly cause: CauseResult;
  readonly evidence: readonly FindingResult[];
}

/** Folded: what each of many cells should be, and the ties that point to it, which are no errors of their own. */
export function CauseDetails({ cause: { edits }, evidence }: CauseDetailsProps) {
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
          <MoreList
            items={evidence}
            few={FEW_FINDINGS}
            more={strings.mending.more}
            keyOf={({ id }) => id}
            item={(finding) => (
              <div className={styles.finding}>
                <Text>{finding.message}</Text>
                <CellButtons cells={finding.cells} />
              </div>
            )}
          />
        </Folded>
      )}
    </>
  );
}

/** Drawn once it was opened: there may be hundreds of lines in it. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className={styles.details}>
      {/* By the click, which a key is too: what follows is there for the next key. */}
      <summary onClick={() => setWasOpened(true)}>{title}</summary>
      {wasOpened && children}
    </details>
  );
}
