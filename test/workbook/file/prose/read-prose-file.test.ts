import { strToU8, unzipSync, zipSync } from "fflate";
import { zipShapes } from "../../../fixtures/workbooks/shapes/shapes";
import { writeZip } from "../../../fixtures/workbooks/shapes/zip-writer";
import { readProseFile } from "../../../../src/workbook/file/prose/read-prose-file";
import { documentXml, wordFile } from "./word-file";

const TEXT = "一、收入\n2026年度收入8,277.83万元。";
const LINES = TEXT.split("\n");

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = [...`\uFEFF${text}`].flatMap((character) => {
    const code = character.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(bytes);
}

// 一、收入 in the encoding of Chinese Windows.
const GB18030 = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb]);

test.each<[string, Uint8Array, string[]]>([
  ["UTF-8", strToU8(TEXT), LINES],
  ["UTF-8 with a mark", strToU8(`\uFEFF${TEXT}`), LINES],
  ["UTF-16, little-endian", utf16(TEXT, false), LINES],
  ["UTF-16, big-endian", utf16(TEXT, true), LINES],
  ["GB18030", GB18030, ["一、收入"]],
  [
    "what is invisible",
    strToU8("\u202D2026年\u202C度收\u00AD入8,277.\u200B83万元。"),
    ["2026年度收入8,277.83万元。"],
  ],
  ["lines of Windows", strToU8("一\r\n\r\n二\r\n"), ["一", "", "二"]],
  ["lines of an old Mac", strToU8("一\r二"), ["一", "二"]],
])("text: %s", (_, bytes, paragraphs) => {
  expect(readProseFile(bytes)).toEqual({ ok: true, value: paragraphs });
});

const body = documentXml(
  "<w:p><w:r><w:t>一、收入</w:t></w:r></w:p><w:p><w:r><w:t>共8万元。</w:t></w:r></w:p>",
);

test("a Word document, wherever its text is", () => {
  const expected = { ok: true, value: ["一、收入", "共8万元。"] };
  expect(readProseFile(wordFile({ "word/document.xml": body }))).toEqual(expected);
  expect(readProseFile(wordFile({ "word/document2.xml": body }, "/word/document2.xml"))).toEqual(expected);
});

test("a Word document in an archive as others write them", () => {
  const parts = new Map(Object.entries(unzipSync(wordFile({ "word/document.xml": body }))));
  for (const { name, style } of zipShapes) {
    // Names in capitals are not what Word writes.
    if (name.includes("capitals")) continue;
    expect([name, readProseFile(writeZip(parts, style))]).toEqual([
      name,
      { ok: true, value: ["一、收入", "共8万元。"] },
    ]);
  }
});

const ole = (name: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[..."Root Entry", ...name].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);

const whole = wordFile({ "word/document.xml": body });

/** The same archive with another size declared for every part. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 28 < changed.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "文件是空的（0 字节）"],
  ["blanks only", strToU8(" \n　\n"), "文件里没有文字"],
  ["pictures only", wordFile({ "word/document.xml": documentXml("<w:p/>") }), "文件里没有文字"],
  [
    "an old document",
    ole("WordDocument"),
    "这是旧式 Word 文档（.doc），暂不支持；请用 Word 或 WPS 打开后另存为",
  ],
  ["a document with a password", ole("EncryptedPackage"), "文档设置了打开密码"],
  ["an old workbook", ole("Workbook"), "这是旧式 Excel 工作簿（.xls）"],
  ["PDF", strToU8("%PDF-1.7"), "这是 PDF 文件"],
  ["RTF", strToU8("{\\rtf1"), "这是 RTF 文档"],
  ["a web page", strToU8("\uFEFF\n<html><body>收入总预算 4264.29 万元</body></html>"), "这是网页或 XML 格式"],
  [
    "a single web page",
    strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
    "这是网页或 XML 格式",
  ],
  [
    "XML of Word",
    strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    "这是网页或 XML",
  ],
  ["what a server answers", strToU8('{"code": 401}'), "这是网页或 XML 格式"],
  [
    "what Word keeps beside an open document",
    new Uint8Array(162).fill(0x20).fill(4, 0, 1),
    "临时文件（~$ 开头）",
  ],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "这是图片"],
  ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), "这是 Excel 工作簿，不是情况说明"],
  ["slides", zipSync({ "ppt/presentation.xml": strToU8("<a/>") }), "这是 PowerPoint 演示文稿"],
  ["OpenDocument", zipSync({ "content.xml": strToU8("<a/>") }), "这是 OpenDocument 文档"],
  ["any archive", zipSync({ "a.docx": strToU8("a") }), "这是压缩包，不是 Word 文档"],
  ["half an archive", whole.slice(0, 200), "文件已损坏（压缩包不完整"],
  ["half a part", wordFile({ "word/document.xml": body.slice(0, 150) }), "文件已损坏（内容不完整"],
  ["no text part", wordFile({ "word/other.xml": body }), "文件已损坏（里面没有正文）"],
  ["a part that holds more than it says", declaring(whole, 60), "文件已损坏"],
  ["a part that claims to be huge", declaring(whole, 2 ** 30), "文档解压后超过 64 MB"],
  ["anything", Uint8Array.from([1, 2, 3, 0xff, 0]), "这不是 Word 文档（.docx），也不是文本文件"],
])("refused in one sentence: %s", (_, bytes, says) => {
  const read = readProseFile(bytes);
  const message = read.ok ? "" : read.error;
  expect(message).toContain(says);
  expect(message).toMatch(/^[^\n]+。$/);
});

it.each(["<2024年>收入总预算", "《预算公开》", "{附件}", "1 < 2", "《办法》<节选>"])(
  "is a text: %s",
  (text) => {
    expect(readProseFile(strToU8(text))).toEqual({ ok: true, value: [text] });
  },
);
