import { counted } from "./counted";
import type { MoreStrings } from "./more-zh-cn";

export const moreEnUs: MoreStrings = {
  next: {
    label: "What may be done next",
    report: {
      title: "Report",
      about: "What every check came to: to print, to sign, to attach to the submission",
    },
    narrative: {
      title: "Write the narrative",
      about: "Its sections come from the tables; the rest is yours",
      button: "Begin",
    },
    balance: {
      title: "Remove rounding differences",
      about: "As few last digits as possible, so that every tie holds exactly",
      button: "Preview",
    },
  },
  compare: "Compare with another version",
  ties: "Ties of your own",
  report: {
    title: "Report",
    about:
      "The conclusion, what is to be put right and looked at, what was not checked, what is ignored and why, and where to sign. In Chinese.",
    button: "Export",
    word: "Word document",
    page: "Web page (to print)",
    workbook: "Workbook",
    sheet: "New sheet",
    data: "Data file (for other programs)",
    ties: "With every tie and its figures",
  },
  marks: "Marks",
  history: {
    title: "Checks so far",
    none: "Nothing was checked yet.",
    check: (at, causes, errors, doubts) =>
      `${at}  ${errors + doubts === 0 ? "no error found" : `${causes} to put right, ${errors + doubts - causes} to look at; ${counted(errors, "error")}, ${counted(doubts, "doubt")}`}`,
    mended: (labels) => `Before it: ${labels.join(", ")}`,
  },
  help: {
    title: "Help",
    keys: {
      title: "Keys",
      list: [
        ["F8", "The next card; the sheet shows its cell"],
        ["Shift+F8", "The previous one"],
        ["↑ ↓", "From card to card, where the focus is on one"],
        ["Tab", "To the buttons within a card"],
        ["Enter", "Presses the button with the focus; one key writes one thing"],
        ["Esc", "Closes a menu; “Cancel” stops what is under way"],
      ],
    },
    words: {
      title: "Words",
      list: [
        ["Tie", "Amounts that have to be equal, or to add up"],
        ["Error", "Certainly wrong, to be mended"],
        ["Doubt", "May be wrong: please look at it"],
        ["Hint", "Harmless, but better put right"],
        ["Rounding", "Differences of rounding, which are no errors"],
        ["Not checked", "A table is missing or an amount cannot be read: neither right nor wrong"],
        ["Mend", "Writes what stands after “→”; it can be undone"],
        ["Ignore", "Listed no more, with a reason; it can come back"],
      ],
    },
    privacy: "What is in the workbook is worked on at this computer alone and sent nowhere.",
  },
  passed: {
    title: "Ties that hold",
    loading: "Listing the ties that hold",
    none: "No tie holds.",
    table: (title, count) => `${title} (${count})`,
    check: (title, count) => `${title} (${count})`,
    rounding: "within rounding",
  },
};
