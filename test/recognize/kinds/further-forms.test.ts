import { checkAll } from "../../../src/engine";
import { furtherForms } from "../../fixtures/forms/further-forms";
import { workbookOf } from "../../fixtures/forms/forms";
import type { FormSheet } from "../../fixtures/forms/tables";
import { provinceRates } from "../../rates/province-rates";
import { sampled } from "../../sample";

function readOf(sheets: readonly FormSheet[]) {
  const checked = checkAll(workbookOf(sheets));
  const documents = checked.ok ? checked.value : [];
  const tables = documents.flatMap(({ recognition: { document } }) => [...document.tables.values()]);
  return {
    documents: documents.length,
    tables: tables.length,
    unread: tables.flatMap(({ id, asRead }) =>
      (asRead?.unread ?? []).map(({ reason }) => `${id}: ${reason}`),
    ),
    unexplained: tables.flatMap(({ id, asRead }) =>
      (asRead?.columns ?? []).flatMap(({ quantity, label }) => (quantity ? [] : [`${id}: ${label}`])),
    ),
    notChecked: documents.flatMap(({ diagnosis }) => diagnosis.notChecked.map(({ reason }) => reason)),
    said: documents.flatMap(({ diagnosis: { findings } }) =>
      findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
    ),
  };
}

const cases = Object.entries(furtherForms);

it.each(cases)("%s: is understood as a whole, and accused of nothing", (_, sheets) => {
  const count = sheets.length === 1 ? furtherForms["in 万元"]?.length : sheets.length;
  expect(readOf(sheets)).toEqual({
    ...{ documents: 1, tables: count, unread: [], unexplained: [], notChecked: [], said: [] },
  });
});

it.each(sampled(cases, 4))("%s: a wrong figure is found, and told from others", (_, sheets) => {
  const { rates, misses } = provinceRates(workbookOf(sheets), 17);
  expect(misses.filter((miss) => miss.startsWith("undetected"))).toEqual([]);
  expect(rates.named[0] / rates.named[1]).toBeGreaterThanOrEqual(0.9);
});
