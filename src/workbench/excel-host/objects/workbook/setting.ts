import type { HostType } from "../../protocol/host-type";

/** By its key. */
export const settingType: HostType<string> = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  isValid: (key, { model }) => model.settings.has(key),
  properties: {
    key: { read: (key) => key },
    value: {
      read: (key, { model }) => model.settings.get(key) ?? null,
      write: (key, value, { model }) => model.settings.set(key, value),
    },
  },
  methods: {
    delete: (key, _args, { model }) => {
      model.settings.delete(key);
    },
  },
};
