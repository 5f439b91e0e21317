import { columnCount, rowCount, contains } from "../../../../workbook/areas";
import {
  activeSheet,
  findSheet,
  newId,
  type CommentModel,
  type SheetModel,
} from "../../model/workbook-model";
import { invalidArgument, invalidOperation, itemNotFound } from "../../protocol/host-error";
import { bind, type HostObject, type HostType } from "../../protocol/host-object";
import type { Session } from "../../session";
import { commentType } from "./comment";
import { rangeArgument, type RangeTarget } from "../range/range-target";

/** Of one sheet, or of the whole workbook where no sheet is given. */
export interface CommentsTarget {
  readonly sheet?: SheetModel;
}

export const commentCollectionType: HostType<CommentsTarget> = {
  name: "CommentCollection",
  items: (target, session) => commentsOf(target, session).map((comment) => make(comment, session)),
  item: (target, key, session) => {
    const comment = commentsOf(target, session).find(({ id }) => id === key);
    return comment === undefined ? null : make(comment, session);
  },
  methods: {
    add: (target, [cell, content], session) => make(add(target, cell, content, session), session),
    getItemByCell: (target, [cell], session) => {
      const comment = at(cellOf(target, cell, session), session);
      if (comment === undefined) throw itemNotFound();
      return make(comment, session);
    },
  },
};

function make(comment: CommentModel, session: Session): HostObject {
  return bind(commentType, comment, session);
}

function commentsOf({ sheet }: CommentsTarget, { model }: Session): CommentModel[] {
  return model.comments.filter(({ sheetId }) => sheet === undefined || sheetId === sheet.id);
}

function cellOf({ sheet }: CommentsTarget, cell: unknown, session: Session): RangeTarget {
  const target = rangeArgument(session, sheet ?? activeSheet(session.model), cell);
  if (rowCount(target.area) * columnCount(target.area) !== 1) throw invalidArgument();
  return target;
}

function at({ sheet, area }: RangeTarget, { model }: Session): CommentModel | undefined {
  return model.comments.find(
    ({ sheetId, row, column }) => sheetId === sheet.id && contains(area, row, column),
  );
}

/** One to a cell. */
function add(target: CommentsTarget, cell: unknown, content: unknown, session: Session): CommentModel {
  const place = cellOf(target, cell, session);
  if (typeof content !== "string") throw invalidArgument();
  if (at(place, session) !== undefined || findSheet(session.model, place.sheet.id) === undefined) {
    throw invalidOperation();
  }
  const { top: row, left: column } = place.area;
  const comment = {
    id: newId(session.model),
    sheetId: place.sheet.id,
    row,
    column,
    content,
    resolved: false,
    created: new Date().toISOString(),
  };
  session.model.comments.push(comment);
  return comment;
}
