import type { HostType, Property } from "../../protocol/host-type";

const NAMES = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"];

export const documentPropertiesType: HostType<null> = {
  name: "DocumentProperties",
  properties: Object.fromEntries(NAMES.map((name) => [name, text(name)])),
};

function text(name: string): Property<null> {
  return {
    read: (_all, { model }) => model.properties.get(name) ?? "",
    write: (_all, value, { model }) => model.properties.set(name, String(value)),
  };
}
