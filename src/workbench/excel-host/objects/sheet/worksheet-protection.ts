import { EventType } from "../../events";
import type { SheetModel } from "../../model/workbook-model";
import { accessDenied, invalidArgument } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-object";
import { tellSheet } from "../../session";

export const worksheetProtectionType: HostType<SheetModel> = {
  name: "WorksheetProtection",
  properties: {
    protected: { read: ({ protection }) => protection !== undefined },
    options: { read: ({ protection }) => protection?.options ?? null },
  },
  methods: {
    protect: (sheet, [options, password], session) => {
      if (sheet.protection !== undefined) throw accessDenied();
      sheet.protection = {
        options: (options ?? {}) as Readonly<Record<string, unknown>>,
        ...(typeof password === "string" && { password }),
      };
      tellSheet(session, EventType.protectionChanged, sheet, { isProtected: true });
    },
    unprotect: (sheet, [password], session) => {
      const needed = sheet.protection?.password;
      if (needed !== undefined && needed !== password) throw invalidArgument();
      sheet.protection = undefined;
      tellSheet(session, EventType.protectionChanged, sheet, { isProtected: false });
    },
  },
};
