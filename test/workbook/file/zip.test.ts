import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../../src/workbook/file/zip/crc32";
import {
  unpack,
  whyNotRewritable,
  zipEntries,
  type ZipPackage,
} from "../../../src/workbook/file/zip/entries";
import { replaceParts } from "../../../src/workbook/file/zip/replace";

function open(bytes: Uint8Array): ZipPackage {
  const zip = zipEntries(bytes);
  if (!zip.ok) throw new Error(zip.error);
  return zip.value;
}

const bytes = zipSync({
  "a.xml": strToU8("<a/>".repeat(99)),
  "b.png": [strToU8("图"), { level: 0 }],
  "c.xml": strToU8("<c/>"),
});

it.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["勾稽", 0xb373ac4d],
])("the checksum of %j", (text, sum) => {
  expect(crc32(strToU8(text))).toBe(sum);
});

describe("a package with parts replaced", () => {
  const replaced = replaceParts(
    open(bytes),
    new Map([
      ["b.png", strToU8("另一张图".repeat(50))],
      ["c.xml", null],
    ]),
  );

  it("holds the new ones, and not those taken out", () => {
    const parts = Object.entries(unzipSync(replaced)).map(([name, part]) => [name, strFromU8(part)]);
    expect(parts).toEqual([
      ["a.xml", "<a/>".repeat(99)],
      ["b.png", "另一张图".repeat(50)],
    ]);
  });

  it("has records that fit what they stand for, so that it can be replaced again", () => {
    const zip = open(replaced);
    for (const entry of zip.entries) expect(unpack(zip, entry)).toHaveLength(entry.size);
    const again = replaceParts(zip, new Map([["b.png", strToU8("图")]]));
    expect(strFromU8(unzipSync(again)["b.png"] ?? new Uint8Array())).toBe("图");
  });

  it("is the same where nothing is replaced", () => {
    expect(replaceParts(open(bytes), new Map())).toEqual(bytes);
  });
});

describe("a package that is not what its records say", () => {
  const changed = (at: number, value: number) => {
    const copy = bytes.slice();
    copy[at] = value;
    return copy;
  };
  const directory = open(bytes).entries.map(({ record }) => record[0]);
  const [first = 0] = directory;

  it.each([
    ["no directory", bytes.slice(0, -30), "损坏"],
    ["a directory with something else in it", changed(first, 0), "损坏"],
    [
      "more parts than there are",
      changed(bytes.length - 12, 0xff).map((byte, at) => (at === bytes.length - 11 ? 0xff : byte)),
      "损坏",
    ],
  ])("%s", (_, broken, says) => {
    expect(zipEntries(broken)).toEqual({ ok: false, error: expect.stringContaining(says) });
  });

  it.each([
    ["a part that is not where it should be", changed(first + 42, 1), "损坏"],
    ["a part that runs into the next", changed(first + 21, 9), "损坏"],
    ["an encrypted part", changed(first + 8, 1), "加了密"],
    ["another way to compress", changed(first + 10, 14), "不常见的压缩方法"],
  ])("is not written anew: %s", (_, broken, says) => {
    const zip = open(broken);
    expect(whyNotRewritable(zip)).toContain(says);
    const [entry] = zip.entries;
    expect(entry && unpack(zip, entry)).toBeUndefined();
  });

  it.each([
    ["checksum", 16],
    ["size", 24],
  ])("a wrong %s", (_, at) => {
    const zip = open(changed(first + at, (bytes[first + at] ?? 0) ^ 1));
    const [entry] = zip.entries;
    expect(entry && unpack(zip, entry)).toBeUndefined();
  });
});
