import { EventType } from "../../events";
import type { Method } from "../../protocol/host-type";

/** By the name that office.js registers handlers under, on one sheet as on the collection of all. */
const NAMES: Readonly<Record<string, number>> = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  AddedEvent: EventType.added,
  SelectionChangedEvent: EventType.selectionChanged,
  DeletedEvent: EventType.deleted,
  CalculatedEvent: EventType.calculated,
  FormatChangedEvent: EventType.formatChanged,
  ProtectionChangedEvent: EventType.protectionChanged,
  EventNameChanged: EventType.nameChanged,
  EventVisibilityChanged: EventType.visibilityChanged,
};

export function eventMethods<T>(targetId: (target: T) => string): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(NAMES)) {
    methods[`_Register${name}`] = (target, _args, { events }) => events.register(type, targetId(target));
    methods[`_Unregister${name}`] = (target, _args, { events }) => events.unregister(type, targetId(target));
  }
  return methods;
}
