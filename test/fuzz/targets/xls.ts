import { readFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import type { Random } from "../random";

/**
 * Changes of an .xls file: of the records of its workbook stream, then of the container's bytes. Numbers count from 0,
 * around and around.
 */
export type XlsChange =
  | { readonly is: "drop" | "double" | "flood"; readonly record: number }
  | { readonly is: "move"; readonly record: number; readonly to: number }
  | { readonly is: "type"; readonly record: number; readonly type: number }
  | { readonly is: "length"; readonly record: number; readonly length: number }
  | {
      readonly is: "field";
      readonly record: number;
      readonly at: number;
      readonly size: 1 | 2 | 4;
      readonly value: number;
    }
  | {
      readonly is: "insert";
      readonly record: number;
      readonly type: number;
      readonly content: readonly number[];
    }
  | { readonly is: "byte"; readonly at: number; readonly value: number }
  | { readonly is: "header"; readonly at: number; readonly value: number }
  | { readonly is: "cut"; readonly from: number; readonly length: number };

const small = layOut(budgets["culture-2026"], {
  sheets: [
    { name: "表十", blocks: ["three-public"] },
    { name: "表八", blocks: ["fund-expenditure"] },
  ],
});

const files: Readonly<Record<string, () => Uint8Array>> = {
  biff8: () => writeWorkbook(small, "biff8"),
  // With formulas, styles and shared texts, as an office program writes them.
  office: () => new Uint8Array(readFileSync("test/fuzz/seeds/office.xls")),
};

export const xlsBases = Object.keys(files);

interface Stream {
  readonly name: string;
  readonly records: readonly XlsRecord[];
}

interface XlsRecord {
  readonly type: number;
  /** What the record says of itself; its content may be longer or shorter. */
  readonly length: number;
  readonly content: Uint8Array;
}

const streams = new Map<string, Stream>();

function streamOf(base: string): Stream {
  const known = streams.get(base);
  if (known) return known;
  const bytes = files[base]?.();
  if (bytes === undefined) throw new Error(`There is no file ${base}`);
  const file = CFB.read(bytes, { type: "array" });
  const name = ["/Workbook", "/Book"].find((one) => CFB.find(file, one)) ?? "";
  const content = Uint8Array.from((CFB.find(file, name)?.content ?? []) as number[]);
  const stream = { name, records: recordsOf(content) };
  streams.set(base, stream);
  return stream;
}

function recordsOf(content: Uint8Array): XlsRecord[] {
  const records: XlsRecord[] = [];
  const view = new DataView(content.buffer);
  for (let at = 0; at + 4 <= content.length;) {
    const length = view.getUint16(at + 2, true);
    records.push({ type: view.getUint16(at, true), length, content: content.slice(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return records;
}

const NUMBERS = [
  0, 1, 2, 7, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff,
];
/** Records with counts and lengths of their own: shared texts, spans, formulas, formats, names, merges … */
const TYPES = [
  0x00fc, 0x003c, 0x00fd, 0x00bd, 0x00be, 0x0006, 0x0207, 0x0200, 0x0085, 0x041e, 0x00e5, 0x0018, 0x01ae,
  0x0017, 0x04bc, 0x0221, 0x0809, 0x000a, 0x002f, 0x001c, 0x00ec, 0x005d, 0x01b6, 0x0203, 0x027e, 0x00e0,
  0x0031, 0x0092, 0x0867, 0x088e, 0x0896,
];

export function xlsChange(random: Random): XlsChange {
  const record = random.below(1000);
  const value = random.chance(0.7) ? random.pick(NUMBERS) : random.below(0x10000);
  switch (random.below(14)) {
    case 0:
      return { is: random.pick(["drop", "double", "flood"] as const), record };
    case 1:
      return { is: "move", record, to: random.below(1000) };
    case 2:
      return { is: "type", record, type: random.pick(TYPES) };
    case 3:
      return { is: "length", record, length: value & 0xffff };
    case 4:
    case 5:
    case 6:
    case 7:
    case 8: {
      const size = random.pick([1, 2, 4] as const);
      return { is: "field", record, at: random.below(random.pick([12, 12, 60, 4000])), size, value };
    }
    case 9: {
      const content = Array.from({ length: random.below(40) }, () => random.below(random.pick([2, 256])));
      return { is: "insert", record, type: random.pick(TYPES), content };
    }
    case 10:
    case 11:
      return { is: "byte", at: random.below(60_000), value: random.below(256) };
    case 12:
      return { is: "header", at: random.below(128), value };
    default:
      return {
        is: "cut",
        from: random.below(60_000),
        length: 1 + random.below(random.pick([4, 600, 60_000])),
      };
  }
}

export function changedXls(base: string, changes: readonly XlsChange[]): Uint8Array {
  const { name, records: sound } = streamOf(base);
  const records = [...sound];
  for (const change of changes) if (records.length > 0) apply(records, change);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, name, streamBytes(records));
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array(
    CFB.write(file, { type: "array" }) as unknown as ArrayBuffer,
  );
  for (const change of changes) {
    if (change.is === "byte") bytes[change.at % Math.max(1, bytes.length)] = change.value;
    // The container's header and its tables: counts, first sectors, chains.
    else if (change.is === "header") {
      const at = 4 * change.at;
      if (at + 4 <= bytes.length) new DataView(bytes.buffer).setUint32(at, change.value, true);
    } else if (change.is === "cut") {
      const from = change.from % (bytes.length + 1);
      const rest = bytes.subarray(Math.min(bytes.length, from + change.length));
      bytes = Uint8Array.from([...bytes.subarray(0, from), ...rest]);
    }
  }
  return bytes;
}

function apply(records: XlsRecord[], change: XlsChange): void {
  if (!("record" in change)) return;
  const index = change.record % records.length;
  const record = records[index] as XlsRecord;
  switch (change.is) {
    case "drop":
      records.splice(index, 1);
      break;
    case "double":
      records.splice(index, 0, record);
      break;
    case "flood":
      records.splice(index, 0, ...Array.from({ length: 3000 }, () => record));
      break;
    case "move":
      records.splice(index, 1);
      records.splice(change.to % (records.length + 1), 0, record);
      break;
    case "type":
      records[index] = { ...record, type: change.type };
      break;
    case "length":
      records[index] = { ...record, length: change.length };
      break;
    case "insert": {
      const content = Uint8Array.from(change.content);
      records.splice(index, 0, { type: change.type, length: content.length, content });
      break;
    }
    case "field": {
      const content = record.content.slice();
      for (let byte = 0; byte < change.size; byte += 1) {
        if (content.length > 0)
          content[(change.at + byte) % content.length] = (change.value >>> (8 * byte)) & 0xff;
      }
      records[index] = { ...record, content };
    }
  }
}

function streamBytes(records: readonly XlsRecord[]): Uint8Array {
  const size = records.reduce((sum, { content }) => sum + 4 + content.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { type, length, content } of records) {
    view.setUint16(at, type, true);
    view.setUint16(at + 2, length, true);
    bytes.set(content, at + 4);
    at += 4 + content.length;
  }
  return bytes;
}
