import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { packed, richParts, type Parts } from "../../fixtures/workbooks/rich-package";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import type { Random } from "../random";
import { TEXTS } from "../words";

/** Changes of an .xlsx file, first within its parts, then of the package's own bytes. Numbers count from 0, around and around. */
export type PackageChange =
  | { readonly is: "delete"; readonly part: number; readonly at: number; readonly length: number }
  | { readonly is: "insert"; readonly part: number; readonly at: number; readonly text: string }
  | {
      readonly is: "tag";
      readonly part: number;
      readonly tag: number;
      readonly do: "drop" | "double" | "self-close" | "rename" | "nest" | "repeat";
    }
  | {
      readonly is: "attribute";
      readonly part: number;
      readonly attribute: number;
      readonly value: string | null;
    }
  | { readonly is: "value"; readonly part: number; readonly text: number; readonly value: string }
  | { readonly is: "drop-part" | "blank-part" | "double-name"; readonly part: number }
  | { readonly is: "put-part"; readonly part: number; readonly from: number }
  | {
      readonly is: "record";
      readonly record: number;
      readonly at: number;
      readonly size: 1 | 2 | 4;
      readonly value: number;
    }
  | { readonly is: "byte"; readonly at: number; readonly value: number }
  | { readonly is: "cut"; readonly from: number; readonly length: number };

const madeParts = new Map<string, Parts>();

/** Small ones: most of the time should go into changes. */
const packages: Readonly<Record<string, () => Parts>> = {
  rich: () => richParts("xlsx"),
  macros: () => richParts("xlsm"),
  tables: () =>
    unzipSync(
      writeWorkbook(
        layOut(budgets["culture-2026"], {
          sheets: [
            { name: "表十", blocks: ["three-public"] },
            { name: "表八", blocks: ["fund-expenditure", "fund-revenue"] },
          ],
          amounts: "formula",
        }),
      ),
    ),
};

export const packageBases = Object.keys(packages);

function partsOf(base: string): Parts {
  const known = madeParts.get(base);
  if (known) return known;
  const parts = packages[base]?.();
  if (parts === undefined) throw new Error(`There is no package ${base}`);
  madeParts.set(base, parts);
  return parts;
}

const VALUES = [
  "",
  "0",
  "-1",
  "1",
  "2",
  "65536",
  "1048576",
  "4294967295",
  "99999999999",
  "1e308",
  "A1",
  "A0",
  "XFD1048576",
  "ZZZZ99999999",
  "A1:XFD1048576",
  "B2:A1",
  "rId1",
  "../../../../x",
  "/xl/workbook.xml",
  "shared",
  "s",
  "str",
  "inlineStr",
  "e",
  "b",
  "d",
  "array",
  "#,##0.00",
  '[$-804]yyyy"年"m"月";@',
  "[Red][<=100]0;[Blue]0%",
  "????/????",
  "0".repeat(300),
  "#".repeat(2000),
  "&#x0;",
  "&#xD800;",
  "&amp;lt;",
  "]]>",
  "SUM(A1:XFD1048576)",
];

export function packageChange(random: Random): PackageChange {
  // The sheets and the workbook come up more often than the rest.
  const part = random.below(random.pick([8, 40]));
  switch (random.below(13)) {
    case 0:
      return {
        is: "delete",
        part,
        at: random.below(20_000),
        length: 1 + random.below(random.pick([2, 30, 4000])),
      };
    case 1:
      return {
        is: "insert",
        part,
        at: random.below(20_000),
        text: random.pick(random.chance(0.5) ? TEXTS : MARKUP),
      };
    case 2:
    case 3:
    case 4: {
      const how = random.pick(["drop", "double", "self-close", "rename", "nest", "repeat"] as const);
      return { is: "tag", part, tag: random.below(400), do: how };
    }
    case 5:
    case 6:
    case 7:
      return {
        is: "attribute",
        part,
        attribute: random.below(400),
        value: random.chance(0.1) ? null : random.pick(VALUES),
      };
    case 8:
      return {
        is: "value",
        part,
        text: random.below(200),
        value: random.pick(random.chance(0.5) ? VALUES : TEXTS),
      };
    case 9:
      return random.chance(0.5)
        ? { is: random.pick(["drop-part", "blank-part", "double-name"] as const), part }
        : { is: "put-part", part, from: random.below(40) };
    case 10: {
      const value = random.pick([0, 1, 8, 99, 0xff, 0xffff, 0x7fff_ffff, 0xffff_ffff, random.below(100_000)]);
      return {
        is: "record",
        record: random.below(90),
        at: random.below(46),
        size: random.pick([1, 2, 4] as const),
        value,
      };
    }
    case 11:
      return { is: "byte", at: random.below(60_000), value: random.below(256) };
    default:
      return {
        is: "cut",
        from: random.below(60_000),
        length: 1 + random.below(random.pick([4, 400, 60_000])),
      };
  }
}

const MARKUP = [
  "<",
  ">",
  '"',
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x?>",
  '<!DOCTYPE a [<!ENTITY b "cccc">]>',
  "&b;",
  "&",
  '<c r="A1"><v>1</v></c>',
  '<c><f t="shared" si="0" ref="A1:A1048576">A2</f></c>',
  '<row r="1048577"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  "<x:c>",
  "</sheetData>",
  "</si><si><t>",
  "\u0000",
  "<r>".repeat(3000),
  "<!--".repeat(3000),
  "&amp;".repeat(3000),
  " ".repeat(20_000),
];

export function changedPackage(base: string, changes: readonly PackageChange[]): Uint8Array {
  const parts = new Map(Object.entries(partsOf(base)));
  for (const change of changes) if ("part" in change && parts.size > 0) applyToPart(parts, change);
  const zippable: Zippable = Object.fromEntries(parts);
  let bytes = base === "tables" ? zipSync(zippable) : packed(Object.fromEntries(parts));
  for (const change of changes) {
    if (change.is === "byte" && bytes.length > 0) bytes[change.at % bytes.length] = change.value;
    else if (change.is === "record") setInRecord(bytes, change);
    else if (change.is === "cut") {
      const from = change.from % (bytes.length + 1);
      const rest = bytes.subarray(Math.min(bytes.length, from + change.length));
      bytes = Uint8Array.from([...bytes.subarray(0, from), ...rest]);
    }
  }
  return bytes;
}

/** Parts that can be left out while the case still fails. */
export function packageReductions(base: string): PackageChange[] {
  return Object.keys(partsOf(base)).map((_, part) => ({ is: "blank-part", part }));
}

function applyToPart(parts: Map<string, Uint8Array>, change: Extract<PackageChange, { part: number }>): void {
  const names = [...parts.keys()];
  const name = names[change.part % names.length] ?? "";
  const bytes = parts.get(name) ?? new Uint8Array();
  switch (change.is) {
    case "drop-part":
      parts.delete(name);
      return;
    case "blank-part":
      parts.set(name, new Uint8Array());
      return;
    case "double-name":
      parts.set(name.toUpperCase(), bytes);
      return;
    case "put-part":
      parts.set(name, parts.get(names[change.from % names.length] ?? "") ?? bytes);
      return;
    default:
      if (/\.(png|bin)$/.test(name)) return;
      parts.set(name, strToU8(changedXml(strFromU8(bytes), change)));
  }
}

function changedXml(
  xml: string,
  change: Extract<PackageChange, { is: "delete" | "insert" | "tag" | "attribute" | "value" }>,
): string {
  switch (change.is) {
    case "delete": {
      const at = change.at % (xml.length + 1);
      return xml.slice(0, at) + xml.slice(at + change.length);
    }
    case "insert": {
      const at = change.at % (xml.length + 1);
      return xml.slice(0, at) + change.text + xml.slice(at);
    }
    case "tag":
      return replaceNth(xml, /<[^<>]*>/g, change.tag, (tag) => changedTag(tag, change.do));
    case "attribute":
      return replaceNth(xml, /\s[\w:]+="[^"]*"/g, change.attribute, (one) =>
        change.value === null
          ? ""
          : `${one.slice(0, one.indexOf("=") + 1)}"${change.value.replaceAll('"', "&quot;")}"`,
      );
    case "value":
      return replaceNth(xml, />[^<>]+</g, change.text, () => `>${change.value}<`);
  }
}

function changedTag(tag: string, how: Extract<PackageChange, { is: "tag" }>["do"]): string {
  switch (how) {
    case "drop":
      return "";
    case "double":
      return tag + tag;
    case "self-close":
      return tag.endsWith("/>") ? tag.replace("/>", ">") : tag.replace(">", "/>");
    case "rename":
      return tag.replace(/\w+/, "x:$&y");
    case "nest":
      return `<a>${tag}</a>`;
    case "repeat":
      return tag.repeat(500);
  }
}

function replaceNth(text: string, pattern: RegExp, index: number, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[index % Math.max(1, matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

/** The fields of a zip file's records stand behind a signature, PK and two more bytes. */
function setInRecord(bytes: Uint8Array, change: Extract<PackageChange, { is: "record" }>): void {
  const starts: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 9) starts.push(at);
  }
  const start = starts[change.record % Math.max(1, starts.length)];
  if (start === undefined) return;
  for (let index = 0; index < change.size; index += 1) {
    const at = start + change.at + index;
    if (at < bytes.length) bytes[at] = (change.value >>> (8 * index)) & 0xff;
  }
}
