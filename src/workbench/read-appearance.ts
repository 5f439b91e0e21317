import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import type { CellStyle } from "./excel-host/model/workbook-model";
import { attribute, cellStyles, elements } from "./styles-part";

/** What a sheet looks like beyond its cells, and whether it is protected; the engine does without. */
export interface Appearance {
  readonly merges: readonly string[];
  /** In points, from column A on. */
  readonly columnWidths: readonly (number | undefined)[];
  /** In points, from row 1 on; of those that were given one. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** By address. An .xls gives none. */
  readonly styles?: Readonly<Record<string, CellStyle>>;
  readonly protected?: boolean;
}

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;

/** A sheet formatted to its last row has millions of cells that hold nothing. */
const MOST_STYLED = 50_000;
/** At 96 dots per inch. */
const POINTS_PER_PIXEL = 0.75;

/** Appearance by sheet, for showing it. Nothing where it cannot be read. */
export function readAppearance(bytes: Uint8Array): ReadonlyMap<string, Appearance> {
  try {
    const book = read(bytes, { type: "array", dense: true, cellFormula: false, cellStyles: true });
    const looks = readLooks(bytes);
    return new Map(
      book.SheetNames.map((name, index) => {
        const sheet = book.Sheets[name];
        const merges = (sheet?.["!merges"] ?? []).map((merge) => utils.encode_range(merge));
        const columnWidths = [...(sheet?.["!cols"] ?? [])].map((column) =>
          column?.wpx === undefined ? undefined : column.wpx * POINTS_PER_PIXEL,
        );
        const rowHeights = [...(sheet?.["!rows"] ?? [])].map((row) => row?.hpt);
        const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
        return [name, { merges, columnWidths, rowHeights, visibility, ...looks[index] }] as const;
      }),
    );
  } catch {
    return new Map();
  }
}

/** What the parser leaves out, from the package's own parts; in the order of the sheets. Nothing of an .xls. */
function readLooks(bytes: Uint8Array): Pick<Appearance, "styles" | "protected">[] {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage) return [];
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(_rels\/|worksheets\/[^/]+$|theme\/|workbook\.|styles\.)/.test(name),
  });
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const styles = cellStyles(part("xl/styles.xml"), part("xl/theme/theme1.xml"));
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      attribute(one, "Id"),
      attribute(one, "Target") ?? "",
    ]),
  );
  return elements(part("xl/workbook.xml"), "sheet").map((sheet) => {
    const target = targets.get(attribute(sheet, "r:id")) ?? "";
    const text = part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return { styles: stylesByAddress(text, styles), protected: isProtected(text) };
  });
}

function stylesByAddress(sheet: string, styles: readonly CellStyle[]): Record<string, CellStyle> {
  const found: Record<string, CellStyle> = {};
  let left = MOST_STYLED;
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const address = attribute(tag, "r");
    const number = Number(attribute(tag, "s") ?? 0);
    const style = styles[number];
    // Number 0 is how any cell looks.
    if (address === undefined || style === undefined || number === 0) continue;
    found[address] = style;
    left -= 1;
    if (left === 0) break;
  }
  return found;
}

function isProtected(sheet: string): boolean {
  return /<(?:\w+:)?sheetProtection\s[^>]*\bsheet="(1|true)"/.test(sheet);
}
