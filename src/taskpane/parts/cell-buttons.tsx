import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane-context";
import { placeAt, placeName } from "../../workbook/places";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: 0, listStyle: "none" },
  cell: { minWidth: "0", fontWeight: "normal" },
});

/** More would bury the card; the rest unfolds. */
const FEW = 6;

interface CellsProps {
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly role?: "total" | "part" | "same" | "bound" | "text";
  }[];
}

/** The cells that take part, numbered; a click selects one in its sheet. */
export function CellButtons({ cells }: CellsProps) {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? cells : cells.slice(0, FEW);
  const rest = cells.length - shown.length;
  return (
    <ul className={styles.cells} aria-label={strings.finding.cells}>
      {shown.map((cell, index) => {
        const place = placeName(cell);
        const role = cell.role === undefined ? "" : strings.finding.roles[cell.role];
        return (
          <li key={`${place} ${index}`}>
            <Button
              size="small"
              className={styles.cell}
              aria-label={`${strings.finding.goTo(place)} ${role}`.trim()}
              onClick={() => void actions.goTo([placeAt(cell)])}
            >
              {cells.length > 1 ? `${index + 1}. ${place} ${role}` : place}
            </Button>
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <Button size="small" appearance="subtle" onClick={() => setIsOpen(true)}>
            {strings.finding.more(rest)}
          </Button>
        </li>
      )}
    </ul>
  );
}
