/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import {
  createWorkbookModel,
  ExcelHost,
  installHost,
  type ExcelOptions,
  type WorkbookSource,
} from "../../src/workbench/excel-host";

export interface LoadOptions extends ExcelOptions {
  /** Throws ApiNotFound at each use of what the requirement sets of the host do not hold. */
  readonly checkApiLevel?: boolean;
}

export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
  /** Takes the globals away again and ends what still waits. */
  readonly dispose: () => void;
}

/**
 * Loads the unmodified office.js, each time anew in a window of its own, and makes `Office`, `Excel` and
 * `OfficeExtension` global as a page has them. Works in the node and in the jsdom environment of jest.
 */
export async function loadOffice(
  workbook: ExcelHost | WorkbookSource,
  { checkApiLevel = false, ...options }: LoadOptions = {},
): Promise<LoadedOffice> {
  const host = workbook instanceof ExcelHost ? workbook : new ExcelHost(createWorkbookModel(workbook));
  const page = openPage();
  const uninstall = installHost(page.window, host, options);
  script("office.js").runInContext(page.context);
  const office = page.window as unknown as Pick<LoadedOffice, "Office" | "Excel" | "OfficeExtension">;
  await office.Office.onReady();
  setApiCheck(office.OfficeExtension, checkApiLevel);
  const { Office, Excel, OfficeExtension } = office;
  const restore = setGlobals({ Office, Excel, OfficeExtension });
  const dispose = (): void => {
    restore();
    uninstall();
    page.close();
  };
  return { Office, Excel, OfficeExtension, host, dispose };
}

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const ORIGIN = "https://localhost/office/";
const scripts = new Map<string, Script>();

function script(file: string): Script {
  let found = scripts.get(file);
  if (found === undefined) {
    const filename = join(DIST, file);
    scripts.set(file, (found = new Script(readFileSync(filename, "utf8"), { filename })));
  }
  return found;
}

interface Page {
  readonly window: { readonly sessionStorage: { removeItem(key: string): void } };
  readonly context: Context;
  readonly close: () => void;
}

interface ScriptElement {
  readonly src: string;
  readonly onload?: () => void;
}

/** As much of a window as office.js needs. */
function openPage(): Page {
  const timers = new Set<NodeJS.Timeout | number>();
  const keep = <T extends NodeJS.Timeout | number>(timer: T): T => {
    timers.add(timer);
    return timer;
  };
  const head = {
    appendChild: (element: ScriptElement) => {
      queueMicrotask(() => {
        script(element.src.slice(ORIGIN.length)).runInContext(context);
        element.onload?.();
      });
    },
  };
  const ownScript = { src: `${ORIGIN}office.js`, getAttribute: () => `${ORIGIN}office.js` };
  const noop = (): void => undefined;
  const window: Record<string, unknown> = {
    document: {
      readyState: "complete",
      cookie: "",
      getElementsByTagName: (tag: string) => (tag === "script" ? [ownScript] : [head]),
      createElement: () => ({ setAttribute: noop }),
      getElementById: () => null,
      addEventListener: noop,
    },
    location: { href: "https://localhost/", protocol: "https:", host: "localhost", search: "", hash: "" },
    navigator: { userAgent: "" },
    history: {},
    name: "",
    sessionStorage: storage(),
    localStorage: storage(),
    setTimeout: (...args: Parameters<typeof setTimeout>) => keep(setTimeout(...args)),
    setInterval: (...args: Parameters<typeof setInterval>) => keep(setInterval(...args)),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
    performance,
    console,
    addEventListener: noop,
    removeEventListener: noop,
    postMessage: noop,
    // What office.js gives to the test is of the test's own kind: its errors are `Error`s, its values plain arrays.
    ...{ Error, Promise, Date, JSON },
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  const context = createContext(window);
  const close = (): void => {
    for (const timer of timers) clearTimeout(timer);
  };
  return { window: window as unknown as Page["window"], context, close };
}

function storage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function setApiCheck(extension: unknown, check: boolean): void {
  const { CommonUtility } = extension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = check;
}

function setGlobals(values: Readonly<Record<string, unknown>>): () => void {
  const names = Object.keys(values);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
  }
  return () => {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    });
  };
}
