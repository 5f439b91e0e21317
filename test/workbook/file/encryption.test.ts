import { createCipheriv, createHash, type BinaryLike } from "node:crypto";
import { CFB, utils, write } from "@e965/xlsx";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";

const EXCELS_OWN = "VelvetSweatshop";

/** A workbook with one cell, and encrypted by the rules of [MS-OFFCRYPTO]. */
function workbook(bookType: "xlsx" | "biff8"): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, { "!ref": "A1", A1: { t: "n", v: 4264.29 } }, "表一");
  return Buffer.from(write(book, { type: "array", bookType }) as ArrayBuffer);
}

const hashed = (kind: string, ...pieces: BinaryLike[]) => {
  const hash = createHash(kind);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};
const little = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};
const utf16 = (text: string) => Buffer.from(text, "utf16le");

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function inBlocks(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
}

function cipher(kind: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const made = createCipheriv(kind, key, vector);
  made.setAutoPadding(false);
  return Buffer.concat([made.update(inBlocks(bytes)), made.final()]);
}

const size = (bytes: Buffer) => Buffer.concat([little(bytes.length), little(0)]);

function agile(content: Buffer, password: string, turns = 1000): Uint8Array {
  const salt = Buffer.alloc(16, 7);
  let start = hashed("sha512", salt, utf16(password));
  for (let turn = 0; turn < turns; turn += 1) start = hashed("sha512", little(turn), start);
  const lock = (purpose: string, bytes: Buffer) =>
    cipher(
      "aes-256-cbc",
      hashed("sha512", start, Buffer.from(purpose, "hex")).subarray(0, 32),
      salt,
      bytes,
    ).toString("base64");
  const key = Buffer.alloc(32, 9);
  const input = Buffer.alloc(16, 5);
  const dataSalt = Buffer.alloc(16, 3);
  const kind =
    'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltSize="16" blockSize="16" keyBits="256" hashSize="64"';
  const xml = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData ${kind} saltValue="${dataSalt.toString("base64")}"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${turns}" ${kind} saltValue="${salt.toString("base64")}" encryptedVerifierHashInput="${lock("fea7d2763b4b9e79", input)}" encryptedVerifierHashValue="${lock("d7aa0f6d3061344e", hashed("sha512", input))}" encryptedKeyValue="${lock("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0; at < content.length; at += 4096) {
    const vector = hashed("sha512", dataSalt, little(at / 4096)).subarray(0, 16);
    segments.push(cipher("aes-256-cbc", key, vector, content.subarray(at, at + 4096)));
  }
  return container({
    "/EncryptionInfo": Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]),
    "/EncryptedPackage": Buffer.concat([size(content), ...segments]),
  });
}

function standard(content: Buffer, password: string): Uint8Array {
  const salt = Buffer.alloc(16, 7);
  let hash = hashed("sha1", salt, utf16(password));
  for (let turn = 0; turn < 50_000; turn += 1) hash = hashed("sha1", little(turn), hash);
  hash = hashed("sha1", hash, little(0));
  const mixed = Buffer.alloc(64, 0x36).map((byte, at) => byte ^ (hash[at] ?? 0));
  const key = hashed("sha1", mixed).subarray(0, 16);
  const lock = (bytes: Buffer) => cipher("aes-128-ecb", key, null, bytes);
  const verifier = Buffer.alloc(16, 5);
  const name = utf16("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
  const header = Buffer.concat([[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(little), name].flat());
  return container({
    "/EncryptionInfo": Buffer.concat([
      Buffer.from([4, 0, 2, 0, 0x24, 0, 0, 0]),
      little(header.length),
      header,
      little(16),
      salt,
      lock(verifier),
      little(20),
      lock(hashed("sha1", verifier)),
    ]),
    "/EncryptedPackage": Buffer.concat([size(content), lock(content)]),
  });
}

function rc4(key: Buffer, length: number): number[] {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  let other = 0;
  const swap = (one: number) => ([state[one], state[other]] = [at(other), at(one)]);
  for (let one = 0; one < 256; one += 1) {
    other = (other + at(one) + (key[one % key.length] ?? 0)) & 255;
    swap(one);
  }
  other = 0;
  return Array.from({ length }, (_, index) => {
    const one = (index + 1) & 255;
    other = (other + at(one)) & 255;
    swap(one);
    return at(at(one) + at(other));
  });
}

/** The stream of an .xls with a record that says how it is encrypted behind its first, and all others encrypted so. */
function encryptedXls(pass: Buffer, keyOf: (block: number) => Buffer): Uint8Array {
  const file = CFB.read(workbook("biff8"), { type: "buffer" });
  const plain = Buffer.from(CFB.find(file, "/Workbook").content as Uint8Array);
  const first = 4 + plain.readUInt16LE(2);
  const record = Buffer.concat([Buffer.from([0x2f, 0, pass.length, 0]), pass]);
  const stream = Buffer.concat([plain.subarray(0, first), record, plain.subarray(first)]);
  const keys = Array.from({ length: Math.ceil(stream.length / 1024) }, (_, block) =>
    rc4(keyOf(block), 1024),
  ).flat();
  const readable = [0x809, 0x2f, 0xe1];
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    const start = at + (type === 0x85 ? 8 : 4);
    // Places of sheets move with what was put in.
    if (type === 0x85) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + record.length, at + 4);
    if (!readable.includes(type))
      for (let place = start; place < end; place += 1)
        stream[place] = (stream[place] ?? 0) ^ (keys[place] ?? 0);
    at = end;
  }
  return container({ "/Workbook": stream });
}

const xor = (bytes: Buffer, keys: readonly number[]) => bytes.map((byte, at) => byte ^ (keys[at] ?? 0));

function shortKeys(password: string): Uint8Array {
  const salt = Buffer.alloc(16, 7);
  const start = hashed("md5", utf16(password)).subarray(0, 5);
  const once = hashed(
    "md5",
    Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([start, salt]))),
  ).subarray(0, 5);
  const keyOf = (block: number) => hashed("md5", once, little(block));
  const verifier = Buffer.alloc(16, 5);
  const locked = xor(Buffer.concat([verifier, hashed("md5", verifier)]), rc4(keyOf(0), 32));
  return encryptedXls(Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), salt, locked]), keyOf);
}

function longKeys(password: string): Uint8Array {
  const salt = Buffer.alloc(16, 7);
  const start = hashed("sha1", salt, utf16(password));
  const keyOf = (block: number) => hashed("sha1", start, little(block)).subarray(0, 16);
  const verifier = Buffer.alloc(16, 5);
  const locked = xor(Buffer.concat([verifier, hashed("sha1", verifier)]), rc4(keyOf(0), 36));
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(little));
  const pass = [Buffer.from([1, 0, 4, 0, 2, 0]), little(4), little(header.length), header, little(16), salt];
  return encryptedXls(
    Buffer.concat([...pass, locked.subarray(0, 16), little(20), locked.subarray(16)]),
    keyOf,
  );
}

const kinds: readonly (readonly [string, (password: string) => Uint8Array])[] = [
  [".xlsx since Excel 2010", (password) => agile(workbook("xlsx"), password)],
  [".xlsx of Excel 2007", (password) => standard(workbook("xlsx"), password)],
  [".xls of Excel 97", shortKeys],
  [".xls since Excel 2002", longKeys],
];

describe.each(kinds)("%s", (_, encrypted) => {
  it("is read where nobody has set a password, and Excel has encrypted it", () => {
    const read = readWorkbook(encrypted(EXCELS_OWN));
    expect(
      read.ok ? read.value.sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value]) : read.error,
    ).toEqual([["表一", 4264.29]]);
  });

  it("is not read where somebody has", () => {
    expect(readWorkbook(encrypted("secret"))).toEqual({
      ok: false,
      error: expect.stringContaining("打开密码"),
    });
  });
});

it("is not written, and it is said why", () => {
  const place = { sheet: "表一", row: 0, column: 0 };
  const edit = { place, before: { value: 4264.29 }, after: { value: 1 } };
  expect(writeEdits(agile(workbook("xlsx"), EXCELS_OWN), [edit])).toEqual({
    ok: false,
    error: expect.stringContaining("加密保存"),
  });
});

it("a number of turns that no program asks for is not worked off", () => {
  const bytes = agile(workbook("xlsx"), EXCELS_OWN, 0);
  const text = Buffer.from(bytes).toString("latin1").replace('spinCount="0"', 'spinCount="9e9"');
  expect(readWorkbook(Uint8Array.from(Buffer.from(text, "latin1"))).ok).toBe(false);
});
