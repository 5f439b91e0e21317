import type { CreatedWorkbook } from "../../model/created-workbook";
import type { HostType } from "../../protocol/host-type";

export const workbookCreatedType: HostType<CreatedWorkbook> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  properties: { id: { read: ({ id }) => id } },
  methods: { open: (created, _args, { opened }) => void opened.push(created) },
};
