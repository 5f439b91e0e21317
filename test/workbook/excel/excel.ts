import { ExcelHost, type WorkbookSource } from "../../../src/workbench/excel-host";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { ExcelProblem, ExcelResult } from "../../../src/workbook/excel/excel-result";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { loadOffice, type LoadedOffice, type LoadOptions } from "../../workbench/load-office";

/** The least that the add-in asks for; what is newer throws in these tests. */
const MINIMUM: LoadOptions = {
  checkApiLevel: true,
  requirements: { ExcelApi: "1.9", RichApiRuntime: "1.1", Settings: "1.1" },
};

let office: LoadedOffice | undefined;
afterEach(() => {
  office?.dispose();
  office = undefined;
});

/** Opens a workbook in the emulated Excel, in place of the one before. */
export async function open(
  workbook: WorkbookSource | ExcelHost,
  options: LoadOptions = {},
): Promise<ExcelHost> {
  office?.dispose();
  office = await loadOffice(workbook, { ...MINIMUM, ...options });
  // office.js greets Excel some moments after it is ready.
  await moment(5);
  office.host.requests.reset();
  return office.host;
}

/**
 * The workbook saved, closed and opened again: nothing remains but what the file holds. Ids of conditional formats are not
 * in the file; Excel gives new ones.
 */
export function reopen(host: ExcelHost): Promise<ExcelHost> {
  const model = structuredClone(host.model);
  for (const sheet of model.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      id: `{again-${format.id}}`,
    }));
  }
  return open(new ExcelHost(model));
}

export function sheets(count: number, rows: number, columns: number): WorkbookSource {
  const line = (row: number) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? `第${row + 1}行` : row * 1.5 + column));
  return {
    sheets: Array.from({ length: count }, (_, index) => ({
      name: `表${index + 1}`,
      rows: Array.from({ length: rows }, (__, row) => line(row)),
    })),
  };
}

export async function read(): Promise<WorkbookSnapshot> {
  return must(await excelHost.read({}));
}

export function must<T>(result: ExcelResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function problemOf(result: ExcelResult<unknown>): ExcelProblem | undefined {
  return result.ok ? undefined : result.error;
}

export const moment = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
