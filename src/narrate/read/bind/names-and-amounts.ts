import type { Decimal } from "../../../amount/decimal";
import { convert } from "../../../amount/parse-amount";
import type { Row } from "../../../budget/document";
import type { NarrativeContext } from "../../../budget/narrative/section";
import { fold } from "../fold";
import { plainName } from "./figure-labels";

/** The names and amounts that the tables print: by them one knows when a text speaks of something else than it should. */
export interface NamesAndAmounts {
  readonly department: string;
  readonly year: string;
  readonly names: readonly string[];
  /** In 万元, none zero. */
  readonly amounts: ReadonlySet<Decimal>;
}

/** Rows of fixed names, and units; projects are many, and called anything. */
const NAMED: ReadonlySet<Row["kind"]> = new Set(["listed", "item", "unit"]);

export function namesAndAmounts({ document, department }: NarrativeContext): NamesAndAmounts {
  const names = new Set<string>();
  const amounts = new Set<Decimal>();
  for (const table of document.tables.values()) {
    for (const row of table.rows) {
      const name = plainName(fold(row.name));
      if (NAMED.has(row.kind) && name.length > 3) names.add(name);
      for (const { form, value } of row.facts.values()) {
        if (form !== "unreadable" && value !== 0n) amounts.add(convert(value, "元", "万元"));
      }
    }
  }
  return { department: plainName(fold(department)), year: String(document.year), names: [...names], amounts };
}
