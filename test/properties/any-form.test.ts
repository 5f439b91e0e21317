import fc from "fast-check";
import type { Fact, Table } from "../../src/budget/document";
import { checkAll, type Checked } from "../../src/engine";
import { anyForm, type AnyForm } from "../fixtures/any-form/any-form";
import { provinceRates } from "../rates/province-rates";
import { randomRuns } from "../sample";

/** Everywhere the same budgets: what new ones find is a day's work, not a fault of whoever runs the tests. */
const runs = (all: number, oneIn: number) => ({ ...randomRuns(all, oneIn), seed: 1 });

/** Each number is another budget in another form. */
const seeds = fc.noShrink(fc.integer({ min: 1, max: 1_000_000 }));

function checked({ workbook }: AnyForm): readonly Checked[] {
  const result = checkAll(workbook);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function tablesOf(documents: readonly Checked[]): readonly Table[] {
  return documents.flatMap(({ recognition: { document } }) => [...document.tables.values()]);
}

const kindOf = ({ id }: Table) => id.replace(/-\d+$/, "");

it("a budget in a form that no province has been seen to use is read, tied together, and accused of nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const form = anyForm(seed);
      const documents = checked(form);
      const tables = tablesOf(documents);
      const read = form.tables.map(({ sheet, row, table: { title } }) => {
        const own = tables.find(({ areas: [area] }) => area?.sheet === sheet && isAbout(area.top, row));
        return [title, own && kindOf(own)];
      });
      expect({
        documents: documents.map(
          ({ recognition: { document } }) => document.department ?? form.budget.department.name,
        ),
        read,
        unread: tables.flatMap(({ asRead }) => asRead?.unread ?? []),
        unexplained: tables
          .flatMap(({ asRead }) => asRead?.columns ?? [])
          .filter(({ quantity }) => !quantity),
        untied: documents.flatMap(untiedIn),
        said: documents.flatMap((one) => accusationsOf(one)),
      }).toEqual({
        documents: [form.budget.department.name],
        read: form.tables.map(({ table: { title, kind } }) => [title, kind]),
        unread: [],
        unexplained: [],
        untied: [],
        said: [],
      });
    }),
    // The example's procurement is paid by appropriations alone, and its revenue is not.
    { ...runs(600, 60), examples: [[7168]] },
  );
});

/** A title may have lines above it, and a table without one begins with its header. */
function isAbout(top: number, row: number): boolean {
  return top >= row && top <= row + 4;
}

/** Kinds whose amounts other tables do not print, or of which figures alone say what is a part of what. */
const APART: ReadonlySet<string> = new Set(["procurement", "projects", "general-projects", "three-public"]);

function accusationsOf({ diagnosis }: Checked, but: readonly string[] = []): readonly string[] {
  return diagnosis.findings
    .filter(({ severity, check }) => severity !== "info" && !but.includes(check))
    .map(({ message }) => message);
}

function untiedIn({ judged, recognition: { document } }: Checked): readonly string[] {
  const tied = new Set(
    judged.ties.flatMap(({ tie, verdict }) =>
      verdict.outcome === "vacuous" ? [] : [...tie.left, ...tie.right].map(({ index }) => index),
    ),
  );
  return [...document.tables.values()]
    .filter((table) => !APART.has(kindOf(table)))
    .flatMap((table) => {
      const own = amountsIn(table);
      const left = own.filter(({ index }) => !tied.has(index));
      // 其中：经费拨款 is told of what nobody else tells.
      return left.length > 2 && left.length * 10 > own.length ? [`${table.id} ${left.length}`] : [];
    });
}

function amountsIn({ rows }: Table): readonly Fact[] {
  return rows.flatMap(({ facts }) => [...facts.values()]).filter(({ value }) => value !== 0n);
}

it("some of its tables alone are accused of nothing", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 6 }), fc.nat(), (seed, oneIn, from) => {
      const { workbook } = anyForm(seed);
      const sheets = workbook.sheets.filter((_, index) => (index + from) % oneIn === 0);
      const checkedParts = checkAll({ sheets });
      const documents = checkedParts.ok ? checkedParts.value : [];
      // That its contents lists tables which are not there is rightly told.
      expect(documents.flatMap((one) => accusationsOf(one, ["contents-lines"]))).toEqual([]);
    }),
    runs(600, 60),
  );
});

it("a slip in it is found, and named where it can be told from others", () => {
  const STEP = 67;
  fc.assert(
    fc.property(seeds, (seed) => {
      const { misses } = provinceRates(anyForm(seed).workbook, STEP);
      // Of projects only the figures say that they are the parts of the total.
      expect(misses.filter((miss) => !/: (general-)?projects/.test(miss))).toEqual([]);
    }),
    runs(200, 40),
  );
});
