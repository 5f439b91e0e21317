/** Where the pane keeps its things in the workbook. Nothing personal is among them. */
export const KEYS = {
  ignored: "gouji.ignored",
  assigned: "gouji.assigned",
  ties: "gouji.ties",
  standard: "gouji.standard",
  past: "gouji.past",
  introduced: "gouji.introduced",
  form: "gouji.narrative.form",
  inserted: "gouji.narrative.inserted",
} as const;
