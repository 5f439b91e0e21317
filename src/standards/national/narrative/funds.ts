import { amount, choice, claim, term } from "../../../budget/narrative/parts";
import { exact, notInTables } from "../../../budget/narrative/quantities";
import { isPrintedAnywhere, tablesOf } from "../../../budget/narrative/printed-amounts";
import type { NarrativeContext, NarrativeSection, Part, Quantity } from "../../../budget/narrative/section";
import { sources, SPENT, type Source } from "../../../budget/quantity-key";
import { amountOf, codedAmounts, isComplete } from "./figures";
import { amounts, opening, rest } from "./wording";

/** A budget beside the general one: most departments have none of it, and say so. */
interface FundSection extends Pick<NarrativeSection, "number" | "id" | "title" | "headings"> {
  readonly kind: string;
  readonly source: Source;
  /** 政府性基金预算 */
  readonly budget: string;
  /** Other words for that there is none, the first that is written. */
  readonly none?: readonly [string, ...string[]];
}

export function fundSection({ kind, source, budget, none, ...section }: FundSection): NarrativeSection {
  const own = sources(source);
  const wanted = { kinds: [kind], sources: own, natures: SPENT };
  return {
    ...section,
    isOptional: true,
    body(context) {
      const spent = fundAmount(context, { kind, own, label: `${budget}支出` });
      const classes = codedAmounts(context, wanted, "functional", 3);
      return [
        ...opening("total", context),
        choice(
          spent.value === 0n ? 1 : 0,
          [
            term("total.term", `${budget}支出`),
            amount("total", `${budget}支出`, spent),
            "万元",
            choice(
              classes.length > 0 ? 1 : 0,
              [],
              [
                "，主要用于以下方面：",
                amounts({ key: "classes", name: `${budget}支出的各类科目`, separator: "；" }, classes, {
                  whole: spent,
                  after: "（类）",
                }),
              ],
            ),
            rest("classes", "其余支出及金额", classes.length === 0 || isComplete(spent, classes)),
            "。",
          ],
          [noneOf(budget, spent, none)],
        ),
      ];
    },
  };
}

function noneOf(
  budget: string,
  quantity: Quantity,
  words: FundSection["none"] = [
    `没有使用${budget}拨款安排的支出。`,
    `无${budget}支出。`,
    `没有安排${budget}支出。`,
    `未安排${budget}支出。`,
    `没有${budget}支出。`,
  ],
): Part {
  const [text, ...alternatives] = words;
  return claim({ key: "none", name: `${budget}支出`, quantity }, text, ...alternatives);
}

/** That there is none says only a table that is there and empty, where no other table has any. */
export function fundAmount(
  context: NarrativeContext,
  { kind, own, label }: { readonly kind: string; readonly own: number; readonly label: string },
): Quantity {
  const { document } = context;
  const [table] = tablesOf(document, kind);
  if (table === undefined) return notInTables(label, "工作簿中没有找到这张表");
  const printed = amountOf(context, { kinds: [kind], sources: own, natures: SPENT }, label);
  if (table.state !== "empty") return printed;
  if (isPrintedAnywhere(document, own)) return notInTables(label, "这张表是空的，别的表却有数");
  return printed.value === undefined ? exact(0n) : printed;
}
