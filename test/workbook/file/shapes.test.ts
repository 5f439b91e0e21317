import { checkWorkbook } from "../../../src/engine";
import { contentOf } from "../../../src/workbook/edit";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import { zipEntries } from "../../../src/workbook/file/zip/entries";
import { budgets } from "../../fixtures/budget";
import { layOut, layouts, withCell } from "../../fixtures/layouts/layouts";
import {
  partShapes,
  shaped,
  zipShapes,
  type PartShape,
  type ZipShape,
} from "../../fixtures/workbooks/shapes/shapes";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { sampled } from "../../sample";
import { mustRead } from "./edits-of";

/** One budget, as Excel, WPS, LibreOffice, openpyxl, EPPlus, NPOI and POI would write it, and as some should not. */
const workbook = layOut(budgets["culture-2026"], layouts.formulas);
const place = workbook.places.get("expenditure/2/3");
if (place === undefined) throw new Error("No figure");
const [asItIs] = partShapes;
const [deflated] = zipShapes;
if (asItIs === undefined || deflated === undefined) throw new Error("No shapes");

const together = partShapes.flatMap((part) => zipShapes.map((zip) => [part, zip] as const));
const apart = [
  ...partShapes.map((part) => [part, deflated] as const),
  ...zipShapes.map((zip) => [asItIs, zip] as const),
];
const named = ([part, zip]: readonly [PartShape, ZipShape]) =>
  [`${part.name}; ${zip.name}`, part, zip] as const;

describe.each([
  ["clean", workbook],
  ["with an error", withCell(workbook, place, { value: 9999.99, format: "0.00" })],
])("a budget %s", (_, budget) => {
  const bytes = writeWorkbook(budget);
  const read = mustRead(bytes);
  const errors = checkWorkbook(read)?.diagnosis.counts.errors;

  it("is judged as it should be", () => {
    expect(errors === 0).toBe(budget === workbook);
  });

  it.each([...apart, ...sampled(together, 12)].map(named))("says the same: %s", (_name, part, zip) => {
    expect(mustRead(shaped(bytes, part, zip))).toEqual(read);
  });
});

it.each([...sampled(apart, 2), ...sampled(together, 12, 5)].map(named))(
  "an edit changes its sheet, and what is to be said of calculation: %s",
  (_, part, zip) => {
    const bytes = shaped(writeWorkbook(workbook), part, zip);
    const cell = mustRead(bytes).sheets.find(({ name }) => name === place.sheet)?.rows[place.row]?.[
      place.column
    ];
    const written = writeEdits(bytes, [{ place, before: contentOf(cell), after: { value: 123.45 } }]);
    if (!written.ok) throw new Error(written.error);
    const [before, after] = [bytes, written.value.bytes].map((one) => {
      const zipped = zipEntries(one);
      if (!zipped.ok) throw new Error(zipped.error);
      return new Map(zipped.value.entries.map(({ name, data }) => [name, one.slice(...data)]));
    });
    expect([...(after?.keys() ?? [])]).toEqual([...(before?.keys() ?? [])]);
    const changed = [...(before ?? [])].filter(
      ([name, data]) => Buffer.compare(data, after?.get(name) ?? new Uint8Array()) !== 0,
    );
    expect(changed.filter(([name]) => !/(sheet|表 )3\.xml$|(workbook2?|main)\.xml$/i.test(name))).toEqual([]);
    const now = mustRead(written.value.bytes).sheets.find(({ name }) => name === place.sheet);
    expect(now?.rows[place.row]?.[place.column]?.value).toBe(123.45);
  },
);
