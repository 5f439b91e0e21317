import { parseDecimal, type Decimal } from "../../amount/decimal";
import { groupDigits } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { address, placeKey, placeName } from "../../workbook/places";
import type { CellPlace } from "../../workbook/snapshot";
import type { FormulaFault } from "../formulas/formula-faults";
import type { Cause, CauseEdit } from "../diagnosis";
import { plainAmount, type FindingDraft } from "./word-findings";

/** 表三 C6 的公式 =SUM(C7:C20) 漏了 C21，应为 8,277.83（现为 8,203.10） */
export function formulaMessage(
  document: BudgetDocument,
  { kind, fact, formula, others }: FormulaFault,
  value: Decimal,
): string {
  const unit = printedTable(document, fact.table)?.unit ?? "万元";
  const shown = (amount: bigint) => groupDigits(plainAmount(amount, unit));
  const amounts = `应为 ${shown(value)}（现为 ${fact.form === "blank" ? "空白" : shown(fact.value)}）`;
  const cell = placeName(fact.place);
  const cells = cellsOf(others, fact.place);
  switch (kind) {
    case "leaves-out":
      return `${cell} 的公式 ${formula} 漏了 ${cells}，${amounts}`;
    case "doubles":
      return `${cell} 的公式 ${formula} 多算了 ${cells}，${amounts}`;
    case "hidden":
      return `${cell} 的公式 ${formula} 不计隐藏和筛选掉的行，${amounts}；请改用 SUM，或取消隐藏、筛选`;
    case "typed-over":
      return `${cell} 旁边的合计都是公式，这一格是直接填的数；按公式 ${formula} ${amounts}`;
  }
}

/** Formulas whose stored results are not what they give, all of them together; `undefined` where there are none. */
export function outdatedResults(
  document: BudgetDocument,
  drafts: readonly (FindingDraft & { readonly id: string })[],
): Omit<Cause, "id"> | undefined {
  const own = drafts.filter(({ isOutdated }) => isOutdated === true);
  const places = new Set(own.flatMap(({ finding }) => finding.cells.map(({ place }) => placeKey(place))));
  if (places.size === 0) return undefined;
  const edits = [...document.tables.values()].flatMap(({ rows, unit }) =>
    rows.flatMap((row) =>
      [...row.facts.values()].flatMap((fact): OutdatedEdit[] => {
        if (fact.outdated === undefined || !places.has(placeKey(fact.place))) return [];
        const { stored: from, computed: to } = fact.outdated;
        const value = convert(parseDecimal(to) ?? 0n, unit, "元");
        return [{ place: fact.place, from, to, fact, value }];
      }),
    ),
  );
  const [first] = edits;
  if (first === undefined) return undefined;
  const several = edits.length > 1 ? `等 ${edits.length} 个` : "的";
  const held = first.from === "" ? "文件里没有结果" : `现为 ${groupDigits(first.from)}`;
  return {
    kind: "formula",
    message: `${placeName(first.place)} ${several}公式的结果没有更新，应为 ${groupDigits(first.to)}（${held}）；请在 Excel 里按 F9 重新计算并保存`,
    // Where all that is stored fits better than what the formulas give, it is the formulas that may be wrong.
    certain: edits.every(({ fact }) => fact.outdated?.isReadAnew),
    cells: edits.map(({ place }) => place),
    edits,
    findings: own.map(({ id }) => id),
    alternatives: [],
  };
}

type OutdatedEdit = CauseEdit & Required<Pick<CauseEdit, "fact" | "value">>;

const MOST_CELLS = 3;

function cellsOf(places: readonly CellPlace[], { sheet }: CellPlace): string {
  const names = places
    .slice(0, MOST_CELLS)
    .map((place) => (place.sheet === sheet ? address(place.row, place.column) : placeName(place)));
  return `${names.join("、")}${places.length > MOST_CELLS ? `等 ${places.length} 格` : ""}`;
}
