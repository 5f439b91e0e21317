import type { CellStyle } from "./excel-host/model/workbook-model";

/** Excel's palette of a new workbook; the file's own theme where it has one. In the order of the file: dk1, lt1, … */
const USUAL_THEME = [
  "000000",
  "FFFFFF",
  "44546A",
  "E7E6E6",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
];

/** The styles of cells by their number, from `xl/styles.xml` and `xl/theme/theme1.xml` as texts. */
export function cellStyles(styles: string, theme = ""): CellStyle[] {
  const colors = themeColors(theme);
  const fonts = elements(inside(styles, "fonts"), "font").map((font) => fontStyle(font, colors));
  const fills = elements(inside(styles, "fills"), "fill").map((fill) => fillStyle(fill, colors));
  return elements(inside(styles, "cellXfs"), "xf").map((format) => ({
    ...fonts[Number(attribute(format, "fontId") ?? 0)],
    ...fills[Number(attribute(format, "fillId") ?? 0)],
    ...alignmentStyle(format),
    ...(/<(?:\w+:)?protection\s[^>]*locked="(0|false)"/.test(format) ? { locked: false } : {}),
  }));
}

/** What stands between the tags of the first such element; nothing where there is none. */
export function inside(text: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(text)?.[1] ?? "";
}

/** All elements of a name, with their tags. None of those asked for here stands within itself. */
export function elements(text: string, name: string): string[] {
  const tag = `(?:\\w+:)?${name}`;
  const pattern = new RegExp(`<${tag}(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${tag}>)`, "g");
  return text.match(pattern) ?? [];
}

/** Of the first tag in the text. */
export function attribute(text: string, name: string): string | undefined {
  return new RegExp(`^[^>]*?\\s${name}="([^"]*)"`).exec(text)?.[1];
}

function fontStyle(font: string, colors: readonly string[]): CellStyle {
  const isOn = (name: string) => elements(font, name).some((one) => !/val="(0|false)"/.test(one));
  const [size] = elements(font, "sz").map((one) => Number(attribute(one, "val")));
  const [fontName] = elements(font, "name").map((one) => attribute(one, "val"));
  const [color] = elements(font, "color").map((one) => colorOf(one, colors));
  return {
    ...(isOn("b") ? { bold: true } : {}),
    ...(isOn("i") ? { italic: true } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(fontName === undefined ? {} : { fontName }),
    ...(color === undefined ? {} : { color }),
  };
}

/** `center` in the file is `Center` in Excel's own words. */
function alignmentStyle(format: string): CellStyle {
  const [alignment = ""] = elements(format, "alignment");
  const of = (name: string) => {
    const value = attribute(alignment, name);
    return value === undefined ? undefined : value.charAt(0).toUpperCase() + value.slice(1);
  };
  const [horizontal, vertical, indent] = [of("horizontal"), of("vertical"), Number(of("indent") ?? 0)];
  return {
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined ? {} : { verticalAlignment: vertical }),
    ...(indent > 0 ? { indentLevel: indent } : {}),
    ...(/^(1|True)$/.test(of("wrapText") ?? "") ? { wrapText: true } : {}),
  };
}

/** Patterns other than a plain colour are not shown. */
function fillStyle(fill: string, colors: readonly string[]): CellStyle {
  if (!/patternType="solid"/.test(fill)) return {};
  const [color] = elements(fill, "fgColor").map((one) => colorOf(one, colors));
  return color === undefined ? {} : { fill: color };
}

/** `#RRGGBB` of `rgb`, or of `theme` with its `tint`. */
function colorOf(element: string, colors: readonly string[]): string | undefined {
  const rgb = attribute(element, "rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = colors[Number(attribute(element, "theme") ?? NaN)];
  return themed === undefined ? undefined : tinted(themed, Number(attribute(element, "tint") ?? 0));
}

/** Lighter for a positive tint, darker for a negative one: nearly what Excel does, which works on the lightness. */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16);
    const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(changed).toString(16).padStart(2, "0");
  });
  return `#${parts.join("").toUpperCase()}`;
}

/** Numbered from the light one: 0 is lt1, 1 dk1, 2 lt2, 3 dk2, as cells count them. */
function themeColors(theme: string): string[] {
  const scheme = inside(theme, "clrScheme");
  const own = [...scheme.matchAll(/(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/g)].map(([, hex]) => hex ?? "");
  const [dark1 = "", light1 = "", dark2 = "", light2 = "", ...accents] = own.length >= 4 ? own : USUAL_THEME;
  return [light1, dark1, light2, dark2, ...accents];
}
