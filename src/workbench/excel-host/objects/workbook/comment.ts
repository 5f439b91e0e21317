import { cellArea } from "../../../../workbook/areas";
import type { CommentModel } from "../../model/workbook-model";
import { itemNotFound } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-type";
import { makeRange } from "../range/range-target";

export const commentType: HostType<CommentModel> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  isValid: (comment, { model }) => model.comments.includes(comment),
  properties: {
    id: { read: ({ id }) => id },
    content: { read: ({ content }) => content, write: (comment, value) => (comment.content = String(value)) },
    resolved: {
      read: ({ resolved }) => resolved,
      write: (comment, value) => (comment.resolved = value === true),
    },
    authorName: { read: () => "本机用户" },
    creationDate: { read: ({ created }) => created },
  },
  methods: {
    delete: (comment, _args, { model }) => {
      model.comments = model.comments.filter((other) => other !== comment);
    },
    getLocation: ({ sheetId, row, column }, _args, state) => {
      const sheet = state.model.sheets.find(({ id }) => id === sheetId);
      if (sheet === undefined) throw itemNotFound();
      return makeRange(state, sheet, cellArea(row, column));
    },
  },
};
