import { failure, success, type Result } from "../../../common/result";
import type { SheetAccess } from "../write/find-cells";
import type { StructurePart } from "../journal/journal";
import type { StepToWrite } from "../write/step";

/**
 * The sheets and charts of a new step, as the journal keeps them once they are there. What fails is the name of a sheet
 * that a chart asks for and that does not exist.
 */
export function structurePartsOf(
  { sheets: added = [], charts = [] }: StepToWrite,
  sheets: readonly SheetAccess[],
): Result<readonly StructurePart[], string> {
  const exists = (name: string) =>
    added.some((one) => one.name === name) || sheets.some((one) => one.name === name);
  for (const { at, categories, values } of charts) {
    const gone = [at, categories, values].find(({ sheet }) => !exists(sheet));
    if (gone) return failure(gone.sheet);
  }
  return success([
    ...added.map((one) => ({ kind: "sheet", sheetId: "", sheet: one.name, added: one }) as const),
    ...charts.map((one) => {
      const isOnAdded = added.some(({ name }) => name === one.at.sheet);
      const sheet = isOnAdded ? undefined : sheets.find(({ name }) => name === one.at.sheet);
      return {
        kind: "chart",
        sheetId: sheet?.id ?? "",
        sheet: one.at.sheet,
        name: newChartName(),
        added: one,
      } as const;
    }),
  ]);
}

/** Unlike any other in the workbook: so it is found also where the user has added charts. */
const newChartName = (): string =>
  `gouji-${Math.floor(Math.random() * 2 ** 52)
    .toString(36)
    .padStart(11, "0")}`;
