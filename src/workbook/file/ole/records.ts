/** A record of an .xls file. */
export interface BiffRecord {
  readonly type: number;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

export function* recordsOf(view: DataView): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const start = at + 4;
    const end = Math.min(view.byteLength, start + view.getUint16(at + 2, true));
    yield { type: view.getUint16(at, true), start, end };
    at = end;
  }
}
