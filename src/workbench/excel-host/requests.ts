/** What went over the wire: round trips are what an add-in pays for. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

export class Requests {
  private all: RequestRecord[] = [];
  /** What office.js asks on its own account: greetings, and letting go of objects after a run. */
  housekeeping = 0;

  get count(): number {
    return this.all.length;
  }

  get records(): readonly RequestRecord[] {
    return this.all;
  }

  get bytesSent(): number {
    return this.all.reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  }

  get bytesReceived(): number {
    return this.all.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0);
  }

  add(record: RequestRecord): void {
    this.all.push(record);
  }

  reset(): void {
    this.all = [];
    this.housekeeping = 0;
  }
}

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A surrogate is half of four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
