import type { BudgetDocument, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import type { SectionReading } from "../read/reading";
import type { ProseCheck } from "./prose-check";

export const narrativeBlankPublic: ProseCheck = {
  id: "narrative-blank-public",
  about: "prose",
  title: "“三公”经费表没有数据时，情况说明不写金额",
  severity: "warning",
  requires: [],
  why: "“三公”经费表是空表，情况说明却写了金额，不是漏填了表，就是照抄了上年或别的单位的说明；读者会认为公开的表不完整。",
  mend: "有“三公”经费的，把金额填进“三公”经费表；没有的，改写情况说明这一部分。",
  concerns: ({ context }) => blankTables(context.document).length > 0,
  *examine({ sections, others, context }) {
    const [table] = blankTables(context.document);
    const all = [...sections, ...others];
    const named = all.flatMap((section) => amountsIn(section, context.document.year));
    const found = named.filter(({ amount }) => /[1-9]/.test(amount));
    const [first] = found;
    if (table === undefined || first === undefined) return;
    // One among zeros is mistyped: a total that is not zero has an item that is not.
    if (found.length === 1 && named.length > 1) return;
    const { section, start, end, name, amount } = first;
    const more = found.length > 1 ? `等 ${found.length} 处金额` : "";
    yield {
      is: "finding",
      at: { section, start, end },
      message: `${tableName(table)}没有数据，情况说明（${section.found.section.number}）却写了${name} ${amount}${more}，请填写这张表，或改正情况说明。`,
    };
  },
};

/** The tables of the Three Public Expenses, where all of them are there and none has a figure. */
export function blankTables({ tables }: BudgetDocument): readonly Table[] {
  const own = [...tables.values()].filter(({ id }) => /^(final-)?three-public/.test(id));
  return own.every(({ state }) => state === "empty") ? own : [];
}

interface NamedAmount {
  readonly section: SectionReading;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly amount: string;
}

/** One of the items, and the first amount behind it in its clause. */
const AMOUNT =
  /(?<name>“?三公”?经费|因公出国[（(]境[）)]费?|公务接待费|公务用车(?:购置(?:费)?(?:及|和)?(?:运行(?:维护)?费?)?|运行(?:维护)?费))[^\d，,。；;\n“]{0,16}(?:20\d\d年)?[^\d，,。；;\n“]{0,24}(?<amount>\d[\d,]*(?:\.\d+)?)\s*(?<unit>万元|元)/gu;
/** What another year was, or by how much it changed. */
const OF_ANOTHER = /上年|去年|上一年|增|减|下降|节约|结余|压缩|标准|人均/;

function amountsIn(section: SectionReading, year: number | undefined): readonly NamedAmount[] {
  const { text } = section.text;
  return [...text.matchAll(AMOUNT)].flatMap((match): NamedAmount[] => {
    const { name = "", amount = "", unit = "" } = match.groups ?? {};
    const clause = /[^，,。；;\n]*$/.exec(text.slice(0, match.index))?.[0] ?? "";
    const [other] = /(?<!\d)20\d\d(?=年)/.exec(clause + match[0]) ?? [];
    const isOther = other !== undefined && year !== undefined && Number(other) !== year;
    if (isOther || OF_ANOTHER.test(clause + match[0])) return [];
    const start = match.index + match[0].lastIndexOf(amount);
    return [{ section, start, end: start + amount.length, name, amount: `${amount} ${unit}` }];
  });
}
