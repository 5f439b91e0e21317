import type { Decimal } from "../amount/decimal";
import type { Culprit, CulpritCell } from "../check/diagnosis";
import { judgeRatio } from "../check/ratio";
import type { RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";
import { factName } from "../budget/wording";
import { contentOf } from "../workbook/edit";
import { lookupIn, type CellLookup } from "./cell-lookup";
import { correctedAmounts, type CheckedDocument } from "./checked-document";
import { ratioFormula, totalFormula, type FormulaSetting } from "./formulas";
import type { ProposalDraft } from "./proposal";
import type { NewAmounts } from "./substitute";
import { safetyOf, type Safety } from "./safety";
import { sumFormula } from "./references";
import { mainWay, totalsOf, type Total } from "./totals";
import { amountWriters, type AmountWriter } from "./write-amount";
import { wrongCells } from "./wrong-cells";
import { correctedRatio } from "./ratios/correct-ratio";

interface Known extends CheckedDocument {
  readonly cellAt: CellLookup;
  readonly totals: ReadonlyMap<number, readonly Total[]>;
  /** All certain values together: two wrong cells of one sum are right together only. */
  readonly corrected: NewAmounts;
  readonly safety: Safety;
  readonly writerOf: (fact: Fact) => AmountWriter;
  readonly setting: FormulaSetting;
}

/** One edit for each certain culprit: the total that does not add up, or the item that its total shows to be wrong. */
export function proposeForCulprits(checked: CheckedDocument): ProposalDraft[] {
  const corrected = correctedAmounts(checked.diagnosis);
  const totals = totalsOf(checked.judged.ties);
  const cellAt = lookupIn(checked.workbook);
  const known: Known = {
    ...checked,
    cellAt,
    totals,
    corrected,
    safety: safetyOf(checked.judged, checked.diagnosis, totals, corrected),
    writerOf: amountWriters(checked.document, cellAt),
    setting: { ...checked, cellAt, corrected, written: new Map() },
  };
  return wrongCells(checked.diagnosis).flatMap((culprit) => {
    const [cell, second] = culprit.cells;
    if (cell === undefined) return [];
    const isRatio = cell.ratio !== undefined && second === undefined;
    if (!isRatio && (!culprit.certain || second !== undefined)) return alternatives(known, culprit);
    if (isAmount(cell)) return [amountDraft(known, culprit, cell)];
    if (cell.ratio && cell.value !== undefined) {
      const lost = lostLastYear(known, culprit, cell.ratio);
      return [lost ?? ratioDraft(known, culprit, cell.ratio, cell.value)];
    }
    return cell.fact ? [] : [strayDraft(known, culprit, cell)];
  });
}

/** More than this is no choice that a person could make from the figures. */
const MOST_ALTERNATIVES = 3;

/** One of a few cells is wrong: what each would have to be, to choose from. One alone is only the likeliest. */
function alternatives(known: Known, culprit: Culprit): ProposalDraft[] {
  if (culprit.cells.length > MOST_ALTERNATIVES) return [];
  const others = culprit.cells.length - 1;
  return culprit.cells.flatMap((cell) => {
    if (!isAmount(cell)) return [];
    const draft = amountDraft(known, culprit, cell);
    const name = factName(known.document, cell.fact);
    const to = draft.to === "" ? "空白" : draft.to;
    const reason =
      others === 0
        ? `有误的可能是${name}，改为 ${to} 后有关勾稽相符；请核对后再改`
        : `如果有误的是${name}，应改为 ${to}；另有 ${others} 处也可能有误，只改其中一处`;
    return [{ ...draft, kind: "suggestion", ...(others === 0 ? {} : { choice: culprit.id }), reason }];
  });
}

/** A cell of the tables' amounts, with the value that it should have. */
type AmountCell = CulpritCell & Required<Pick<CulpritCell, "fact" | "value">>;

function isAmount(cell: CulpritCell): cell is AmountCell {
  return cell.fact !== undefined && cell.value !== undefined;
}

function amountDraft(known: Known, culprit: Culprit, { fact, value, actual }: AmountCell): ProposalDraft {
  const { document, totals } = known;
  const ways = totals.get(fact.index) ?? [];
  const isFix = known.safety.isSafeTotal(fact);
  const writer = known.writerOf(fact);
  const kept = known.cellAt(fact.place)?.formula;
  // A formula that was only not computed anew stays as it is.
  const own = fact.outdated === undefined ? undefined : kept;
  const formula = own ?? (fact.hasFormula ? formulaFor(known, ways, value) : undefined);
  const parts = mainWay(ways)?.parts.map(({ place }) => place);
  const wanted = formula ?? (parts && sumFormula(fact.place, parts));
  return {
    // A formula that would become a figure is a loss that its owner must want.
    kind: isFix && (kept === undefined || formula !== undefined) ? "fix" : "suggestion",
    edit: writer.edit(fact, value, formula),
    from: actual,
    to: writer.shown(value),
    reason: `${factName(document, fact)}${isFix ? `应等于${mainWay(ways)?.what ?? "各项之和"}` : "按有关勾稽推算"}，${culprit.findings.length} 处勾稽因此相符${replaced(kept, formula, wanted)}`,
    warnings: [],
    culprit: culprit.id,
    findings: culprit.findings,
  };
}

/** What becomes of a formula whose result is wrong. */
function replaced(kept: string | undefined, formula: string | undefined, wanted: string | undefined): string {
  if (kept === undefined) return "";
  if (kept === formula) return "；公式本身不用改，重新计算即可";
  if (formula !== undefined) return `；原公式 ${kept} 应为 ${formula}`;
  const should = wanted === undefined || wanted === kept ? "" : `（各项是 ${wanted}，但算不出这个数）`;
  return `；原公式 ${kept} 将换成数字${should}`;
}

/** The formula that gives just this value. */
function formulaFor(known: Known, ways: readonly Total[], value: Decimal): string | undefined {
  const way = mainWay(ways);
  const made = way && totalFormula(known.setting, way, value);
  return made?.ok === true ? made.value : undefined;
}

/** Safe only where the amounts behind it are confirmed by something else: they, too, could be what is wrong. */
function ratioDraft(known: Known, culprit: Culprit, tie: RatioTie, value: Decimal): ProposalDraft {
  const kept = known.cellAt(tie.cell.place)?.formula;
  const formula = kept === undefined ? undefined : ratioFormula(known.setting, tie);
  const isLoss = kept !== undefined && formula === undefined;
  return {
    kind: known.safety.isSafeRatio(tie) && !isLoss ? "fix" : "suggestion",
    ...correctedRatio(known.setting, tie, value, formula),
    reason: `${tie.subject()}按${factName(known.document, tie.part)}与${factName(known.document, tie.base)}重新计算${replaced(kept, formula, formula)}`,
    warnings: [],
    culprit: culprit.id,
    findings: culprit.findings,
  };
}

/** A blank last year beside a difference and a rate that both speak of one: that is what is missing. */
function lostLastYear(known: Known, culprit: Culprit, tie: RatioTie): ProposalDraft | undefined {
  const { column, part, base, cell } = tie;
  if (column.kind !== "difference" || base.form !== "blank" || cell.value === undefined) return undefined;
  const amount = known.corrected.get(part.index) ?? part.value;
  const value = amount - cell.value;
  const isRateOfIt = known.judged.ratios.some(
    ({ tie: other }) =>
      other.column.kind === "rate" &&
      other.base.index === base.index &&
      other.cell.value !== undefined &&
      ["passed", "rounding"].includes(judgeRatio(other, amount, value).outcome),
  );
  if (!isRateOfIt) return undefined;
  const writer = known.writerOf(base);
  return {
    kind: "suggestion",
    edit: writer.edit(base, value),
    from: "",
    to: writer.shown(value),
    reason: `${factName(known.document, base)}是空白，按增减额和增减率推算`,
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
