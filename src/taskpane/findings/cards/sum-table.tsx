import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../../report/result";
import { placeAt, placeName } from "../../../workbook/places";
import { usePane } from "../../pane-context";
import { CellButtons } from "../../parts/cell-buttons";
import type { CellName } from "../../threads/cell-names";
import { useNames } from "./cell-title";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    "& td, & th": { padding: "1px 0", textAlign: "left", fontWeight: "normal", verticalAlign: "baseline" },
    "& td:last-child": {
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      whiteSpace: "nowrap",
      paddingLeft: "6px",
    },
  },
  cell: {
    minWidth: "0",
    padding: "0 4px",
    fontWeight: "normal",
    minHeight: "22px",
    overflowWrap: "anywhere",
  },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  difference: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** More would bury the card; the rest unfolds. */
const FEW = 8;

type FindingCell = FindingResult["cells"][number];

/** A tie as a small sum: each amount with its name and its cell, and by how much they disagree. */
export function SumTable({ finding }: { readonly finding: FindingResult }) {
  const styles = useStyles();
  const { strings } = usePane();
  const nameOf = useNames();
  const [isOpen, setIsOpen] = useState(false);
  const { cells, message, difference } = finding;
  const known = cells.map((cell) => ({ cell, name: nameOf(cell) }));
  if (difference === undefined || known.some(({ name }) => name === undefined)) {
    return (
      <div className={styles.whole}>
        <Text size={200}>{message}</Text>
        <CellButtons cells={cells} />
      </div>
    );
  }
  const parts = known.filter(({ cell }) => cell.role === "part");
  const others = known.filter(({ cell }) => cell.role !== "part");
  // Blank ones add nothing.
  const filled = parts.filter(({ name }) => name !== undefined && name.amount !== "");
  const seen = isOpen ? parts : filled.slice(0, FEW);
  const labelOf = labelsFor(known.map(({ name }) => name));
  const line = ({ cell, name }: (typeof known)[number], className?: string) => (
    <tr key={placeName(cell)} className={className}>
      <th scope="row">{labelOf(name)}</th>
      <td>
        <CellButton cell={cell} />
      </td>
      <td>{name?.amount || strings.mending.blank}</td>
    </tr>
  );
  return (
    <div className={styles.whole}>
      <Text size={200}>{message}</Text>
      <table className={styles.table} aria-label={message}>
        <tbody>
          {seen.map((one) => line(one))}
          {others.map((one, index) => line(one, index === 0 && parts.length > 0 ? styles.total : undefined))}
          <tr className={styles.difference}>
            <th scope="row">{strings.finding.difference}</th>
            <td />
            <td>{difference}</td>
          </tr>
        </tbody>
      </table>
      {seen.length < parts.length && (
        <Button size="small" appearance="subtle" onClick={() => setIsOpen(true)}>
          {strings.finding.more(parts.length - seen.length)}
        </Button>
      )}
    </div>
  );
}

function CellButton({ cell }: { readonly cell: FindingCell }) {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const place = placeName(cell);
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.cell}
      aria-label={strings.finding.goTo(place)}
      onClick={() => void actions.goTo([placeAt(cell)])}
    >
      {place}
    </Button>
  );
}

/** Only what tells them apart: of one row the columns, of one column the rows. */
function labelsFor(names: readonly (CellName | undefined)[]): (name: CellName | undefined) => string {
  const count = (of: (name: CellName | undefined) => string | undefined) => new Set(names.map(of)).size;
  const isOneRow = count((name) => name?.row) === 1;
  const isOneColumn = count((name) => name?.column) === 1;
  if (isOneRow && !isOneColumn) return (name) => name?.column || (name?.row ?? "");
  if (isOneColumn) return (name) => name?.row ?? "";
  return (name) => [name?.row, name?.column].filter(Boolean).join(" · ");
}
