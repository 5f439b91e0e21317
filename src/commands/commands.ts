import { clearMarks } from "../workbook/excel/marks/marks";
import { ribbonCommand } from "./ribbon-command";

/**
 * The buttons of the ribbon that run a function. Its page is never seen, and lives only while a function runs.
 */
void Office.onReady(() => {
  // By the names in manifest.xml.
  Office.actions.associate("clearMarks", ribbonCommand(clearMarks));
});
