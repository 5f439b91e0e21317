import type { HostType } from "../../protocol/host-type";

export const runtimeType: HostType<null> = {
  name: "Runtime",
  properties: {
    enableEvents: {
      read: (_runtime, { events }) => events.enabled,
      write: (_runtime, value, { events }) => (events.enabled = value === true),
    },
  },
};
