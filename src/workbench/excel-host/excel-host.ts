/**
 * Excel as office.js sees it, without Excel: it answers the requests of the unmodified runtime from a workbook that is
 * plain data. Its answers are a reading of what that runtime expects, not a recording of Excel; what it does not know
 * it refuses by name.
 */
import { Calculation } from "./calculation";
import { Events, EventType, type HostEvent } from "./events";
import { Faults, NativeError } from "./faults";
import type { WorkbookModel } from "./model/workbook-model";
import { workbookType } from "./objects/workbook/workbook";
import { Ribbon } from "./native/ribbon";
import { bind } from "./protocol/host-type";
import { interpret } from "./protocol/interpret";
import type { RequestBody, ResponseBody } from "./protocol/messages";
import { References } from "./references";
import { byteLength, Requests } from "./requests";
import { tellSheet, type HostState } from "./host-state";
import { User } from "./user";

/** The body of the answer, or the number of Excel's refusal. */
export type NativeAnswer = { readonly body: string } | { readonly refusal: number };

export class ExcelHost {
  readonly requests = new Requests();
  readonly faults = new Faults();
  readonly user: User;
  readonly ribbon = new Ribbon();
  /** Members that were asked for and are not emulated: `Range.copyFrom()`. */
  readonly notImplemented: string[] = [];
  private readonly state: HostState;
  private readonly eventListeners = new Set<(events: readonly HostEvent[]) => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly openListeners = new Set<(file: Uint8Array | undefined) => void>();

  constructor(readonly model: WorkbookModel) {
    this.state = newState(model);
    this.user = new User(this.state, () => this.afterAction());
  }

  /** Whether events say who caused them, as they do since ExcelApi 1.14. */
  set tellsTrigger(tells: boolean) {
    this.state.tellsTrigger = tells;
  }

  /** Carries out one request; `text` is its body as JSON. */
  answer(text: string): NativeAnswer {
    const request = JSON.parse(text) as RequestBody;
    if (isHousekeeping(request)) {
      this.requests.housekeeping += 1;
      return { body: JSON.stringify(interpret(request, this.state)) };
    }
    const answer = this.answerCounted(request, byteLength(text));
    const bytesReceived = "body" in answer ? byteLength(answer.body) : 0;
    const tooLarge = bytesReceived > (this.faults.limits.response ?? Infinity);
    this.requests.add({ actions: request.Actions.length, bytesSent: byteLength(text), bytesReceived });
    this.afterAction();
    return tooLarge ? { refusal: NativeError.responseTooLarge } : answer;
  }

  private answerCounted(request: RequestBody, bytesSent: number): NativeAnswer {
    const refusal = this.faults.begin();
    if (refusal !== undefined) return { refusal };
    if (bytesSent > (this.faults.limits.request ?? Infinity)) return { refusal: NativeError.requestTooLarge };
    this.state.actor = "add-in";
    const response = interpret(request, this.state, {
      beforeAction: (count) => this.faults.checkAction(count),
    });
    this.state.actor = "user";
    this.note(response);
    return { body: JSON.stringify(response) };
  }

  private note({ Error: error }: ResponseBody): void {
    const member = /does not implement (.*)\.$/.exec(error?.Message ?? "")?.[1];
    if (error?.Code === "EmulatorNotImplemented" && member !== undefined) this.notImplemented.push(member);
  }

  /** After a request, or after something that the user did: formulas are computed, events told. */
  private afterAction(): void {
    if (this.state.calculation.endRequest()) {
      for (const sheet of this.model.sheets)
        tellSheet(this.state, EventType.calculated, sheet, { address: "" });
    }
    const events = this.state.events.take();
    if (events.length > 0) for (const listener of this.eventListeners) listener(events);
    for (const listener of this.changeListeners) listener();
    for (const { bytes } of this.state.opened.splice(0)) {
      for (const listener of this.openListeners) listener(bytes);
    }
  }

  /** For what stands around: the add-in opened another workbook, from a file or a blank one. Gives what ends it. */
  onOpen(listener: (file: Uint8Array | undefined) => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  /** For the native side: what happened is to be told to the add-in. */
  onEvents(listener: (events: readonly HostEvent[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** For a view of the workbook: called after each request and each deed of the user. Gives what ends it. */
  subscribe(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }
}

function newState(model: WorkbookModel): HostState {
  const parts = {
    model,
    references: new References(),
    calculation: new Calculation(model),
    events: new Events(),
    opened: [],
    actor: "user" as const,
    tellsTrigger: true,
  };
  const state: HostState = {
    ...parts,
    get root() {
      return root;
    },
  };
  const root = bind(workbookType, null, state);
  return state;
}

/** What office.js asks on its own account, on which nothing of the add-in depends. */
function isHousekeeping({ Actions: actions, ObjectPaths: paths }: RequestBody): boolean {
  const asked = actions.filter(({ ActionType: type }) => type !== 1);
  const names = ["_RemoveReference", "NotifyActionHandlerReady"];
  return Object.keys(paths).length > 0 && asked.length > 0 && asked.every(({ Name }) => names.includes(Name));
}
