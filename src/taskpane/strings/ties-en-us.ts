import type { TiesStrings } from "./ties-zh-cn";

export const tiesEnUs: TiesStrings = {
  hint: "What only your office knows to be equal can be said here, and is checked with all other ties from then on. It is known by the names of its table, rows and columns, so that rows may be inserted, and can be exported for other departments.",
  start: "Make a tie",
  form: "Make a tie",
  relation: "Relation",
  relations: {
    sum: "The total is the sum of its parts",
    equal: "Both are equal",
    "at-most": "Not more than",
    rate: "So many percent of",
  },
  total: "The total, or the amount to be checked",
  parts: {
    sum: "Its parts",
    equal: "The other amount",
    "at-most": "The limit (of several, their sum)",
    rate: "What it is a percentage of (of several, their sum)",
  },
  takeTotal: "Take the selected cell",
  addParts: "Add the selected cells",
  none: "Nothing yet",
  notFound: "No amount of a known name is selected. Select amounts of a table, several at once if you like.",
  onlyFirst: "Several cells were selected: the first was taken.",
  remove: "Remove",
  removeOf: (what) => `Remove ${what}`,
  percent: "Percentage",
  percentAtMost: "Percentage (blank: all of it)",
  wrongPercent: "Should be a number like 12.5",
  sentence: "In one sentence",
  sentenceHint: "For example: union dues are 2% of the wages",
  keep: "Keep and check",
  cancel: "Do not keep",
  list: (count) => `Ties of your own (${count})`,
  noTies: "There are none yet.",
  said: (relation, total, parts, percent) => {
    const others = `${percent === "" ? "" : `${percent}% of `}${parts.join(" + ")}`;
    return relation === "at-most" ? `${total} is not more than ${others}` : `${total} equals ${others}`;
  },
  forget: "Forget",
  forgetOf: (what) => `Forget ${what}`,
  export: "Export",
  import: "Import",
  imported: (count) => `${count} were imported.`,
  notImported: (why) => `Not imported: ${why}`,
  file: "gouji-ties.json",
};
