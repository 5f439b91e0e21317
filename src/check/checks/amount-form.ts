import { forReading, groupDigits } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { TableCheck, Observation, Skipped, Statement } from "../../budget/check";
import type { BudgetDocument, Fact, Table } from "../../budget/document";
import { notChecked } from "../../budget/ties";
import { factName, tableName } from "../../budget/wording";
import { NO_RESULT, OLD_RESULT } from "../../workbook/snapshot";

export const amountForm: TableCheck = {
  id: "amount-form",
  about: "tables",
  title: "金额的填写形式",
  severity: "info",
  requires: [],
  why: "文本形式的数字不参加 Excel 求和，错误值和写在名称列里的数字会被漏掉，负数和多余的小数位往往是误填。",
  mend: "文本金额改为数值；错误值重新取数；核对负数是否确实存在；多余的小数位按两位小数取整。",
  *examine(document): Iterable<Statement> {
    const forms = { text: 0, number: 0, holdsMoreDigits: 0 };
    for (const table of document.tables.values()) {
      for (const row of table.rows) {
        for (const fact of row.facts.values()) {
          if (fact.form === "text" || fact.form === "number") forms[fact.form] += 1;
          if (fact.holdsMoreDigits) forms.holdsMoreDigits += 1;
        }
      }
    }
    // What most amounts have in common is how the tables were exported, and says nothing of any one of them.
    const odd = {
      text: forms.text <= forms.number,
      longer: forms.holdsMoreDigits * 2 <= forms.text + forms.number,
    };
    for (const table of document.tables.values()) {
      yield* formsOf(document, table, odd);
      for (const { name } of table.form.unknownRows) {
        yield notChecked(`${tableName(table)}的“${name}”一行认不出是什么项目，没有参加核对`);
      }
      for (const stray of table.form.strayFigures) {
        yield {
          is: "observation",
          table: table.id,
          severity: "error",
          message: `${tableName(table)}有一个数字 ${stray.text} 没有对应的项目名称，不属于任何一行，请核对它的位置。`,
          places: [stray.place],
          actual: stray.text,
          expected: "",
          isStray: true,
        };
      }
    }
  },
};

function* formsOf(
  document: BudgetDocument,
  table: Table,
  odd: { readonly text: boolean; readonly longer: boolean },
): Iterable<Observation | Skipped> {
  const facts: Fact[] = [];
  for (const row of table.rows) {
    for (const fact of row.facts.values())
      if (fact.form !== "blank" && fact.form !== "dash") facts.push(fact);
  }
  const observe = (
    severity: Observation["severity"],
    own: readonly Fact[],
    message: string,
  ): Observation => ({
    is: "observation",
    table: table.id,
    ...(severity ? { severity } : {}),
    message,
    places: own.map((fact) => fact.place),
    ...(own[0] ? { actual: rawText(own[0]) } : {}),
  });
  for (const fact of facts) {
    if (table.asRead !== undefined && !isErrorValue(fact)) {
      // Words in a column that was only read as one of amounts accuse nobody; negative figures are as that table wants.
      if (fact.form === "unreadable") yield notChecked(`${factName(document, fact)}读不出金额，没有核对`);
    } else if (fact.form === "unreadable" && fact.raw !== NO_RESULT && fact.raw !== OLD_RESULT) {
      const what = `${factName(document, fact)}读不出金额：${fact.problem ?? ""}`;
      // A number that is there but not shown as one.
      const mend =
        typeof fact.raw === "number" ? "请改用能显示金额的数字格式，或填写正确的数字" : "请填写正确的数字";
      yield observe("error", [fact], `${what}，有关的勾稽无法核对，${mend}。`);
    } else if (fact.value < 0n) {
      const amount = forReading(convert(fact.value, "元", table.unit));
      yield observe(
        "warning",
        [fact],
        `${factName(document, fact)}是负数 ${amount}，预算金额通常不为负，请核实。`,
      );
    }
  }
  yield* outdatedIn(document, table, facts, observe);
  const unfinished = facts.filter((fact) => fact.raw === NO_RESULT);
  if (unfinished.length > 0) {
    yield observe(
      "warning",
      unfinished,
      `${tableName(table)}有 ${unfinished.length} 个公式没有计算结果，有关的勾稽无法核对；请用 Excel 打开工作簿，保存后再核对。`,
    );
  }
  const old = facts.filter((fact) => fact.raw === OLD_RESULT);
  const [first] = old;
  if (first !== undefined) {
    yield observe(
      "warning",
      old,
      `${tableName(table)}有 ${old.length} 个公式的结果可能不是最新的（例如${factName(document, first)}，与其他数不符），有关的勾稽没有核对；请在 Excel 里按 F9 重新计算并保存，再核对一次。`,
    );
  }
  const texts = facts.filter((fact) => fact.form === "text");
  if (odd.text && texts.length > 0) {
    yield observe(
      "info",
      texts,
      `${tableName(table)}有 ${texts.length} 个金额是文本形式（如“${rawText(texts[0])}”），Excel 求和时不计入，建议改为数值。`,
    );
  }
  const longer = facts.filter((fact) => fact.holdsMoreDigits);
  if (odd.longer && longer.length > 0) {
    yield observe(
      "info",
      longer,
      `${tableName(table)}有 ${longer.length} 个金额的实际值比显示的位数多（如显示 ${shown(longer[0], table)}，实际 ${rawText(longer[0])}），已按显示的数字核对。`,
    );
  }
  // How many decimals there must be is a province's rule.
  if (table.asRead !== undefined) return;
  const finer = facts.filter((fact) => fact.rounding !== 0n && fact.rounding < fact.usualRounding);
  if (finer.length > 0) {
    yield observe(
      "info",
      finer,
      `${tableName(table)}有 ${finer.length} 个金额的小数位比其他金额多（如 ${rawText(finer[0])}），请统一小数位数。`,
    );
  }
}

/** Formulas whose stored results are not what they give. */
function* outdatedIn(
  document: BudgetDocument,
  table: Table,
  facts: readonly Fact[],
  observe: (severity: Observation["severity"], own: readonly Fact[], message: string) => Observation,
): Iterable<Observation> {
  const all = facts.filter(({ outdated }) => outdated !== undefined);
  const [first] = all;
  if (first?.outdated === undefined) return;
  const { stored, computed } = first.outdated;
  const name = factName(document, first);
  const held = stored === "" ? "文件里没有结果" : `存的是 ${groupDigits(stored)}`;
  const by = first.outdated.isReadAnew ? "本次按算出的数核对" : "本次按存的数核对";
  const message = `${tableName(table)}有 ${all.length} 个公式的结果没有更新（${name}的公式算出 ${groupDigits(computed)}，${held}），${by}；请在 Excel 里按 F9 重新计算并保存，再核对一次。`;
  yield { ...observe("warning", all, message), isOutdated: true };
}

/** #REF! and the like. */
function isErrorValue({ form, raw }: Fact): boolean {
  return form === "unreadable" && typeof raw === "string" && raw.startsWith("#");
}

function shown(fact: Fact | undefined, table: Table): string {
  return fact ? forReading(convert(fact.value, "元", table.unit)) : "";
}

/** Numbers with the fifteen digits that Excel keeps. */
function rawText(fact: Fact | undefined): string {
  if (fact === undefined || fact.raw === OLD_RESULT) return "";
  return typeof fact.raw === "number" ? String(Number(fact.raw.toPrecision(15))) : fact.raw;
}
