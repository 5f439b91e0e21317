/** Who listens to which event, and the events that wait to be told. */

/** The numbers by which office.js knows the events of sheets. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

/** The target of a handler on the collection of all sheets. */
export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

export class Events {
  /** `runtime.enableEvents` */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private waiting: HostEvent[] = [];

  register(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) - 1));
  }

  isHeard(type: number, targetId: string): boolean {
    return (this.listeners.get(`${type} ${targetId}`) ?? 0) > 0;
  }

  emit(type: number, sheetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (this.isHeard(type, targetId)) this.waiting.push({ type, targetId, message });
    }
  }

  /** What happened since the last time. */
  take(): readonly HostEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }
}
