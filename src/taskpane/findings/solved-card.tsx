import { Badge, Card, makeStyles, Text } from "@fluentui/react-components";
import type { CauseResult, FindingResult } from "../../report/result";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { placeName } from "../../workbook/places";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap" },
});

/** What stood here before the last check, and was put right since. */
export function SolvedCard({ solved }: { readonly solved: CauseResult | FindingResult }) {
  const styles = useStyles();
  const { strings } = usePane();
  const [cell, second] = solved.cells;
  const text =
    "check" in solved
      ? solved.message
      : cell !== undefined && second === undefined && solved.kind === "cell"
        ? strings.solvedCell(placeName(cell), solved.findings.length)
        : strings.solvedCause(strings.causes.kinds[solved.kind], solved.findings.length);
  return (
    <Card data-card tabIndex={0} size="small" aria-label={`${strings.isSolved} ${text}`}>
      <div className={styles.row}>
        <Badge appearance="tint" color="success">
          {`✓ ${strings.isSolved}`}
        </Badge>
        <Text>{text}</Text>
      </div>
      <CellButtons cells={solved.cells.slice(0, 1)} />
    </Card>
  );
}
