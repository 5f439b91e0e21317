import { WHOLE_SHEET, type Area, isWithinSheet } from "../../../../workbook/areas";
import { findSheet, type SheetModel } from "../../model/workbook-model";
import { invalidArgument, itemNotFound } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, targetOf } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { rangeType } from "./range";
import { parseArea, splitAddress } from "../../../../workbook/places";

export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** A range, or InvalidArgument where it would reach beyond the sheet. */
export function makeRange(state: HostState, sheet: SheetModel, area: Area): HostObject {
  if (!isWithinSheet(area)) throw invalidArgument();
  return bind(rangeType, { sheet, area }, state);
}

export function makeRangeOrNull(
  state: HostState,
  sheet: SheetModel,
  area: Area | undefined,
): HostObject | null {
  return area === undefined ? null : makeRange(state, sheet, area);
}

/** `undefined` and the empty text mean the whole sheet, a name what it refers to. */
export function rangeAt(state: HostState, sheet: SheetModel, address: unknown): RangeTarget {
  if (address === undefined || address === null || address === "") return { sheet, area: WHOLE_SHEET };
  if (typeof address !== "string") throw invalidArgument();
  const { sheet: name, local } = splitAddress(address);
  const area = parseArea(local);
  if (area === undefined) return namedRange(state, sheet, address);
  const other = name === undefined ? sheet : findSheet(state.model, name);
  if (other === undefined) throw itemNotFound();
  return { sheet: other, area };
}

function namedRange(state: HostState, sheet: SheetModel, name: string): RangeTarget {
  const names = [...sheet.names, ...state.model.names];
  const found = names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return rangeAt(state, sheet, found.formula.replace(/^=/, ""));
}

/** An argument that may be a range or an address. */
export function rangeArgument(state: HostState, sheet: SheetModel, argument: unknown): RangeTarget {
  return targetOf(rangeType, argument) ?? rangeAt(state, sheet, argument);
}
