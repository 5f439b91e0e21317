import { checkAll } from "../../src/engine";
import type { Finding } from "../../src/check/diagnosis";
import { parseArea } from "../../src/workbook/places";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { provinceWorkbook, type ProvinceName } from "../fixtures/provinces";

/** A published budget in which a cell is changed, or without one of its sheets. */
export interface ProvinceCase {
  readonly budget: ProvinceName;
  readonly change?: { readonly sheet: string; readonly address: string; readonly value: number };
  /** Names of sheets. */
  readonly without?: readonly string[];
}

export function provinceCaseWorkbook({ budget, change, without = [] }: ProvinceCase): WorkbookSnapshot {
  const sheets = provinceWorkbook(budget).sheets.filter(({ name }) => !without.includes(name));
  const area = change && parseArea(change.address);
  if (area === undefined) return { sheets };
  return {
    sheets: sheets.map((sheet) =>
      sheet.name !== change?.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, at) => {
              if (at !== area.top) return row;
              const cells = [...(row ?? [])];
              cells[area.left] = { value: change.value };
              return cells;
            }),
          },
    ),
  };
}

/** What a check says of a case. */
export function provinceFindings(check: string, one: ProvinceCase): readonly Finding[] {
  const checked = checkAll(provinceCaseWorkbook(one));
  if (!checked.ok) throw new Error(checked.error);
  return checked.value
    .flatMap(({ diagnosis }) => diagnosis.findings)
    .filter((finding) => finding.check === check);
}
