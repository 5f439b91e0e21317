import { columnCount, rowCount, contains } from "../../../../workbook/areas";
import {
  activeSheet,
  findSheet,
  newId,
  type CommentModel,
  type SheetModel,
} from "../../model/workbook-model";
import { invalidArgument, invalidOperation, itemNotFound } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { commentType } from "./comment";
import { rangeArgument, type RangeTarget } from "../range/range-target";

/** Of one sheet, or of the whole workbook where no sheet is given. */
export interface CommentsTarget {
  readonly sheet?: SheetModel;
}

export const commentCollectionType: HostType<CommentsTarget> = {
  name: "CommentCollection",
  items: (target, state) => commentsOf(target, state).map((comment) => make(comment, state)),
  item: (target, key, state) => {
    const comment = commentsOf(target, state).find(({ id }) => id === key);
    return comment === undefined ? null : make(comment, state);
  },
  methods: {
    add: (target, [cell, content], state) => make(add(target, cell, content, state), state),
    getItemByCell: (target, [cell], state) => {
      const comment = at(cellOf(target, cell, state), state);
      if (comment === undefined) throw itemNotFound();
      return make(comment, state);
    },
  },
};

function make(comment: CommentModel, state: HostState): HostObject {
  return bind(commentType, comment, state);
}

function commentsOf({ sheet }: CommentsTarget, { model }: HostState): CommentModel[] {
  return model.comments.filter(({ sheetId }) => sheet === undefined || sheetId === sheet.id);
}

function cellOf({ sheet }: CommentsTarget, cell: unknown, state: HostState): RangeTarget {
  const target = rangeArgument(state, sheet ?? activeSheet(state.model), cell);
  if (rowCount(target.area) * columnCount(target.area) !== 1) throw invalidArgument();
  return target;
}

function at({ sheet, area }: RangeTarget, { model }: HostState): CommentModel | undefined {
  return model.comments.find(
    ({ sheetId, row, column }) => sheetId === sheet.id && contains(area, row, column),
  );
}

/** One to a cell. */
function add(target: CommentsTarget, cell: unknown, content: unknown, state: HostState): CommentModel {
  const place = cellOf(target, cell, state);
  if (typeof content !== "string") throw invalidArgument();
  if (at(place, state) !== undefined || findSheet(state.model, place.sheet.id) === undefined) {
    throw invalidOperation();
  }
  const { top: row, left: column } = place.area;
  const comment = {
    id: newId(state.model),
    sheetId: place.sheet.id,
    row,
    column,
    content,
    resolved: false,
    created: new Date().toISOString(),
  };
  state.model.comments.push(comment);
  return comment;
}
