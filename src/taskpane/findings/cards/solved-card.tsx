import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CauseResult, FindingResult } from "../../../report/result";
import { placeAt, placeName } from "../../../workbook/places";
import { usePane } from "../../pane-context";
import { LookButton } from "../../parts/look-button";
import { CardFrame } from "./card-frame";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "center" },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
  sign: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
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
    <CardFrame look="solved" label={`${strings.isSolved} ${text}`}>
      <div className={styles.row}>
        <Text size={200} className={styles.text}>
          <span className={styles.sign}>{`✓ ${strings.isSolved} `}</span>
          {text}
        </Text>
        {cell && <LookButton places={[placeAt(cell)]} />}
      </div>
    </CardFrame>
  );
}
