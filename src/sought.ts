import { about } from "./standards/shanxi/about";

/** What the product looks for, for those that say so before a workbook was read. Light: neither tables nor checks. */
export const sought = { tableCount: about.tableCount, firstTables: about.firstTables };
