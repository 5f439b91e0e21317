import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPages } from "../../../scripts/pages/build-pages";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { startExcelServer } from "./excel-server";
import { largeCheck } from "./large-check";
import { paneStart } from "./pane-start";

/** What the pane promises, measured in a browser on its pages as they are put on a web server. */
export async function pane(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "gouji-pages-"));
  try {
    const environment = { OFFICE_JS_URL: "office/office.js" };
    await buildPages({ name: "web", mode: "production", root: process.cwd(), folder, environment });
    const excel = await startExcelServer(folder, layOut(budgets["culture-2026"]));
    await paneStart(excel);
    await excel.close();
    await largeCheck((source) => startExcelServer(folder, source));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
