import { addSheet } from "../../actions/sheets";
import { WORKBOOK_TARGET } from "../../events";
import { activeSheet, findSheet, type SheetModel } from "../../model/workbook-model";
import type { HostObject } from "../../protocol/host-object";
import { bind, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { eventMethods } from "./event-methods";
import { worksheetType } from "./worksheet";

export const worksheetCollectionType: HostType<null> = {
  name: "WorksheetCollection",
  items: (_all, state) => state.model.sheets.map((sheet) => make(sheet, state)),
  item: (_all, key, state) => {
    const sheet = findSheet(state.model, String(key));
    return sheet === undefined ? null : make(sheet, state);
  },
  methods: {
    ...eventMethods<null>(() => WORKBOOK_TARGET),
    add: (_all, [name], state) =>
      make(addSheet(state, name === undefined || name === null ? undefined : String(name)), state),
    getActiveWorksheet: (_all, _args, state) => make(activeSheet(state.model), state),
    getCount: (_all, [visibleOnly], state) => among(state, visibleOnly).length,
    getFirst: (_all, [visibleOnly], state) => makeOrNull(among(state, visibleOnly).at(0), state),
    getLast: (_all, [visibleOnly], state) => makeOrNull(among(state, visibleOnly).at(-1), state),
  },
};

function among({ model }: HostState, visibleOnly: unknown): SheetModel[] {
  return model.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");
}

function make(sheet: SheetModel, state: HostState): HostObject {
  return bind(worksheetType, sheet, state);
}

function makeOrNull(sheet: SheetModel | undefined, state: HostState): HostObject | null {
  return sheet === undefined ? null : make(sheet, state);
}
