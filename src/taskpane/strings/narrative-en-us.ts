import type { NarrativeStrings } from "./narrative-zh-cn";

/** The narrative's view in English; the narrative itself is in the language of the tables. */
export const narrativeEnUs: NarrativeStrings = {
  tab: "Narrative",
  ofStandard: ({ en }) => en,
  loading: "Writing the narrative",
  errors: (count: number) =>
    `The tables have ${count} errors, and these figures are those of the tables as they are: put them right first.`,
  steps: {
    label: "Steps to a narrative",
    titles: {
      errors: "Mend the tables",
      lastYear: "Last year's workbook",
      fill: "Fill in what the tables do not say",
      drafts: "Confirm the drafts",
      write: "Write or export",
    },
    sound: "The tables agree",
    mend: "Mend",
    lastYear: "Optional: gives changes and drafts of reasons",
    gaps: (count) => (count === 0 ? "Nothing to fill in" : `${count} to fill in`),
    fill: "Fill in",
    drafts: (count) => (count === 0 ? "No drafts" : `${count} to confirm, one by one`),
    confirm: "To the drafts",
  },
  again: {
    question: (count) =>
      count === 0
        ? "It was written before and is still the same."
        : `It was written before; ${count} of its paragraphs differ now.`,
    replace: (count) => `Replace these ${count}`,
    another: "Write another sheet",
  },
  write: "Write to a sheet",
  exportWord: "Export to Word",
  openLastYear: "Open last year's workbook",
  lastYearOpen: (name) => `Last year's workbook: ${name}`,
  closeLastYear: "Remove last year's figures",
  noTables: "No budget tables were found, so there is no narrative.",
  refresh: "Write anew",
  form: {
    title: "Fill in what the tables do not have",
    hint: "Kept with the workbook. Amounts are in tens of thousands of yuan. What is left blank is marked in the text.",
    read: "From last year's workbook",
  },
  sections: {
    gaps: (count) => `To fill in: ${count}`,
    drafts: (count) => `Drafts: ${count}`,
    fill: "To fill in",
    copy: "Copy",
    insert: "Insert at the selected cell",
    confirm: "Confirm the draft",
    draft: "Draft",
    tableGap: (label, reason) =>
      `The tables do not give “${label}”${reason === undefined ? "" : ` (${reason})`}. Check the tables first.`,
  },
  terms: (count) => `What the terms mean (${count})`,
  insertion: {
    title: "These cells hold something that would be replaced",
    from: "Now",
    to: "After",
    confirm: "Replace and insert",
    cancel: "Do not insert",
  },
  outdated: {
    title: (count) => `The tables or what was filled in changed: ${count} paragraphs are out of date`,
    update: (count) => `Update the figures of ${count}`,
    updateOne: "Update this one",
    current: "As it is",
    fresh: "As it would be",
    gone: "(no such paragraph)",
    takeFresh: "Take the new one",
    keep: "Keep it",
  },
  years: {
    title: (count) => `Against last year: ${count} changes`,
    change: { new: "new this year", dropped: "gone this year", changed: "" },
    amounts: (before, now, difference) => `last year ${before}, this year ${now}, difference ${difference}`,
    formerName: (name) => `last year “${name}”`,
    more: (count) => `${count} more`,
  },
  text: {
    title: "Check a pasted text",
    label: "An existing narrative, with its headings",
    check: "Check this text",
    found: (count) =>
      count === 0 ? "Nothing differs from the tables." : `${count} places differ from the tables.`,
    missing: "Missing parts",
    notChecked: (count) => `${count} not checked`,
  },
  prose: {
    right: (expected) => `Should be ${expected}`,
    mend: (expected) => `Change to ${expected}`,
    changed: "The text was changed after the check, so nothing was written. Check again.",
  },
  notices: {
    written: (sheet) => `Written to the sheet “${sheet}”.`,
    inserted: () => "Inserted.",
    updated: () => "Updated.",
    copied: (heading) => `Copied “${heading}”.`,
    "not-copied": () => "Not copied: the browser does not allow it. Select the text and press Ctrl+C.",
    skipped: (place) => `${place} was not written: it is protected, merged with others, or was just changed.`,
  },
};
