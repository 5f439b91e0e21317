/** An Excel to develop and test against where there is none. */
export { ExcelHost } from "./excel-host";
export { installHost } from "./install";
export { conditionalLook } from "./model/conditional-look";
export { createWorkbookModel, type SheetSource, type WorkbookSource } from "./model/create";
export { toSnapshot } from "./model/to-snapshot";
export type { WorkbookModel } from "./model/workbook-model";
export type { ExcelOptions } from "./native/context";
