import { checkAll, isAboutProse, recognizeAll } from "../../src/engine";
import type { Finding } from "../../src/check/diagnosis";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { finalForms } from "../fixtures/final-accounts/final-forms";
import { workbookOf } from "../fixtures/forms/forms";
import { itemFaults, plantedItemFault, type ItemFault } from "../fixtures/narratives/item-faults";
import { itemProse, linesOfItems, type ItemProse } from "../fixtures/narratives/item-prose";
import { provinceWorkbook } from "../fixtures/provinces";
import { standardForms, trueBudget } from "../fixtures/standard-forms/standard-forms";

/** Of every standard whose prose tells of items one. */
const workbooks: readonly (readonly [string, () => WorkbookSnapshot])[] = [
  ["shanghai-putuo", () => provinceWorkbook("shanghai-putuo-socialwork-2024-final")],
  ["zhejiang-huzhou", () => provinceWorkbook("zhejiang-huzhou-finance-2026")],
  ...["shanghai", "jiangsu"].map(
    (id) => [id, () => standardForms[id]?.write(trueBudget(3)) ?? workbookOf([])] as const,
  ),
  ["final", () => workbookOf(finalForms["final, county"] ?? [])],
];

describe.each(workbooks)("%s", (name, write) => {
  const workbook = write();
  const [recognized] = recognizeAll(workbook);
  const prose = (seed: number): ItemProse => {
    const own =
      recognized && itemProse(recognized.recognition.document, recognized.standard.of === "final", seed);
    if (own === undefined) throw new Error(`${name} has no items to tell of`);
    return own;
  };
  const said = (lines: readonly string[]): readonly Finding[] => {
    const given = lines.map((text, paragraph) => ({ text, place: { paragraph } }));
    const checked = checkAll(workbook, [], { prose: given });
    if (!checked.ok) throw new Error(checked.error);
    return checked.value.flatMap(({ diagnosis }) =>
      diagnosis.findings.filter(({ check, severity }) => isAboutProse(check) && severity !== "info"),
    );
  };

  it("has nothing said against what is true of it", () => {
    expect(said(linesOfItems(prose(1))).map(({ message }) => message)).toEqual([]);
  });

  it.each(Object.keys(itemFaults))("%s: found in its place", (kind) => {
    const fault = plantedItemFault(prose(4), kind, 4);
    // Of budgets nothing is told of plans.
    if (fault !== undefined) expect(said(fault.lines).some((one) => isFault(one, fault))).toBe(true);
  });
});

function isFault({ check, span, expected, message }: Finding, fault: ItemFault): boolean {
  return (
    check === fault.check &&
    fault.at.includes(span?.paragraph ?? -1) &&
    (fault.expected === undefined || expected === fault.expected) &&
    (fault.says === undefined || message.includes(fault.says))
  );
}
