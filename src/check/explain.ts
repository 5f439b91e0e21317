import { absolute, toPlain, type Decimal } from "../amount/decimal";
import { convert, type AmountUnit } from "../amount/parse-amount";
import { forReading } from "../amount/format";
import type { Severity, Tie } from "../standards/check";
import type { BudgetDocument, Fact } from "../standards/document";
import { factName } from "../standards/wording";
import { address, type CellPlace } from "../workbook/snapshot";
import type { Explanation, Suspect } from "./culprits";
import type { Judged, JudgedRatio, JudgedTie } from "./examine";
import type { Culprit, CulpritCell, Examination, Finding, FindingCell, SkippedCheck } from "./examination";
import { judge } from "./judge";
import { judgeRatio } from "./ratio";

/** A finding before it has its number: what it says, and the ties or cells behind it. */
interface Draft {
  readonly finding: Omit<Finding, "id" | "culprit">;
  readonly tie?: Tie;
  readonly ratio?: JudgedRatio;
  readonly isStray?: boolean;
  readonly order: readonly [table: number, severity: number, row: number, column: number];
}

interface Skips {
  readonly formsPassed: number;
  readonly notChecked: readonly SkippedCheck[];
  readonly notApplicable: readonly SkippedCheck[];
}

/** Puts verdicts into words, numbers them, and ties each finding to the culprit that explains it. */
export function explain(
  document: BudgetDocument,
  judged: Judged,
  explanations: readonly Explanation[],
  skips: Skips,
): Examination {
  const drafts = [
    ...judged.ties.flatMap((one) => tieFinding(document, one)),
    ...judged.ratios.flatMap((one) => ratioFinding(document, one)),
    ...judged.observations.map(({ check, observation }): Draft => {
      const severity = observation.severity ?? check.severity;
      const { table, actual, expected } = observation;
      return {
        finding: {
          check: check.id,
          outcome: "failed",
          severity,
          message: observation.message,
          ...(table === undefined ? {} : { table }),
          ...(expected === undefined ? {} : { expected }),
          ...(actual === undefined ? {} : { actual }),
          cells: observation.places.map((place) => ({ place, role: "text" as const })),
        },
        isStray: observation.isStray === true,
        order: orderOf(document, table, severity, observation.places[0]),
      };
    }),
  ].sort(byOrder);

  const numbered = drafts.map((draft, index) => ({ ...draft, id: `F${index + 1}` }));
  const culprits = culpritsOf(document, numbered, explanations);
  const explainedBy = new Map(
    culprits.toReversed().flatMap((culprit) => culprit.findings.map((id) => [id, culprit.id] as const)),
  );
  const findings = numbered.map(({ id, finding }): Finding => {
    const culprit = explainedBy.get(id);
    return { id, ...finding, ...(culprit === undefined ? {} : { culprit }) };
  });
  return {
    counts: countsOf(judged, findings, skips),
    culprits,
    findings,
    notChecked: skips.notChecked,
    notApplicable: skips.notApplicable,
  };
}

function tieFinding(document: BudgetDocument, { check, tie, verdict }: JudgedTie): Draft[] {
  if (verdict.outcome !== "failed" && verdict.outcome !== "rounding") return [];
  const home = tie.left[0] ?? tie.right[0];
  const table = home ? document.tables.get(home.table) : undefined;
  if (home === undefined || table === undefined) return [];
  const { unit } = table;
  const amount = (value: Decimal) => forReading(convert(value, "元", unit));
  const left = sumOf(tie.left);
  const right = sumOf(tie.right);
  const gap = amount(absolute(verdict.difference));
  const isBound = tie.relation === "at-least";
  const facts = isBound
    ? `${tie.subject()}为 ${amount(left)}，小于${tie.object()} ${amount(right)}，少 ${gap} ${unit}`
    : `${tie.subject()}为 ${amount(left)}，${tie.object()}为 ${amount(right)}，相差 ${gap} ${unit}`;
  const end =
    verdict.outcome === "rounding"
      ? `，在四舍五入的尾差 ${amount(verdict.tolerance)} 以内`
      : verdict.isSlight
        ? "，可能有不足一个末位单位的金额没有显示，请核实"
        : tie.usual === true
          ? "，两者通常相等，请核实"
          : "";
  const severity: Severity =
    verdict.outcome === "rounding"
      ? "info"
      : verdict.isSlight || tie.usual === true
        ? "warning"
        : check.severity;
  const roles = isBound
    ? (["bound", "bound"] as const)
    : tie.relation === "identity"
      ? (["same", "same"] as const)
      : (["total", "part"] as const);
  const cells: FindingCell[] = [
    ...tie.left.map((fact) => ({ place: fact.place, role: roles[0] })),
    ...tie.right.map((fact) => ({ place: fact.place, role: roles[1] })),
  ];
  return [
    {
      finding: {
        check: check.id,
        outcome: verdict.outcome,
        severity,
        message: `${facts}${end}。`,
        table: home.table,
        expected: plain(right, unit),
        actual: plain(left, unit),
        difference: plain(absolute(verdict.difference), unit),
        tolerance: plain(verdict.tolerance, unit),
        cells,
      },
      tie,
      order: orderOf(document, home.table, severity, home.place),
    },
  ];
}

function ratioFinding(document: BudgetDocument, judged: JudgedRatio): Draft[] {
  const { check, tie, verdict } = judged;
  if (verdict.outcome !== "failed" && verdict.outcome !== "rounding") return [];
  const { cell, part, base } = tie;
  const severity: Severity = verdict.outcome === "rounding" ? "info" : check.severity;
  const expected = ratioText(document, judged, verdict.expected);
  const actual = cell.raw === "" ? "空" : cell.raw;
  const end = verdict.outcome === "rounding" ? "，在四舍五入的范围以内" : "";
  return [
    {
      finding: {
        check: check.id,
        outcome: verdict.outcome,
        severity,
        message: `${tie.subject()}为 ${actual}，按${factName(document, part)}与${factName(document, base)}计算应为 ${expected}${end}。`,
        table: tie.table,
        expected,
        actual: cell.raw,
        cells: [
          { place: cell.place, role: "total" },
          { place: part.place, role: "part" },
          { place: base.place, role: "part" },
        ],
      },
      ratio: judged,
      order: orderOf(document, tie.table, severity, cell.place),
    },
  ];
}

/** In percent with the printed digits, or an amount in the table's unit. */
function ratioText(document: BudgetDocument, { tie }: JudgedRatio, value: Decimal): string {
  const unit = document.tables.get(tie.table)?.unit ?? "万元";
  return tie.column.kind === "difference" ? plain(value, unit) : `${toPlain(value, 2)}%`;
}

function culpritsOf(
  document: BudgetDocument,
  drafts: readonly (Draft & { readonly id: string })[],
  explanations: readonly Explanation[],
): Culprit[] {
  const corrected = new Map<number, Decimal>();
  for (const { alternatives } of explanations) {
    const [only, second] = alternatives;
    if (only?.value !== undefined && second === undefined) corrected.set(only.fact.index, only.value);
  }
  const failed = drafts.filter((draft) => draft.finding.outcome === "failed");
  const culprits: Omit<Culprit, "id">[] = [];
  for (const { alternatives, certain, ties } of explanations) {
    const own = new Set(ties);
    const indices = new Set(alternatives.map(({ fact }) => fact.index));
    const findings = failed.filter(
      ({ tie, ratio }) =>
        (tie && (own.has(tie) || (mentions(tie, indices) && holdsCorrected(tie, corrected)))) ||
        (ratio && indices.has(ratio.tie.part.index) && ratioHolds(ratio, corrected)) ||
        (ratio && indices.has(ratio.tie.base.index) && ratioHolds(ratio, corrected)),
    );
    const cells = alternatives.map((suspect) => suspectCell(document, suspect));
    culprits.push({
      cells,
      certain,
      findings: findings.map(({ id }) => id),
      message: culpritMessage(cells, ties.length),
    });
  }
  // A ratio that stays wrong once the amounts are right is wrong itself.
  for (const { id, ratio } of failed) {
    if (ratio === undefined || ratioHolds(ratio, corrected)) continue;
    const verdict = judgeRatio(
      ratio.tie,
      valueOf(ratio.tie.part, corrected),
      valueOf(ratio.tie.base, corrected),
    );
    const suggested = ratioText(document, ratio, verdict.expected);
    const cells = [{ place: ratio.tie.cell.place, actual: ratio.tie.cell.raw, suggested }];
    culprits.push({ cells, certain: true, findings: [id], message: culpritMessage(cells, 1) });
  }
  // A figure without a row is certainly wrong only where no tie misses it.
  const isAllExplained = failed.every(
    ({ id, tie }) =>
      tie === undefined || tie.usual === true || culprits.some((one) => one.findings.includes(id)),
  );
  for (const { id, isStray, finding } of failed) {
    const place = finding.cells[0]?.place;
    if (isStray !== true || place === undefined) continue;
    const cells = [{ place, actual: finding.actual ?? "", suggested: "0.00" }];
    const message = `${placeName(place)}：${finding.actual ?? ""} → 应为空（这一格没有对应的项目）`;
    culprits.push({ cells, certain: isAllExplained, findings: [id], message });
  }
  return culprits.map((culprit, index) => ({ id: `C${index + 1}`, ...culprit }));
}

function suspectCell(document: BudgetDocument, { fact, value }: Suspect): CulpritCell {
  const unit = document.tables.get(fact.table)?.unit ?? "万元";
  return {
    place: fact.place,
    actual: fact.form === "blank" ? "" : plain(fact.value, unit),
    ...(value === undefined ? {} : { suggested: plain(value, unit), value }),
    fact,
    unit,
  };
}

function culpritMessage(cells: readonly CulpritCell[], ties: number): string {
  const [only, second] = cells;
  if (only === undefined) return "";
  if (second === undefined && only.suggested !== undefined) {
    const actual = only.actual === "" ? "空白" : only.actual;
    return `${placeName(only.place)}：${actual} → ${only.suggested}（${ties} 处勾稽一致指向）`;
  }
  const shown = cells.slice(0, 3).map((cell) => placeName(cell.place));
  return `${shown.join("、")}${cells.length > 3 ? "等" : ""} ${cells.length} 个单元格中有一个有误，仅凭表内数字无法区分是哪一个`;
}

export function placeName(place: CellPlace): string {
  return `${place.sheet} ${address(place.row, place.column)}`;
}

function mentions(tie: Tie, indices: ReadonlySet<number>): boolean {
  return [...tie.left, ...tie.right].some((fact) => indices.has(fact.index));
}

function holdsCorrected(tie: Tie, corrected: ReadonlyMap<number, Decimal>): boolean {
  const correct = (facts: readonly Fact[]) => facts.map((fact) => withValue(fact, corrected));
  return judge({ ...tie, left: correct(tie.left), right: correct(tie.right) }).outcome !== "failed";
}

function ratioHolds({ tie }: JudgedRatio, corrected: ReadonlyMap<number, Decimal>): boolean {
  const verdict = judgeRatio(tie, valueOf(tie.part, corrected), valueOf(tie.base, corrected));
  return verdict.outcome !== "failed";
}

function valueOf(fact: Fact, corrected: ReadonlyMap<number, Decimal>): Decimal {
  return corrected.get(fact.index) ?? fact.value;
}

function withValue(fact: Fact, corrected: ReadonlyMap<number, Decimal>): Fact {
  const value = corrected.get(fact.index);
  if (value === undefined) return fact;
  return { ...fact, value, rounding: value === 0n ? 0n : fact.usualRounding };
}

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((total, fact) => total + fact.value, 0n);
}

/** In a table's unit, at least two decimals, no separators: what the contract prints. */
function plain(yuan: Decimal, unit: AmountUnit): string {
  return toPlain(convert(yuan, "元", unit), 2);
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function orderOf(
  document: BudgetDocument,
  table: string | undefined,
  severity: Severity,
  place: CellPlace | undefined,
): Draft["order"] {
  const tables = [...document.tables.keys()];
  const position = table === undefined ? -1 : tables.indexOf(table);
  return [position, SEVERITIES.indexOf(severity), place?.row ?? -1, place?.column ?? -1];
}

function byOrder(a: Draft, b: Draft): number {
  for (const [index, value] of a.order.entries()) {
    const difference = value - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function countsOf(judged: Judged, findings: readonly Finding[], skips: Skips): Examination["counts"] {
  const outcomes = [...judged.ties, ...judged.ratios].map(({ verdict }) => verdict.outcome);
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.outcome === "failed" && finding.severity === severity).length;
  const rounding = outcomes.filter((outcome) => outcome === "rounding").length;
  return {
    passed: outcomes.filter((outcome) => outcome === "passed").length + skips.formsPassed,
    rounding,
    failed: findings.filter((finding) => finding.outcome === "failed").length,
    notApplicable: skips.notApplicable.length,
    notChecked: skips.notChecked.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: findings.filter((finding) => finding.severity === "info").length,
  };
}
