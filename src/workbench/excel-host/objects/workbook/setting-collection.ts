import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType } from "../../protocol/host-object";
import { settingType } from "./setting";

/** What add-ins keep with the workbook. */
export const settingCollectionType: HostType<null> = {
  name: "SettingCollection",
  items: (_all, session) => [...session.model.settings.keys()].map((key) => bind(settingType, key, session)),
  item: (_all, key, session) =>
    session.model.settings.has(String(key)) ? bind(settingType, String(key), session) : null,
  methods: {
    add: (_all, [key, value], session) => {
      if (typeof key !== "string" || key === "") throw invalidArgument();
      session.model.settings.set(key, value);
      return bind(settingType, key, session);
    },
  },
};
