import { EventType } from "../../events";
import type { SheetModel } from "../../model/workbook-model";
import { accessDenied, invalidArgument } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-type";
import { tellSheet } from "../../host-state";

export const worksheetProtectionType: HostType<SheetModel> = {
  name: "WorksheetProtection",
  properties: {
    protected: { read: ({ protection }) => protection !== undefined },
    options: { read: ({ protection }) => protection?.options ?? null },
  },
  methods: {
    protect: (sheet, [options, password], state) => {
      if (sheet.protection !== undefined) throw accessDenied();
      sheet.protection = {
        options: (options ?? {}) as Readonly<Record<string, unknown>>,
        ...(typeof password === "string" && { password }),
      };
      tellSheet(state, EventType.protectionChanged, sheet, { isProtected: true });
    },
    unprotect: (sheet, [password], state) => {
      const needed = sheet.protection?.password;
      if (needed !== undefined && needed !== password) throw invalidArgument();
      sheet.protection = undefined;
      tellSheet(state, EventType.protectionChanged, sheet, { isProtected: false });
    },
  },
};
