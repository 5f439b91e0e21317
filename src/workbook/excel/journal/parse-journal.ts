import * as v from "valibot";
import { count } from "../../../common/kept";
import { emptyJournal, type Journal } from "./journal";

/** Reads a journal that was kept; one that is damaged is as good as none. */
export function parseJournal(text: string): Journal {
  try {
    const found = v.safeParse(journal, JSON.parse(text));
    return found.success ? found.output : emptyJournal;
  } catch {
    return emptyJournal;
  }
}

const reference = { sheetId: v.string(), sheet: v.string() };

const content = v.union([v.string(), v.number(), v.boolean(), v.null(), v.object({ error: v.string() })]);

const state = v.object({ value: content, formula: v.exactOptional(v.string()), format: v.string() });

const cells = v.object({
  ...reference,
  kind: v.literal("cells"),
  cells: v.array(v.object({ row: count, column: count, before: state, after: state })),
});

const newFormula = v.object({ row: count, column: count, formula: v.string(), format: v.string() });

const sheet = v.object({
  ...reference,
  kind: v.literal("sheet"),
  added: v.object({
    name: v.string(),
    rows: v.array(v.array(v.union([v.string(), v.number()]))),
    formulas: v.exactOptional(v.array(newFormula)),
    columnWidths: v.exactOptional(v.array(v.number())),
    wrap: v.exactOptional(v.boolean()),
    boldRows: v.exactOptional(v.array(count)),
  }),
});

const area = v.object({ sheet: v.string(), top: count, left: count, bottom: count, right: count });

const chart = v.object({
  ...reference,
  kind: v.literal("chart"),
  name: v.string(),
  added: v.object({
    kind: v.picklist(["pie", "doughnut", "column"]),
    title: v.string(),
    categories: area,
    values: area,
    at: v.object({ sheet: v.string(), row: count, column: count }),
    width: v.number(),
    height: v.number(),
  }),
});

const step = v.object({
  id: v.string(),
  label: v.string(),
  parts: v.array(v.variant("kind", [cells, sheet, chart])),
});

const journal: v.GenericSchema<unknown, Journal> = v.object({
  next: count,
  done: v.array(step),
  undone: v.array(step),
  parked: v.exactOptional(v.array(v.object(reference))),
});
