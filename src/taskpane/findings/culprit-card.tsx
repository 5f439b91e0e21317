import { Badge, Card, makeStyles, Text } from "@fluentui/react-components";
import type { CulpritResult } from "../../report/result";
import { usePane } from "../pane-context";
import { mendsOf } from "../mending/offered";
import { CellButtons } from "../parts/cell-buttons";
import { MendLines } from "../mending/mend-line";
import { placeName } from "../../workbook/places";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap" },
});

/** The wrong cell, what it should be, what points to it, and what would put it right. */
export function CulpritCard({ culprit }: { readonly culprit: CulpritResult }) {
  const styles = useStyles();
  const { state, strings } = usePane();
  const [only, second] = culprit.cells;
  const isOne = only !== undefined && second === undefined && only.suggested !== undefined;
  return (
    <Card data-card tabIndex={0} aria-label={culprit.message}>
      <div className={styles.row}>
        <Badge appearance="filled" color={culprit.certain ? "danger" : "warning"}>
          {culprit.certain ? strings.culprits.certain : strings.culprits.guess}
        </Badge>
        <Text weight="semibold">
          {isOne
            ? strings.culprits.should(placeName(only), only.suggested ?? "", only.actual)
            : strings.culprits.oneOf(culprit.cells.length)}
        </Text>
      </div>
      <Text size={200}>{strings.culprits.evidence(culprit.findings.length)}</Text>
      <CellButtons cells={culprit.cells} />
      <MendLines areNamed={!isOne} proposals={mendsOf(state.check, { culprit: culprit.id })} />
    </Card>
  );
}
