import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType } from "../../protocol/host-type";
import { settingType } from "./setting";

/** What add-ins keep with the workbook. */
export const settingCollectionType: HostType<null> = {
  name: "SettingCollection",
  items: (_all, state) => [...state.model.settings.keys()].map((key) => bind(settingType, key, state)),
  item: (_all, key, state) =>
    state.model.settings.has(String(key)) ? bind(settingType, String(key), state) : null,
  methods: {
    add: (_all, [key, value], state) => {
      if (typeof key !== "string" || key === "") throw invalidArgument();
      state.model.settings.set(key, value);
      return bind(settingType, key, state);
    },
  },
};
