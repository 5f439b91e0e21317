/** `window.external`: the side of Excel for Windows that office.js calls. */
import type { HostEvent } from "../events";
import type { ExcelHost, NativeAnswer } from "../excel-host";
import { NativeError } from "../faults";
import { displayLanguage, nativeContext, type ExcelOptions } from "./context";
import { safeArray, type SafeArray } from "./safe-array";

const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_INVOKED = 39;
const RICH_API_EVENT_CATEGORY = 65_536;
/** Where the body stands in a request: custom data, method, path, headers, body, … */
const BODY = 4;
const SUCCESS = 0;

export interface NativeExternal {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Readonly<Record<string, () => unknown>>;
  Execute(id: number, params: readonly unknown[], callback: (answer: SafeArray) => void): void;
  RegisterEvent(
    id: number,
    targetId: string,
    handler: EventHandler,
    callback: (status: number) => void,
  ): void;
  UnregisterEvent(id: number, targetId: string, callback: (status: number) => void): void;
}

type EventHandler = (id: number, payload: SafeArray) => void;

/** `disconnect` ends it: nothing is answered or told any more. */
export function nativeExternal(
  host: ExcelHost,
  options: ExcelOptions = {},
): { readonly external: NativeExternal; readonly disconnect: () => void } {
  const context = nativeContext(host.model, options);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let endEvents: (() => void) | undefined;

  const later = (milliseconds: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
  };

  /** Never at once: office.js is not made for an answer within the call. */
  const answer = (act: () => void): void => {
    const { milliseconds } = host.faults;
    if (milliseconds > 0) later(milliseconds, act);
    else queueMicrotask(act);
  };

  const external: NativeExternal = {
    GetHostInfo: () => `Excel$Win32$16.01$${displayLanguage(options)}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id, params, callback) => answer(() => callback(execute(host, id, params))),
    RegisterEvent: (id, _targetId, handler, callback) => {
      if (id === RICH_API_EVENT) {
        endEvents?.();
        endEvents = host.onEvents((events) => {
          // After the answer to the request that caused them.
          later(0, () => handler(id, safeArray(...events.map(eventArray))));
        });
      } else if (id === COMMAND_INVOKED) {
        host.ribbon.connect((payload) => handler(id, payload));
      } else {
        host.notImplemented.push(`Office event ${id}`);
        callback(NativeError.internal);
        return;
      }
      callback(SUCCESS);
    },
    UnregisterEvent: (id, _targetId, callback) => {
      if (id === RICH_API_EVENT) endEvents?.();
      callback(SUCCESS);
    },
  };

  const disconnect = (): void => {
    endEvents?.();
    for (const timer of timers) clearTimeout(timer);
  };
  return { external, disconnect };
}

function execute(host: ExcelHost, id: number, params: readonly unknown[]): SafeArray {
  switch (id) {
    case RICH_API_REQUEST:
      return answerArray(host.answer(String((params[0] as readonly unknown[])[BODY])));
    case COMMAND_COMPLETED:
      host.ribbon.completed(String(params[0]), Number(params[1]));
      return safeArray(SUCCESS);
    default:
      host.notImplemented.push(`Office method ${id}`);
      return safeArray(NativeError.internal);
  }
}

function answerArray(answer: NativeAnswer): SafeArray {
  if ("refusal" in answer) return safeArray(answer.refusal);
  return safeArray(SUCCESS, safeArray(200, [], answer.body));
}

function eventArray({ type, targetId, message }: HostEvent): SafeArray {
  return safeArray(RICH_API_EVENT_CATEGORY, type, targetId, JSON.stringify(message), 0, false);
}
