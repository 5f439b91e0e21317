import { activeSheet } from "../../model/workbook-model";
import { cellArea } from "../../../../workbook/areas";
import { bind, type HostType } from "../../protocol/host-object";
import { applicationType } from "./application";
import { commentCollectionType } from "./comment-collection";
import { documentPropertiesType } from "./document-properties";
import { namedItemCollectionType } from "./named-item-collection";
import { rangeAreasType } from "../range/range-areas";
import { makeRange } from "../range/range-target";
import { runtimeType } from "./runtime";
import { settingCollectionType } from "./setting-collection";
import { workbookProtectionType } from "./workbook-protection";
import { worksheetCollectionType } from "../sheet/worksheet-collection";

/** From which every path of office.js begins. */
export const workbookType: HostType<null> = {
  name: "Workbook",
  properties: {
    name: { read: (_book, { model }) => model.name },
    readOnly: { read: () => false },
  },
  children: {
    application: (_book, session) => bind(applicationType, null, session),
    comments: (_book, session) => bind(commentCollectionType, {}, session),
    names: (_book, session) => bind(namedItemCollectionType, { owner: session.model }, session),
    properties: (_book, session) => bind(documentPropertiesType, null, session),
    protection: (_book, session) => bind(workbookProtectionType, null, session),
    settings: (_book, session) => bind(settingCollectionType, null, session),
    worksheets: (_book, session) => bind(worksheetCollectionType, null, session),
    _Runtime: (_book, session) => bind(runtimeType, null, session),
  },
  methods: {
    getSelectedRange: (_book, _args, session) => {
      const sheet = activeSheet(session.model);
      return makeRange(session, sheet, sheet.selection);
    },
    getSelectedRanges: (_book, _args, session) => {
      const sheet = activeSheet(session.model);
      return bind(rangeAreasType, { sheet, areas: [sheet.selection] }, session);
    },
    getActiveCell: (_book, _args, session) => {
      const sheet = activeSheet(session.model);
      return makeRange(session, sheet, cellArea(sheet.selection.top, sheet.selection.left));
    },
    _GetObjectTypeNameByReferenceId: (_book, [id], { references }) => references.get(String(id)).typeName,
    _GetReferenceCount: (_book, _args, { references }) => references.count,
    _RemoveReference: (_book, [id], { references }) => references.remove(String(id)),
    _RemoveAllReferences: (_book, _args, { references }) => references.removeAll(),
  },
};
