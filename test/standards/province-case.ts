import { checkAll } from "../../src/engine";
import type { Finding } from "../../src/check/diagnosis";
import { parseArea } from "../../src/workbook/places";
import type { Sheet, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { provinceWorkbook, type ProvinceName } from "../fixtures/provinces";

/** A published budget in which a cell is changed, or without one of its sheets. */
export interface ProvinceCase {
  readonly budget: ProvinceName;
  readonly change?: { readonly sheet: string; readonly address: string; readonly value: number | string };
  /** Names of sheets. */
  readonly without?: readonly string[];
  /** A row deleted, from 1. */
  readonly withoutRow?: { readonly sheet: string; readonly row: number };
  /** A sheet whose numbers were cleared. */
  readonly cleared?: string;
  /** A sheet of which a copy with one figure more by one stands behind it. */
  readonly copied?: string;
}

export function provinceCaseWorkbook(one: ProvinceCase): WorkbookSnapshot {
  const { budget, change, without = [] } = one;
  const sheets = provinceWorkbook(budget)
    .sheets.filter(({ name }) => !without.includes(name))
    .map((sheet) => ({ ...sheet, rows: rowsOf(sheet, one) }))
    .flatMap((sheet) => (sheet.name === one.copied ? [sheet, copyOf(sheet)] : [sheet]));
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

function rowsOf({ name, rows }: Sheet, { withoutRow, cleared }: ProvinceCase): Sheet["rows"] {
  if (name === withoutRow?.sheet) return rows.filter((_, row) => row + 1 !== withoutRow.row);
  if (name !== cleared) return rows;
  return rows.map((row) => row?.map((cell) => (typeof cell?.value === "number" ? undefined : cell)));
}

function copyOf({ name, rows }: Sheet): Sheet {
  let isChanged = false;
  const copied = rows.map((row) =>
    row?.map((cell) => {
      if (isChanged || typeof cell?.value !== "number" || cell.value % 1 === 0) return cell;
      isChanged = true;
      return { value: cell.value + 1 };
    }),
  );
  return { name: `${name} (2)`, rows: copied };
}

/** What a check says of a case. */
export function provinceFindings(check: string, one: ProvinceCase): readonly Finding[] {
  const checked = checkAll(provinceCaseWorkbook(one));
  if (!checked.ok) throw new Error(checked.error);
  return checked.value
    .flatMap(({ diagnosis }) => diagnosis.findings)
    .filter((finding) => finding.check === check);
}
