import type { ChangeStrings, MendingStrings } from "./mending-zh-cn";

export const mendingEnUs: MendingStrings = {
  mend: {
    name: "Mend",
    hint: "Only what the check found wrong. Totals and ratios can be put right at once; typed-in figures and words are for you to verify, one by one.",
    applyFixes: "Mend all",
    nothing: "No cell needs mending.",
    label: (count) => `Mend ${count} cells`,
    leftOut: (count) => `Not mended (${count})`,
  },
  fill: {
    name: "Totals",
    hint: "Blank totals and ratios are computed from the items and from other tables. Nothing that is filled in is changed.",
    applyFixes: "Fill all",
    nothing: "There is no blank that could be filled.",
    label: (count) => `Fill ${count} cells`,
    leftOut: (count) => `Not filled (${count})`,
  },
  follow: {
    name: "Follow",
    hint: "When items were changed, their totals, the same amounts in other tables and ratios follow. What was changed is told from the last check.",
    applyFixes: "Let all follow",
    nothing: "Nothing has to follow.",
    label: (count) => `Let ${count} cells follow`,
    leftOut: (count) => `Did not follow (${count})`,
  },
  all: {
    name: "All",
    hint: "Takes the items to be right and computes every total and ratio that disagrees with them, in all tables. What is within rounding stays.",
    applyFixes: "Mend all",
    nothing: "All totals agree with their items.",
    label: (count) => `Recalculate ${count} cells`,
    leftOut: (count) => `Not recalculated (${count})`,
  },
  exact: {
    name: "All",
    more: "Rounding too: totals exactly as their items",
    hint: "Takes the items to be right and makes every total exactly the sum of what is printed, also where it differs only by rounding. The same amount in other tables may then differ by a last digit; to make all tables agree use “Balance”.",
    applyFixes: "Mend all",
    nothing: "All totals are exactly the sum of their items.",
    label: (count) => `Recalculate ${count} cells exactly`,
    leftOut: (count) => `Not recalculated (${count})`,
  },
  balance: {
    name: "Balance",
    hint: "The fewest last digits are changed so that every tie holds exactly and no rounding difference is left. Mend what is wrong first. All belong together, and can be undone.",
    applyFixes: "Change all",
    nothing: "No last digit is changed.",
    label: (count) => `Balance ${count} cells`,
    leftOut: (count) => `To be mended first (${count})`,
  },
  convert: {
    name: "Balance",
    more: "Put tables in yuan into 万元 as well",
    hint: "Tables in yuan become tables in 万元 with two decimals in which every tie holds exactly; no figure is off by a whole last digit. Mend what is wrong first. All belong together, and can be undone.",
    applyFixes: "Convert all",
    nothing: "There is no table to convert.",
    label: (count) => `Convert ${count} cells to 万元`,
    leftOut: (count) => `To be mended first (${count})`,
  },
  formulas: {
    name: "Formulas",
    hint: "Totals and ratios become formulas, so that they follow when an item changes. Only where the formula gives just what stands there, or what is to be put right.",
    applyFixes: "Write all as formulas",
    nothing: "No total can be written as a formula.",
    label: (count) => `Write ${count} formulas`,
    leftOut: (count) => `Not written as formulas (${count})`,
  },
};

export const changesEnUs: ChangeStrings = {
  change: (place, from, to) => `${place} (${from || "blank"} to ${to || "blank"})`,
  question: (named, count) =>
    `Changed since the last check: ${named.join(", ")}${count > named.length ? ` and ${count - named.length} more` : ""}. Meant so, or a slip?`,
  meant: "Meant so: let the rest follow",
  mistaken: "A slip: mend what was found",
};
