import type { ExcelHost } from "./excel-host";
import type { ExcelOptions } from "./native/context";
import { nativeExternal } from "./native/external";

/** What of a window is needed; that of an iframe will do. */
export interface HostWindow {
  readonly sessionStorage: { removeItem(key: string): void };
}

/**
 * Puts an emulated Excel behind a window. To be called before office.js runs there, again for every page that is loaded
 * into an iframe. Gives a function that takes it away.
 */
export function installHost(window: HostWindow, host: ExcelHost, options: ExcelOptions = {}): () => void {
  const before = Object.getOwnPropertyDescriptor(window, "external");
  // office.js believes what it found in this window the last time.
  window.sessionStorage.removeItem("hostInfoValue");
  const { external, disconnect } = nativeExternal(host, options);
  Object.defineProperty(window, "external", {
    value: external,
    writable: true,
    configurable: true,
  });
  return () => {
    disconnect();
    if (before === undefined) Reflect.deleteProperty(window, "external");
    else Object.defineProperty(window, "external", before);
  };
}
