import { accept, damaged, type Outcome } from "../outcome";

/** The streams at the root of a compound file (MS-CFB); those of embedded objects lie deeper and are left out. */
export interface OleContainer {
  /** In upper case: names do not differ by case. */
  readonly names: ReadonlySet<string>;
  /** A copy of a stream's bytes. */
  read(name: string): Outcome<Uint8Array>;
}

interface Stream {
  readonly start: number;
  readonly size: number;
}

/** Sector numbers from here on are marks: end of chain, free, part of the table itself. */
const MARKS = 0xfffffffa;
const HEADER = 512;
const TABLE_IN_HEADER = 109;
const ENTRY = 128;
const ROOT_ENTRY = 5;
const STREAM_ENTRY = 2;
const MINI_SECTOR = 64;

const BROKEN = damaged("内部结构不完整，可能没有下载完或没有拷贝完");

/**
 * Opens a compound file. In a broken file chains of sectors may run in circles or out of the file, so each is
 * followed for no more sectors than the file has.
 */
export function openOleContainer(bytes: Uint8Array): Outcome<OleContainer> {
  if (bytes.length < HEADER) return BROKEN;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return BROKEN;
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorSize);
  const offset = (sector: number) => (sector + 1) * sectorSize;
  const tableSectors = listTableSectors(view, sectorSize, sectorCount);

  const next = (sector: number): number => {
    const perSector = sectorSize / 4;
    const tableSector = tableSectors[Math.floor(sector / perSector)];
    return tableSector === undefined ? MARKS : uint32(view, offset(tableSector) + (sector % perSector) * 4);
  };
  const join = (start: number, size?: number) =>
    joinSectors(bytes, chain(start, next, sectorCount), offset, sectorSize, size);

  const directory = join(view.getUint32(48, true));
  const entries = directory && readEntries(directory);
  if (!entries) return BROKEN;
  const { root, streams } = entries;

  const smallStreams = view.getUint32(56, true);
  function read(name: string): Outcome<Uint8Array> {
    const stream = streams.get(name.toUpperCase());
    const content =
      stream && (stream.size < smallStreams ? readSmall(stream) : join(stream.start, stream.size));
    return content ? accept(content) : BROKEN;
  }

  /** Small streams share one stream, which has a table of its own. */
  function readSmall({ start, size }: Stream): Uint8Array | undefined {
    if (size === 0) return new Uint8Array();
    const table = join(view.getUint32(60, true));
    const shared = join(root.start);
    if (!table || !shared) return undefined;
    const tableView = new DataView(table.buffer);
    const sectors = chain(start, (sector) => uint32(tableView, sector * 4), table.length / 4);
    return joinSectors(shared, sectors, (sector) => sector * MINI_SECTOR, MINI_SECTOR, size);
  }

  return accept({ names: new Set(streams.keys()), read });
}

/** The sectors that hold the table of sectors: the first 109 stand in the header, more in a chain. */
function listTableSectors(view: DataView, sectorSize: number, sectorCount: number): number[] {
  const sectors: number[] = [];
  const add = (from: number, count: number) => {
    for (let index = 0; index < count; index += 1) {
      const sector = uint32(view, from + index * 4);
      if (sector < MARKS) sectors.push(sector);
    }
  };
  add(76, TABLE_IN_HEADER);
  let list = view.getUint32(68, true);
  for (let followed = 0; list < MARKS && followed < sectorCount; followed += 1) {
    const from = (list + 1) * sectorSize;
    add(from, sectorSize / 4 - 1);
    list = uint32(view, from + sectorSize - 4);
  }
  return sectors;
}

/** `undefined` where the chain is longer than it can be. */
function chain(start: number, next: (sector: number) => number, longest: number): number[] | undefined {
  const sectors: number[] = [];
  for (let sector = start; sector < MARKS; sector = next(sector)) {
    if (sectors.length >= longest) return undefined;
    sectors.push(sector);
  }
  return sectors;
}

/**
 * The sectors' bytes: the first `size` of them, or `undefined` where they are not all there. Without a size all of
 * them, zeros in place of what is missing.
 */
function joinSectors(
  bytes: Uint8Array,
  sectors: number[] | undefined,
  offset: (sector: number) => number,
  sectorSize: number,
  size?: number,
): Uint8Array | undefined {
  if (!sectors || (size ?? 0) > sectors.length * sectorSize) return undefined;
  const joined = new Uint8Array(size ?? sectors.length * sectorSize);
  for (let at = 0; at < joined.length; at += sectorSize) {
    const from = offset(sectors[at / sectorSize] ?? 0);
    const wanted = Math.min(sectorSize, joined.length - at);
    const part = bytes.subarray(from, from + wanted);
    if (size !== undefined && part.length < wanted) return undefined;
    joined.set(part, at);
  }
  return joined;
}

/** The root storage and the streams right below it, which hang together as a binary tree of siblings. */
function readEntries(directory: Uint8Array): { root: Stream; streams: Map<string, Stream> } | undefined {
  const view = new DataView(directory.buffer);
  if (directory.length < ENTRY || directory[66] !== ROOT_ENTRY) return undefined;
  const streams = new Map<string, Stream>();
  const seen = new Set<number>();
  const ahead = [view.getUint32(76, true)];
  for (let entry = ahead.pop(); entry !== undefined; entry = ahead.pop()) {
    const at = entry * ENTRY;
    if (at + ENTRY > directory.length || seen.has(entry)) continue;
    seen.add(entry);
    ahead.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
    if (directory[at + 66] === STREAM_ENTRY) streams.set(nameAt(view, at), streamAt(view, at));
  }
  return { root: streamAt(view, 0), streams };
}

function nameAt(view: DataView, at: number): string {
  let name = "";
  for (let index = 0; index < 32; index += 1) {
    const code = view.getUint16(at + index * 2, true);
    if (code === 0) break;
    name += String.fromCharCode(code);
  }
  return name.toUpperCase();
}

function streamAt(view: DataView, at: number): Stream {
  return { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
}

/** A mark in place of what lies outside of the file. */
function uint32(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : MARKS;
}
