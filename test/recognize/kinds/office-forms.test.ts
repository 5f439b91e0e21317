import { checkAll } from "../../../src/engine";
import { officeForms } from "../../fixtures/final-accounts/office-forms";
import { workbookOf } from "../../fixtures/forms/forms";
import { provinceRates } from "../../rates/province-rates";

/** Few amounts of each: test/rates/provinces.test.ts changes more of them. */
const STEP = 59;

describe.each(Object.entries(officeForms))("%s", (_, sheets) => {
  const workbook = workbookOf(sheets);
  const checked = checkAll(workbook, [], { otherTables: true });
  const documents = checked.ok ? checked.value : [];
  const tables = documents.flatMap(({ recognition: { document } }) => [...document.tables.values()]);

  it("is one final account, each table of its kind and called by its title alone", () => {
    expect(documents.map(({ standard }) => standard.id)).toEqual(["national-final"]);
    expect(
      Object.fromEntries(tables.map(({ id, areas }) => [areas[0]?.sheet, id.replace(/-\d$/, "")])),
    ).toEqual(
      Object.fromEntries(sheets.flatMap(({ name, kind }) => (kind === undefined ? [] : [[name, kind]]))),
    );
    expect(tables.map(({ title }) => title).filter((title) => /公开|财决|表\d/.test(title))).toEqual([]);
  });

  it("is accused of nothing, its other tables neither", () => {
    const findings = documents.flatMap(({ diagnosis }) => diagnosis.findings);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
  });

  it("of an amount that is changed the cell is named", () => {
    const { rates, misses } = provinceRates(workbook, STEP);
    expect({ ...rates, tied: rates.tied[0] / rates.tied[1] > 0.9, misses }).toMatchObject({
      found: [rates.found[1], rates.found[1]],
      named: [rates.named[1], rates.named[1]],
      tied: true,
      misses: [],
    });
    expect(rates.found[1]).toBeGreaterThan(0);
  }, 30_000);
});
