import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellStyle, WorkbookModel } from "./excel-host/model/workbook-model";
import { attribute, elements, inside } from "./styles-part";
import { address } from "../workbook/places";

/** The cells' own fonts, fills and alignment, put into an .xlsx that was written without them, sheet by sheet in the same order. */
export function writeStyles(bytes: Uint8Array, model: WorkbookModel): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const written = text("xl/styles.xml");
  const formats = elements(inside(written, "cellXfs"), "xf").map((xf) => attribute(xf, "numFmtId") ?? "0");
  const fonts = elements(inside(written, "fonts"), "font");
  const fills = elements(inside(written, "fills"), "fill");
  const cells = elements(inside(written, "cellXfs"), "xf");
  model.sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const styles = new Map<string, CellStyle>();
    for (const [row, own] of sheet.rows) {
      for (const [column, { style }] of own) if (style) styles.set(address(row, column), style);
    }
    const styled = text(name).replace(/<c\s[^>]*>/g, (tag) => {
      const style = styles.get(attribute(tag, "r") ?? "");
      if (style === undefined) return tag;
      const format = formats[Number(attribute(tag, "s") ?? 0)] ?? "0";
      const font = numberIn(fonts, fontElement(style));
      const fill = style.fill === undefined ? 0 : numberIn(fills, fillElement(style.fill));
      const number = numberIn(cells, cellElement({ format, font, fill }, style));
      return tag.replace(/\ss="\d+"/, "").replace(/^<c/, `<c s="${number}"`);
    });
    parts[name] = strToU8(styled);
  });
  const withAll = [
    ["fonts", fonts],
    ["fills", fills],
    ["cellXfs", cells],
  ] as const;
  parts["xl/styles.xml"] = strToU8(
    withAll.reduce(
      (styles, [name, all]) =>
        styles.replace(
          new RegExp(`<${name}[\\s\\S]*?</${name}>`),
          `<${name} count="${all.length}">${all.join("")}</${name}>`,
        ),
      written,
    ),
  );
  return zipSync(parts);
}

/** The number of an element in its list, to which it is added where it is not there yet. */
function numberIn(all: string[], element: string): number {
  const known = all.indexOf(element);
  return known >= 0 ? known : all.push(element) - 1;
}

function fontElement({
  bold,
  italic,
  fontSize = 11,
  fontName = "宋体",
  color = "#000000",
}: CellStyle): string {
  const flags = `${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}`;
  const name = fontName
    .replace(/&(?!\w+;)/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;");
  return `<font>${flags}<sz val="${fontSize}"/><color rgb="FF${color.slice(1)}"/><name val="${name}"/></font>`;
}

function fillElement(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`;
}

interface Numbers {
  readonly format: string;
  readonly font: number;
  readonly fill: number;
}

function cellElement({ format, font, fill }: Numbers, style: CellStyle): string {
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1"`;
  const alignment = alignmentElement(style);
  const protection = style.locked === false ? `<protection locked="0"/>` : "";
  const inner = alignment + protection;
  const also = `${alignment && ' applyAlignment="1"'}${protection && ' applyProtection="1"'}`;
  return inner === "" ? `${start} ${applied}/>` : `${start} ${applied}${also}>${inner}</xf>`;
}

function alignmentElement({
  horizontalAlignment,
  verticalAlignment,
  wrapText,
  indentLevel = 0,
}: CellStyle): string {
  const word = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const attributes = [
    horizontalAlignment === undefined ? "" : ` horizontal="${word(horizontalAlignment)}"`,
    verticalAlignment === undefined ? "" : ` vertical="${word(verticalAlignment)}"`,
    wrapText === true ? ' wrapText="1"' : "",
    indentLevel > 0 ? ` indent="${indentLevel}"` : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
