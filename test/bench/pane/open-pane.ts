import type { Page } from "playwright-core";
import { startBrowser } from "../../e2e/browser";
import { installExcel } from "./excel-in-page";
import type { ExcelServer } from "./excel-server";
import { watchPane } from "./pane-watch";

export interface OpenPane {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * The pane's page alone, as wide as Excel shows it, in a browser of its own: nothing is left from a load before, be it
 * files or compiled scripts. `slowed` is how many times slower than it is the processor is for the page's thread.
 */
export async function openPane({ url, greeting }: ExcelServer, slowed: number): Promise<OpenPane> {
  const { context, close } = await startBrowser({ width: 350, height: 800 });
  const page = await context.newPage();
  await page.addInitScript(watchPane);
  await page.addInitScript(installExcel, greeting);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.goto(`${url}/taskpane.html`);
  await page.waitForFunction(() => window.paneSeen.ready !== undefined, undefined, { polling: 100 });
  return { page, close };
}
