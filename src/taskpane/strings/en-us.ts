import { sought } from "../../sought";
import { counted } from "./counted";
import { narrativeEnUs } from "./narrative-en-us";
import type { Strings } from "./zh-cn";

/** The pane in English; what it says of the tables themselves stays in the tables' own language. */
export const enUs: Strings = {
  language: "en",
  title: "Gouji: budget check",
  check: "Check the budget",
  checkAgain: "Check again",
  cancel: "Cancel",
  reading: (done, total) =>
    total > 0 ? `Reading the workbook, ${done} of ${total} cells` : "Reading the workbook",
  checking: "Checking the ties",
  intro: {
    title: "Check the published budget tables",
    lines: [
      `Finds the ${sought.tableCount} published tables in this workbook and checks every tie within and across them, of final accounts too.`,
      "Names the single cell that is wrong and what it should be. Rounding differences are not errors.",
      "Checking only reads. What would be changed is shown first, you decide, and it can be undone. No data leaves this computer.",
    ],
    skip: "Got it",
    samples: {
      label: "Or open a sample workbook first: an invented department with a few mistakes in it.",
      budget: { name: "Budget, Shanxi", about: `${sought.tableCount} tables in Shanxi's form` },
      otherBudget: { name: "Budget, other provinces", about: "9 tables as most provinces have them" },
      accounts: { name: "Final accounts", about: "9 tables, the same everywhere" },
    },
  },
  summary: {
    label: "Result (choose a kind to filter)",
    passed: "Passed",
    error: "Errors",
    warning: "Doubts",
    info: "Hints",
    rounding: "Rounding",
    "not-checked": "Not checked",
  },
  clean: (ties, rounding) => `No error found (${ties} ties, ${rounding} rounding differences)`,
  toDo: (causes, looks) =>
    [causes === 0 ? "" : `${causes} to put right`, looks === 0 ? "" : `${looks} to look at`]
      .filter(Boolean)
      .join(", "),
  notCheckedCount: (count) => `${count} not checked`,
  comma: ", ",
  stop: ".",
  space: " ",
  about: "What was read",
  state: {
    checked: (time) => `Checked ${time}`,
    stale: (sheets) =>
      sheets.length === 0
        ? "Out of date"
        : `Out of date: ${sheets[0]}${sheets.length > 1 ? " and others" : ""} changed`,
  },
  tiles: {
    label: "Tables (choose one to filter)",
    prose: "Text",
    signs: { fine: "✓", empty: "–", missing: "✗" },
    name: (title, is, count) =>
      `${title}: ${is === "fine" ? "nothing wrong" : is === "empty" ? "empty" : is === "missing" ? "not found" : count}`,
    nothing: "Nothing is wrong in this table.",
  },
  list: {
    order: "Order",
    byTable: "By table",
    byDifference: "By difference",
    notFound: "Not found. Try another word.",
  },
  look: "Show",
  isNew: "New",
  documents: {
    label: (all) =>
      `${all.length} ${all.some(({ of }) => of === "final") ? "budgets or final accounts" : "budgets"} in this workbook: show`,
    name: (number, department, year, of) =>
      `${number}. ${department || "(no name)"}${year === null ? "" : ` ${year}`}${of === "final" ? ", final" : ""}`,
  },
  coverage: ({ tables, amounts, tied, unread }) =>
    `Read ${tables} tables and ${amounts} amounts, ${tied} of them in ties${unread === 0 ? "." : `; ${unread} places were not understood and not checked, see “Tables”.`}`,
  standard: {
    readBy: (title, isChosen) => `Read by ${title}${isChosen ? " (as you chose)" : ""}`,
    label: "Read the tables by",
    automatic: "Automatic",
    hint: "“Automatic” tells the standard by titles and headers. Where it is the wrong one, choose here: it is kept with the workbook, which is checked again.",
    notApplied: (chosen, title) =>
      `Nothing was found as ${chosen} has it, so ${title} still applies. Choose “Automatic” to have it told by itself.`,
  },
  tabs: {
    label: "Content",
    findings: "Findings",
    mend: "Mend",
    tables: "Tables",
    more: "More",
    ignored: "Ignored",
  },
  otherTables: "Other tables",
  causes: {
    title: "To put right",
    kinds: {
      cell: "Wrong figure",
      "swapped-cells": "Two figures swapped",
      "swapped-rows": "Two rows swapped",
      "swapped-columns": "Columns swapped",
      "shifted-rows": "Shifted by a row",
      "shifted-columns": "Shifted by a column",
      "missing-row": "Row missing",
      "extra-row": "Row too many",
      "repeated-row": "Row repeated",
      "wrong-code": "Wrong code",
      "wrong-group": "In the wrong group",
      "empty-table": "Table left empty",
      "missing-table": "Table missing",
      "other-unit": "Wrong unit",
      "two-copies": "Table there twice",
      "other-version": "Perhaps another version",
      "blank-totals": "Totals left blank",
      "old-totals": "Totals not updated",
      formula: "Wrong formula",
    },
    guess: "A guess: please verify",
    typed: "Please verify first",
    should: (place, to, from) =>
      `${place} should be ${to === "" ? "blank" : to} (is ${from === "" ? "blank" : from})`,
    oneOf: (count) => `One of ${count} cells is wrong`,
    row: ({ sheet, row, change, labels, amounts }) => {
      const does = { insert: "insert before", delete: "delete", move: "move" }[change];
      const figures = Object.entries(amounts).map(([column, amount]) => `${column} ${amount}`);
      return `${sheet}: ${does} row ${row + 1}: ${[...labels, ...figures].join(" ")}`;
    },
    instead: (message) => `Or: ${message}`,
    edits: (count) => `What each of ${count} cells should be`,
    why: (count) => `Why: ${count} ${count === 1 ? "tie fails" : "ties fail"}`,
  },
  finding: {
    severity: { error: "Error", warning: "Doubt", info: "Hint" },
    rounding: "Rounding",
    cells: "Cells that take part",
    more: (count) => `${count} more`,
    why: "Why / how to mend",
    roles: { total: "total", part: "part", same: "same", bound: "at most", text: "content" },
    difference: "Difference",
    goTo: (place) => `Select ${place}`,
  },
  steps: {
    label: "One after another",
    previous: "Previous",
    next: "Next",
    position: (position, count) => (position === 0 ? `${count} in all` : `${position} / ${count}`),
  },
  nothingHere: "Nothing of this kind.",
  others: "Others",
  notChecked: "Not checked",
  solved: (solved, appeared) =>
    [
      solved > 0 ? `${counted(solved, "finding")} solved` : "",
      appeared > 0 ? `${counted(appeared, "new finding")}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  isSolved: "Solved",
  solvedCell: (place, count) => `${place} is put right, and ${counted(count, "tie")} with it`,
  solvedCause: (kind, count) => `“${kind}” is put right, and ${counted(count, "tie")} with it`,
  narrative: narrativeEnUs,
  tables: {
    states: { filled: "filled", empty: "empty", missing: "not found" },
    uncertain: "uncertain",
    goTo: "Go to",
    isSelection: "The selection is this table",
    undo: "Undo",
    hint: "Where a table is wrong or missing: select all of it in the sheet, header included, or just its title, then choose “The selection is this table”.",
    leftovers: "Not understood, not used",
    unread: (count) => `Not understood, not checked (${count})`,
    unreadColumn: (label) => `Not clear which amount “${label}” is`,
    inferredColumn: (label, isAddend) =>
      `Not clear which amount “${label}” is; by its figures it is ${isAddend ? "a part of the total" : "not in the total"}`,
  },
  ignore: {
    button: "Ignore…",
    reason: "Reason",
    one: "Ignore this one",
    all: (title, count) => `Ignore the whole check “${title}” (${count})`,
    done: "Ignored.",
    doneAll: (title, count) =>
      `The check “${title}” is ignored: ${counted(count, "finding")} listed no more.`,
    cancel: "Do not ignore",
    none: "Nothing is ignored.",
    undo: "Restore",
    wholeCheck: "Whole check",
  },
  mending: {
    change: "Mend",
    changeCells: (count) => `Mend ${count} cells`,
    to: (value) => `Change to ${value}`,
    asNumber: "Change the text to a number",
    blank: "blank",
    unchanged: (value) => `${value} (amount unchanged)`,
    formula: "Formula",
    noFormula: "no longer a formula",
    sameFormula: (formula) => `${formula} (stays, and follows its items)`,
    way: "What to change",
    safe: (safe, others) =>
      others === 0
        ? `${safe} can be put right at once.`
        : `${safe > 0 ? `${safe} can be put right at once, ` : ""}${others} for you to verify, one by one.`,
    places: (text, count) => `${text} (${count})`,
    applyChosen: "Mend those chosen",
    search: "Find a cell, an item or an amount",
    chooseAll: (count) => `Choose all (${count})`,
    choose: (place) => `Choose ${place}`,
    oneOfThese: "Excludes the others of its group",
    warned: (count) => `${count} of those chosen would break ties that hold now. See what is said of them.`,
    compute: "Compute",
    more: (count) => `Show ${count} more`,
    recalculating: "Computing what can be changed",
    writing: (done, total) => (total > 0 ? `Writing, ${done} of ${total} cells` : "Writing"),
    labels: {
      one: (place) => `Mend ${place}`,
      whole: (what) => `Mend “${what}”`,
    },
    steps: {
      title: "Changes made",
      undo: "Undo",
      redo: "Redo",
      last: (label) => `Last: ${label}`,
      cells: (count) => counted(count, "cell"),
      all: (count) => `All changes (${count})`,
      isUndone: "undone",
      more: (count) => `Show ${count} more`,
    },
    report: {
      written: (count, place) =>
        count === 0
          ? "No cell was changed."
          : count === 1 && place !== ""
            ? `${place} changed.`
            : `${counted(count, "cell")} changed.`,
      stopped: "Excel stopped in the middle. What was changed can be undone.",
      undone: (label, count) =>
        `Undone: ${label}. ${counted(count, "cell")} ${count === 1 ? "is as it was" : "are as they were"}.`,
      redone: (label, count) => `Done again: ${label}, ${counted(count, "cell")}.`,
      "undo-refused": (label) => `Not undone: ${label}. Nothing was changed:`,
      "redo-refused": (label) => `Not done again: ${label}. Nothing was changed:`,
      "no-step": "This change is no longer listed. Nothing was changed.",
      holds: (place, value) => `${place} (now ${value})`,
      andMore: (places, count) => `${places} and others, ${count} in all,`,
      sheets: (names) =>
        `The sheets ${names} have got other content since, which undoing would lose. Move it away first.`,
      skipped: {
        changed: (places) => `${places} changed after the check and not written over.`,
        protected: (places) =>
          `${places} locked on a protected sheet: not written. Unprotect it under Review.`,
        merged: (places) => `${places} under a merged cell: not written. Unmerge it first.`,
        gone: (places) => `${places}: the sheet is gone.`,
        refused: (places) => `${places} not written: Excel made something else of it. Change it by hand.`,
        kept: (places) =>
          `${places} not written: Excel does not let it be changed alone; it may be part of an array formula or a pivot table. Change the whole of it by hand.`,
      },
      blocked: {
        changed: (places) =>
          `${places} changed after this step, and that is not written over. Change it back to go on.`,
        protected: (places) => `${places} locked on a protected sheet. Unprotect it under Review.`,
        merged: (places) => `${places} under a merged cell. Unmerge it first.`,
        gone: (places) => `${places}: the sheet is gone.`,
        refused: (places) => `${places} not taken by Excel as written. Change it by hand.`,
        kept: (places) =>
          `${places} may be part of an array formula or a pivot table, which Excel changes only as a whole. Change it by hand.`,
      },
    },
  },
  marks: {
    switch: "Mark in the sheets",
    legend: "Legend",
    culprit: "To put right",
    error: "Error",
    warning: "Doubt",
  },
  notices: {
    "exported-sheet": (detail) => `The report is on the new sheet “${detail}”.`,
    "report-saved": (detail) => `${detail} was saved, where the browser puts its downloads.`,
    "prose-changed": () => narrativeEnUs.prose.changed,
    assigned: () => "Read where you selected, and kept with the workbook.",
    "assign-failed": () =>
      "There is no header of this table in the selection. Select all of it and try again.",
    taught: (detail) =>
      `“${detail}” is read as you said, kept with the workbook; the same header is known on this machine.`,
    "taught-here": (detail) =>
      `“${detail}” is read as you said, kept with the workbook. The browser keeps no labels, so other workbooks do not know them.`,
    ignored: (detail) => detail,
    forgotten: () => "Forgotten; tables are read as before.",
    "sample-opened": () =>
      "The sample workbook is open. Open Gouji in its window and choose “Check the budget”.",
    "not-calculated": () =>
      "Calculation is set to manual, and some formulas are not computed yet: results may be out of date. Calculate first.",
    "sample-missing": () =>
      "The sample workbook could not be loaded, perhaps the network is down. Check it and try again, or ask your administrator to check the add-in's site.",
  },
  noTables: {
    title: "No budget tables found",
    text: `Looked for the ${sought.tableCount} published tables of a department's or unit's budget, such as 《${sought.firstTables[0]}》 and 《${sought.firstTables[1]}》; those of other provinces and of final accounts are known too. Open the workbook that holds them, or name their places under “Tables”.`,
  },
  problems: {
    "cell-edit-mode": () =>
      "A cell is being edited, so Excel cannot read now. Press Enter to finish, then try again.",
    protected: (sheet, detail) =>
      detail === "structure"
        ? "The workbook's structure is protected, so no sheet can be added. Turn off Protect Workbook under Review, then try again."
        : `The sheet ${sheet} is protected and cannot be marked or changed. Unprotect it under Review, then try again.`,
    "too-large": () =>
      "The workbook is too large for Excel to hand over. Save the budget tables as a workbook of their own.",
    inactive: () => "This workbook is not in front. Switch to it and try again.",
    gone: (sheet) => `The sheet ${sheet} or its cells are gone, perhaps just deleted. Check again.`,
    "no-cells": () => "A chart or a shape is selected, no cells. Click a cell of the table, then try again.",
    refused: (sheet) =>
      `Excel does not allow this change on the sheet ${sheet}: there may be an array formula, a pivot table or merged cells. Nothing was changed; change it by hand.`,
    "unsupported-sheet": (sheet, detail) =>
      detail === "hidden"
        ? `The sheet ${sheet} is hidden, so its cells cannot be selected. Unhide it and try again.`
        : `The sheet ${sheet} is a chart or macro sheet. Choose an ordinary sheet.`,
    "unsupported-excel": () => "This version of Excel cannot do it. Use Excel 2021 or Microsoft 365.",
    cancelled: (_sheet, detail) =>
      detail === "check"
        ? "Cancelled; the result may be out of date."
        : "Cancelled. Nothing in the workbook was changed.",
    unknown: (_sheet, detail) =>
      `Excel did not finish (${detail}). Try again; if it fails again, save and reopen the workbook.`,
  },
  calculate: "Calculate",
  dismiss: "Close",
  retry: "Try again",
};
