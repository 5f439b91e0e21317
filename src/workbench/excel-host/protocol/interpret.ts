/** Carries out one request of office.js, action by action, and stops at the first that fails. */
import { HostError, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import { load, references } from "./load";
import {
  ActionType,
  PathType,
  type Action,
  type ErrorInfo,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { memberName } from "./names";
import { ObjectPaths } from "./object-paths";
import type { HostState } from "../host-state";

export interface Hooks {
  /**
   * Called before each action; throws to make it fail. Counted from 1 are those that read, write or call; those before
   * them, which only lead to an object, count as 0.
   */
  readonly beforeAction?: (count: number) => void;
}

const PREPARATIONS: readonly number[] = [ActionType.instantiate, ActionType.trace];

export function interpret(body: RequestBody, state: HostState, { beforeAction }: Hooks = {}): ResponseBody {
  const paths = new ObjectPaths(body, state);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let count = 0;
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (!PREPARATIONS.includes(action.ActionType) && action.Name !== "_KeepReference") count += 1;
      beforeAction?.(count);
      // Handlers of events attach only when their trace comes back.
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      const value = action.ActionType === ActionType.trace ? null : perform(action, paths, state);
      results.push({ ActionId: action.Id, Value: value });
    } catch (problem) {
      const error = describe(problem, index, locate(action, body, paths));
      return { Error: error, ProcessedResults: { Results: results }, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

function perform(action: Action, paths: ObjectPaths, state: HostState): unknown {
  const object = paths.resolve(action.ObjectPathId);
  // Whatever is done to a null object does nothing.
  if (object === null) return null;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return references(object);
    case ActionType.query:
    case ActionType.queryAsJson:
      return load(object, action.QueryInfo ?? {});
    case ActionType.method:
      return callMethod(object, action, paths, state);
    case ActionType.setProperty:
      object.write(memberName(action.Name), paths.arguments(action.ArgumentInfo)[0]);
      return null;
    case ActionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {}))
        object.write(memberName(name), value);
      return null;
    default:
      throw notImplemented(`action ${action.ActionType}`);
  }
}

function callMethod(object: HostObject, action: Action, paths: ObjectPaths, state: HostState): unknown {
  if (action.Name === "_KeepReference") return void state.references.keep(object);
  const answer = object.call(memberName(action.Name), paths.arguments(action.ArgumentInfo));
  return isHostObject(answer) ? null : (answer ?? null);
}

function isHostObject(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "typeName" in answer;
}

function describe(problem: unknown, index: number, location: string): ErrorInfo {
  const known = problem instanceof HostError;
  return {
    Code: known ? problem.code : "GeneralException",
    Message: problem instanceof Error ? problem.message : String(problem),
    HttpStatusCode: known ? problem.httpStatus : 500,
    ActionIndex: index,
    Location: location,
  };
}

/** `Range.values`, or what led to the object where that is what failed. */
function locate(action: Action, body: RequestBody, paths: ObjectPaths): string {
  const path = body.ObjectPaths[action.ObjectPathId];
  const onPath = action.ActionType === ActionType.instantiate;
  const id = onPath ? path?.ParentObjectPathId : action.ObjectPathId;
  const name =
    onPath && path?.ObjectPathType === PathType.indexer
      ? "getItem"
      : memberName((onPath ? path?.Name : action.Name) ?? "");
  const type = id === undefined ? undefined : paths.known(id)?.typeName;
  return type === undefined || name === "" ? name : `${type}.${name}`;
}
