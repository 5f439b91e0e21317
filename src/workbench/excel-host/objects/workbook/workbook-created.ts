import type { HostType } from "../../protocol/host-object";

/** A workbook that was made and is not open yet. */
export interface CreatedWorkbook {
  readonly id: string;
  /** The file that it is made from; none for a blank one. */
  readonly bytes?: Uint8Array;
}

export const workbookCreatedType: HostType<CreatedWorkbook> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  properties: { id: { read: ({ id }) => id } },
  methods: { open: (created, _args, { opened }) => void opened.push(created) },
};
