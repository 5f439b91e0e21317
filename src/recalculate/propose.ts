import type { Decimal } from "../amount/decimal";
import type { Culprit, CulpritCell, Examination } from "../check/examination";
import type { Judged } from "../check/examine";
import type { RatioTie } from "../standards/check";
import type { BudgetDocument, Fact } from "../standards/document";
import { factName } from "../standards/wording";
import { contentOf } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { lookupIn, type CellLookup } from "./cell-lookup";
import { ratioFormula, totalFormula } from "./formulas";
import type { ProposalDraft } from "./proposal";
import type { NewAmounts } from "./substitute";
import { safetyOf, type Safety } from "./safety";
import { mainWay, totalsOf, type Total } from "./totals";
import { amountWriter } from "./write-amount";
import { ratioEdit, ratioShown } from "./write-ratio";

/** What recalculation knows of a checked workbook. */
export interface CheckedDocument {
  readonly workbook: WorkbookSnapshot;
  readonly document: BudgetDocument;
  readonly judged: Judged;
  readonly examination: Examination;
}

interface Known extends CheckedDocument {
  readonly cellAt: CellLookup;
  readonly totals: ReadonlyMap<number, readonly Total[]>;
  /** All certain values together: two wrong cells of one sum are right together only. */
  readonly corrected: NewAmounts;
  readonly safety: Safety;
}

/** One edit for each certain culprit: the total that does not add up, or the item that its total shows to be wrong. */
export function proposeForCulprits(checked: CheckedDocument): ProposalDraft[] {
  const corrected = correctedAmounts(checked.examination);
  const totals = totalsOf(checked.judged.ties);
  const known: Known = {
    ...checked,
    cellAt: lookupIn(checked.workbook),
    totals,
    corrected,
    safety: safetyOf(checked.judged, checked.examination, totals, corrected),
  };
  return checked.examination.culprits.flatMap((culprit) => {
    const [cell, second] = culprit.cells;
    if (cell === undefined) return [];
    if (!culprit.certain || second !== undefined) return alternatives(known, culprit);
    if (cell.fact && cell.value !== undefined)
      return [amountDraft(known, culprit, cell, cell.fact, cell.value)];
    if (cell.ratio && cell.value !== undefined) return [ratioDraft(known, culprit, cell.ratio, cell.value)];
    return cell.fact ? [] : [strayDraft(known, culprit, cell)];
  });
}

/** More than this is no choice that a person could make from the figures. */
const MOST_ALTERNATIVES = 3;

/** One of a few cells is wrong: what each would have to be, to choose from. */
function alternatives(known: Known, culprit: Culprit): ProposalDraft[] {
  if (culprit.cells.length > MOST_ALTERNATIVES) return [];
  const others = culprit.cells.length - 1;
  return culprit.cells.flatMap((cell) => {
    if (cell.fact === undefined || cell.value === undefined) return [];
    const draft = amountDraft(known, culprit, cell, cell.fact, cell.value);
    const name = factName(known.document, cell.fact);
    const reason = `如果有误的是${name}，应改为 ${draft.to === "" ? "空白" : draft.to}；另有 ${others} 处也可能有误，只改其中一处`;
    return [{ ...draft, kind: "suggestion", choice: culprit.id, reason }];
  });
}

/** Amounts of all certain culprits, by fact index, in yuan. */
export function correctedAmounts({ culprits }: Examination): NewAmounts {
  const amounts = new Map<number, Decimal>();
  for (const { certain, cells } of culprits) {
    const [cell, second] = cells;
    if (!certain || second !== undefined || cell?.fact === undefined || cell.value === undefined) continue;
    amounts.set(cell.fact.index, cell.value);
  }
  return amounts;
}

function amountDraft(
  known: Known,
  culprit: Culprit,
  cell: CulpritCell,
  fact: Fact,
  value: Decimal,
): ProposalDraft {
  const { document, totals } = known;
  const table = document.tables.get(fact.table);
  if (table === undefined) throw new Error(`No table ${fact.table}`);
  const ways = totals.get(fact.index) ?? [];
  const isFix = known.safety.isSafeTotal(fact);
  const writer = amountWriter(table, known.cellAt);
  const formula = fact.hasFormula ? formulaFor(known, ways, value) : undefined;
  const kept = known.cellAt(fact.place)?.formula;
  const replaced =
    kept === undefined
      ? ""
      : formula === undefined
        ? `；原公式 ${kept} 将换成数字`
        : `；原公式 ${kept} 应为 ${formula}`;
  return {
    // A formula that would become a figure is a loss that its owner must want.
    kind: isFix && (kept === undefined || formula !== undefined) ? "fix" : "suggestion",
    edit: writer.edit(fact, value, formula),
    from: cell.actual,
    to: writer.shown(value),
    reason: `${factName(document, fact)}${isFix ? `应等于${mainWay(ways)?.what ?? "各项之和"}` : "按有关勾稽推算"}，${culprit.findings.length} 处勾稽因此相符${replaced}`,
    warnings: [],
    culprit: culprit.id,
    findings: culprit.findings,
  };
}

/** The formula that gives just this value. */
function formulaFor(known: Known, ways: readonly Total[], value: Decimal): string | undefined {
  const way = mainWay(ways);
  const sum = way?.parts.reduce((all, part) => all + (known.corrected.get(part.index) ?? part.value), 0n);
  return way && sum === value ? totalFormula(known, way) : undefined;
}

/** Safe only where the amounts behind it are confirmed by something else: they, too, could be what is wrong. */
function ratioDraft(known: Known, culprit: Culprit, tie: RatioTie, value: Decimal): ProposalDraft {
  const unit = known.document.tables.get(tie.table)?.unit ?? "万元";
  const hasFormula = known.cellAt(tie.cell.place)?.formula !== undefined;
  const formula = hasFormula ? ratioFormula(tie, tie.cell.place, known.cellAt) : undefined;
  return {
    kind: known.safety.isSafeRatio(tie) ? "fix" : "suggestion",
    edit: ratioEdit(tie, value, unit, known.cellAt, formula),
    from: tie.cell.raw,
    to: ratioShown(tie, value, unit),
    reason: `${tie.subject()}按${factName(known.document, tie.part)}与${factName(known.document, tie.base)}重新计算`,
    warnings: [],
    culprit: culprit.id,
    findings: culprit.findings,
  };
}

/** A figure that belongs to no row. */
function strayDraft(known: Known, culprit: Culprit, cell: CulpritCell): ProposalDraft {
  return {
    kind: "suggestion",
    edit: { place: cell.place, before: contentOf(known.cellAt(cell.place)), after: { value: null } },
    from: cell.actual,
    to: "",
    reason: "这个数字没有对应的项目，清除后各处勾稽相符",
    warnings: [],
    culprit: culprit.id,
    findings: culprit.findings,
  };
}
