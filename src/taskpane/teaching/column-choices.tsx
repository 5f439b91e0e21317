import { Field, makeStyles, Select, Text } from "@fluentui/react-components";
import type { NamedQuantity, QuantityGroup } from "../../budget/kind";
import type { PlaceOutline } from "../../recognize/kinds/taught/outline";
import { columnLetters } from "../../workbook/places";
import { useTeachingWords } from "./teaching-words";

const useStyles = makeStyles({
  columns: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    "& legend": { padding: 0 },
  },
  // The longest entry of a list must not make it wider than the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

const GROUPS: readonly QuantityGroup[] = ["totals", "money", "spending", "public", "beside", "names"];

interface ColumnChoicesProps {
  readonly columns: PlaceOutline["columns"];
  readonly quantities: readonly NamedQuantity[];
  readonly chosen: Readonly<Record<number, string>>;
  readonly onChoose: (column: number, quantity: string) => void;
}

/** The columns of a table with what they are read as; of each a person may say what it is. */
export function ColumnChoices({ columns, quantities, chosen, onChoose }: ColumnChoicesProps) {
  const styles = useStyles();
  const words = useTeachingWords();
  const nameOf = (id: string) => words.quantity(id, quantities.find((one) => one.id === id)?.name ?? id);
  return (
    <fieldset className={styles.columns}>
      <legend>
        <Text size={200}>{words.columns}</Text>
      </legend>
      {columns.map(({ column, label, quantity, isUnderstood }) => {
        const own = chosen[column] ?? "";
        const isUnread = own === "" && !isUnderstood;
        const asRead =
          quantity === undefined || own !== "" ? words.asPrinted : words.isRead(nameOf(quantity));
        return (
          <Field
            key={column}
            className={styles.field}
            label={words.column(columnLetters(column), label)}
            {...(isUnread && { validationState: "warning" as const, validationMessage: words.isUnread })}
          >
            <Select value={own} onChange={(_, { value }) => onChoose(column, value)}>
              <option value="">{asRead}</option>
              {GROUPS.map((group) => (
                <optgroup key={group} label={words.groups[group]}>
                  {quantities
                    .filter((one) => one.group === group)
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
                        {words.quantity(id, name)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </Select>
          </Field>
        );
      })}
    </fieldset>
  );
}
