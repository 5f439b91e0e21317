import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type FrameLocator, type Page } from "playwright-core";

/** Installed browsers, for machines on which the one that npm brings does not run (it is for Linux). */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Browsing {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A headless browser with a profile of its own that is thrown away. `scale` is dots per pixel. */
export async function startBrowser({ width = 1200, height = 900, scale = 1 } = {}): Promise<Browsing> {
  const profile = mkdtempSync(path.join(tmpdir(), "gouji-browser-"));
  const bundled = process.platform === "linux" && process.arch === "x64";
  // The package is made of modules that only a real import takes.
  const { default: shipped } = (await import("@sparticuz/chromium")) as {
    default: { executablePath: () => Promise<string>; args: string[] };
  };
  const executablePath = bundled ? await shipped.executablePath() : INSTALLED.find((one) => existsSync(one));
  if (executablePath === undefined)
    throw new Error("No Chrome, Chromium or Edge found for the browser tests");
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args: [...(bundled ? shipped.args : []), ...QUIET],
      viewport: { width, height },
      deviceScaleFactor: scale,
      acceptDownloads: true,
    })
    .catch((error: unknown) => {
      const isLibrary = /shared librar/.test(String(error));
      throw isLibrary
        ? new Error(`The browser needs a library: apt-get install libnss3\n${String(error)}`)
        : error;
    });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The preview's page with its pane, and everything it complained of or asked for. */
export interface Visit {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly complaints: string[];
  readonly requested: string[];
}

/** What the system asks of every page. */
export interface Look {
  readonly forcedColors?: "active" | "none";
}

export async function visit(
  context: BrowserContext,
  url: string,
  { forcedColors = "none" }: Look = {},
): Promise<Visit> {
  const page = await context.newPage();
  await page.emulateMedia({ forcedColors });
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => requested.push(request.url()));
  await page.goto(url);
  const pane = page.frameLocator("iframe");
  await pane
    .getByRole("button", { name: /一键核对|Check the budget/ })
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(`The pane did not open: ${complaints.join("; ")}\n${String(error)}`);
    });
  return { page, pane, complaints, requested };
}
