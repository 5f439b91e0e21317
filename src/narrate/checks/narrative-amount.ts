import { absolute, toPlain, type Decimal } from "../../amount/decimal";
import { forReading, grouped } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import { fold } from "../read/fold";
import { exact } from "../../budget/narrative/quantities";
import type { Listing } from "../../budget/narrative/section";
import { compareFigure } from "../read/compare-figure";
import { rightFigure } from "../judge/right-figure";
import { printedAmount, type NumberToken } from "../read/number-tokens";
import type { ExtraFigure, ReadFigure, SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import { subsetKeys } from "../judge/subsets";
import { sumStatements } from "../judge/section-sums";
import { rightUnit } from "../judge/wording/units";
import { slipFindings } from "../judge/free-slips";
import { yearTableStatements } from "../judge/year-tables";
import { passed, type ProseFinding, type ProseStatement } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

export const narrativeAmount: ProseCheck = {
  id: "narrative-amount",
  about: "prose",
  title: "情况说明的金额与表一致",
  severity: "error",
  requires: [],
  why: "情况说明里的金额都是从表里抄来的，抄错、改表后忘改说明，是检查通报中最常见的问题。",
  mend: "按提示的表格单元格核对，把说明里的金额改为表中的数；如果是表错了，先改表。",
  *examine({ sections, yearTables = [] }) {
    yield* yearTableStatements(yearTables);
    for (const section of sections) {
      yield* statedZeros(section);
      let right = 0;
      const unknown: string[] = [];
      const selected = subsetKeys(section);
      for (const figure of section.figures) {
        if (figure.part.role !== "amount" && figure.part.role !== "count") continue;
        const verdict = compareFigure(figure.token, figure.part.quantity, false);
        if (verdict === "right" || selected.has(figure.part.key)) right += 1;
        else if (verdict === "unknown") unknown.push(figure.part.key);
        else if (rightUnit(figure) === undefined) yield wrongAmount(section, figure);
      }
      const sums = sumStatements(section);
      yield* sums.statements;
      const open = section.figures.filter(
        ({ part }) => unknown.includes(part.key) && !sums.covered.has(part.key),
      );
      yield* missingEntries(section);
      for (const extra of section.extraFigures) {
        const found = extraFigureStatement(section, extra);
        if (found === "right") right += 1;
        else if (found) yield found;
      }
      yield* slipFindings(section, "larger-part", "more-than-bought");
      yield* passed(right);
      const quotes = [...open.map(({ token }) => token), ...section.unbound].map((token) =>
        around(section, token),
      );
      if (quotes.length > 0) yield { is: "unbound", quotes };
    }
  },
};

function wrongAmount(section: SectionReading, figure: ReadFigure): ProseFinding {
  const { part, token, start, end } = figure;
  const value = part.quantity.value ?? 0n;
  const right = rightFigure(token, value, part.format);
  const unit = part.role === "count" ? "" : ` ${token.unit ?? "万元"}`;
  const source = part.quantity.facts.length > 0 ? "表中为" : "应为";
  const printed = printedAmount(token) ?? token.value;
  return {
    is: "finding",
    at: { section, start, end },
    message: `情况说明（${section.found.section.number}）的${part.name}写的是 ${textAt(section.text, { start, end })}${unit}，${source} ${right}${unit}，请更正。`,
    expected: right,
    ...(part.role === "count" ? {} : { difference: toPlain(absolute(printed - value), 2) }),
    facts: part.quantity.facts,
  };
}

/** 无“三公”经费预算, where the table has some. */
function* statedZeros(section: SectionReading): Iterable<ProseStatement> {
  for (const { part, start, end } of section.claims) {
    if (part.comparison !== undefined) continue;
    const { value, facts } = part.quantity;
    if (value === undefined) continue;
    if (value === 0n) yield { is: "passed", count: 1 };
    else {
      yield {
        is: "finding",
        at: { section, start, end },
        message: `情况说明（${section.found.section.number}）写的是“${textAt(section.text, { start, end })}”，但表中${part.name}为 ${grouped(value)} 万元，请更正。`,
        facts,
      };
    }
  }
}

/** 占比最高，…次之: those that are told are the largest. */
const RANKED = /最[高大多]|次之|居(?:首|前)|排名?[第前]/;

function* missingEntries(section: SectionReading): Iterable<ProseStatement> {
  for (const { part, missing, start, end } of section.lists) {
    // A stretch that was not found at all is not an enumeration with gaps.
    if (missing.length === 0 || missing.length === part.entries.length) continue;
    const all = section.folded.replace(/\s/g, "");
    const told = (section.itemSlips ?? []).flatMap((one) => (one.is === "left-out" ? [one.item.name] : []));
    // A name that stands elsewhere in the section is not missing: the writer has an order of his own.
    const entries = part.entries.filter(
      ({ name }) =>
        missing.includes(name) &&
        !all.includes(fold(name).replace(/支出$/, "")) &&
        !told.some((one) => name.endsWith(one)),
    );
    if (entries.length === 0 || isSelection(section, part, end, entries.length)) continue;
    if (RANKED.test(section.folded.slice(start, end + 30))) continue;
    yield {
      is: "finding",
      severity: "warning",
      at: { section, start, end },
      message: `情况说明（${section.found.section.number}）列举${part.name}时没有写${entries.map(({ name }) => `“${name}”`).join("、")}，表中有数，请补充。`,
      facts: entries.flatMap(({ parts }) =>
        parts.flatMap((one) =>
          typeof one === "object" && one.is === "figure" && one.role === "amount" ? one.quantity.facts : [],
        ),
      ),
    };
  }
}

/** 主要包括办公费、印刷费等: names without figures, of which many are left out, are meant as examples. */
function isSelection(section: SectionReading, { entries }: Listing, end: number, missing: number): boolean {
  if (!entries.every(({ parts }) => parts.length === 1)) return false;
  const isOpen = section.folded.slice(end - 1, end + 1).includes("等");
  return missing * (isOpen ? 4 : 2) >= entries.length;
}

function extraFigureStatement(
  section: SectionReading,
  { token, name, meaning }: ExtraFigure,
): ProseFinding | "right" | undefined {
  const printed = printedAmount(token);
  if (printed === undefined) return undefined;
  if (meaning.is !== "item") return undefined;
  const values = meaning.facts
    .filter(({ form }) => form !== "unreadable")
    .map(({ value }) => convert(value, "元", "万元"));
  if (values.some((value) => compareFigure(token, exact(value), false) === "right")) return "right";
  const amounts = [...new Set(values.filter((value) => value !== 0n))];
  const [first] = nearestFirst(amounts, printed);
  if (first === undefined) return undefined;
  const right = rightFigure(token, first, "shortest");
  const quote = textAt(section.text, token);
  return {
    is: "finding",
    severity: "warning",
    at: { section, start: token.start, end: token.end },
    message: `情况说明（${section.found.section.number}）的文字里“${name}”写的是 ${quote} ${token.unit ?? "万元"}，表中为 ${amounts.map(forReading).join(" 或 ")} 万元，请核实。`,
    ...(amounts.length === 1 ? { expected: right, difference: toPlain(absolute(printed - first), 2) } : {}),
    facts: meaning.facts.filter(({ value }) => convert(value, "元", "万元") === first).slice(0, 1),
  };
}

function nearestFirst(amounts: readonly Decimal[], printed: Decimal): readonly Decimal[] {
  return [...amounts].sort((a, b) => (absolute(a - printed) < absolute(b - printed) ? -1 : 1));
}

/** The figure and the words before it, to be recognised in a list. */
function around({ text }: SectionReading, { start, end, unit }: NumberToken): string {
  const before = /[^，。；、,;\n]{0,12}$/.exec(text.text.slice(0, start))?.[0] ?? "";
  return fold(`${before}${textAt(text, { start, end })}${unit ?? ""}`);
}
