import { clearMarks } from "../workbook/excel/marks/marks";
import { ribbonCommand } from "./ribbon-command";

/**
 * The buttons of the ribbon that run a function. Its page is never seen, and lives only while a function runs.
 */
void Office.onReady(() => {
  const clear = ribbonCommand(clearMarks);
  // By the names in manifest.xml. What it gives back is of no use to Office, which waits for the event.
  Office.actions.associate("clearMarks", (event: Office.AddinCommands.Event) => void clear(event));
});
