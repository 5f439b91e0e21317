import { activeSheet } from "../../model/workbook-model";
import { cellArea } from "../../../../workbook/areas";
import { bind, type HostType } from "../../protocol/host-type";
import { applicationType } from "./application";
import { commentCollectionType } from "./comment-collection";
import { documentPropertiesType } from "./document-properties";
import { namedItemCollectionType } from "./named-item-collection";
import { invalidSelection } from "../../protocol/host-error";
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
    application: (_book, state) => bind(applicationType, null, state),
    comments: (_book, state) => bind(commentCollectionType, {}, state),
    names: (_book, state) => bind(namedItemCollectionType, { owner: state.model }, state),
    properties: (_book, state) => bind(documentPropertiesType, null, state),
    protection: (_book, state) => bind(workbookProtectionType, null, state),
    settings: (_book, state) => bind(settingCollectionType, null, state),
    worksheets: (_book, state) => bind(worksheetCollectionType, null, state),
    _Runtime: (_book, state) => bind(runtimeType, null, state),
  },
  methods: {
    getSelectedRange: (_book, _args, state) => {
      const sheet = activeSheet(state.model);
      return makeRange(state, sheet, sheet.selection);
    },
    getSelectedRanges: (_book, _args, state) => {
      if (state.model.hasShapeSelected) throw invalidSelection();
      const sheet = activeSheet(state.model);
      return bind(rangeAreasType, { sheet, areas: [sheet.selection] }, state);
    },
    getActiveCell: (_book, _args, state) => {
      const sheet = activeSheet(state.model);
      return makeRange(state, sheet, cellArea(sheet.selection.top, sheet.selection.left));
    },
    _GetObjectTypeNameByReferenceId: (_book, [id], { references }) => references.get(String(id)).typeName,
    _GetReferenceCount: (_book, _args, { references }) => references.count,
    _RemoveReference: (_book, [id], { references }) => references.remove(String(id)),
    _RemoveAllReferences: (_book, _args, { references }) => references.removeAll(),
  },
};
