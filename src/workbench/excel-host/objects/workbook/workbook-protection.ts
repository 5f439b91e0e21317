import { accessDenied } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-type";

export const workbookProtectionType: HostType<null> = {
  name: "WorkbookProtection",
  properties: { protected: { read: (_book, { model }) => model.protected } },
  methods: {
    protect: (_book, _args, { model }) => {
      if (model.protected) throw accessDenied();
      model.protected = true;
    },
    unprotect: (_book, _args, { model }) => {
      model.protected = false;
    },
  },
};
