import { addSheet } from "../../actions/sheets";
import { WORKBOOK_TARGET } from "../../events";
import { activeSheet, findSheet, type SheetModel } from "../../model/workbook-model";
import { bind, type HostObject, type HostType } from "../../protocol/host-object";
import type { Session } from "../../session";
import { eventMethods } from "./event-methods";
import { worksheetType } from "./worksheet";

export const worksheetCollectionType: HostType<null> = {
  name: "WorksheetCollection",
  items: (_all, session) => session.model.sheets.map((sheet) => make(sheet, session)),
  item: (_all, key, session) => {
    const sheet = findSheet(session.model, String(key));
    return sheet === undefined ? null : make(sheet, session);
  },
  methods: {
    ...eventMethods<null>(() => WORKBOOK_TARGET),
    add: (_all, [name], session) =>
      make(addSheet(session, name === undefined || name === null ? undefined : String(name)), session),
    getActiveWorksheet: (_all, _args, session) => make(activeSheet(session.model), session),
    getCount: (_all, [visibleOnly], session) => among(session, visibleOnly).length,
    getFirst: (_all, [visibleOnly], session) => makeOrNull(among(session, visibleOnly).at(0), session),
    getLast: (_all, [visibleOnly], session) => makeOrNull(among(session, visibleOnly).at(-1), session),
  },
};

function among({ model }: Session, visibleOnly: unknown): SheetModel[] {
  return model.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");
}

function make(sheet: SheetModel, session: Session): HostObject {
  return bind(worksheetType, sheet, session);
}

function makeOrNull(sheet: SheetModel | undefined, session: Session): HostObject | null {
  return sheet === undefined ? null : make(sheet, session);
}
