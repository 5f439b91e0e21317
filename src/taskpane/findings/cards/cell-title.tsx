import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { placeKey, placeName, type CellAddress } from "../../../workbook/places";
import { usePane } from "../../pane-context";
import { checkedIn } from "../../session/slices/last-check";
import type { CellName } from "../../threads/cell-names";
import type { CheckedWorkbook } from "../../threads/checked-workbook";

const useStyles = makeStyles({
  place: { color: tokens.colorBrandForeground1 },
  text: { overflowWrap: "anywhere" },
});

/** 表一 D13 社会保障和就业支出 · 合计 */
export function CellTitle({
  cell,
  text,
}: {
  readonly cell: CellAddress | undefined;
  readonly text?: string;
}) {
  const styles = useStyles();
  const name = useNames()(cell);
  const words = text ?? [name?.row, name?.column].filter(Boolean).join(" · ");
  return (
    <Text weight="semibold" className={styles.text}>
      {cell && <span className={styles.place}>{placeName(cell)}</span>}
      {cell && words !== "" && " "}
      {words}
    </Text>
  );
}

/** What the amounts of the last check are called. */
export function useNames(): (cell: CellAddress | undefined) => CellName | undefined {
  const names = namesOf(checkedIn(usePane().state.check));
  return (cell) => (cell === undefined ? undefined : names.get(placeKey(cell)));
}

/** Of each check once, for all of its cards. */
const known = new WeakMap<CheckedWorkbook, ReadonlyMap<string, CellName>>();

function namesOf(checked: CheckedWorkbook | undefined): ReadonlyMap<string, CellName> {
  if (checked === undefined) return new Map();
  const names = known.get(checked) ?? new Map(checked.names.map((one) => [one.key, one]));
  known.set(checked, names);
  return names;
}
