/** What Excel says of itself at the start, as plain data. */
export interface ExcelGreeting {
  readonly hostInfo: string;
  /** The answers of `GetContext()` by name; they do not change. */
  readonly context: Readonly<Record<string, unknown>>;
}

/**
 * Runs in the pane's page before office.js: `window.external` there, the emulated Excel in another process, as it is in
 * life. Requests go to `/excel` beside the page. Must not use anything outside of itself.
 */
export function installExcel({ hostInfo, context }: ExcelGreeting): void {
  const safeArray = (...values: readonly unknown[]) => ({
    toArray: () => values,
    dimensions: () => 1,
    ubound: () => values.length - 1,
  });
  const nothing = () => undefined;
  const constants = Object.entries(context).map(([name, value]) => [name, () => value] as const);
  const toldContext = {
    ...Object.fromEntries(constants),
    GetSettings: () => ({ Read: nothing, Write: nothing }),
  };
  const ask = async (body: string) => {
    const response = await fetch("/excel", { method: "POST", body });
    const text = await response.text();
    return response.ok ? safeArray(0, safeArray(200, [], text)) : safeArray(Number(text));
  };
  const external = {
    GetHostInfo: () => hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => toldContext,
    Execute: (_id: number, params: readonly unknown[], callback: (answer: unknown) => void) => {
      // Apart from the promise, so that what the pane does with it is the pane's own turn.
      void ask(String((params[0] as readonly unknown[])[4])).then((answer) =>
        setTimeout(() => callback(answer), 0),
      );
    },
    // Of changes by the user nothing is told: nobody works in this workbook.
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: (status: number) => void) =>
      callback(0),
    UnregisterEvent: (_id: number, _target: string, callback: (status: number) => void) => callback(0),
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}
