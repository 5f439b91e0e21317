import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { standards } from "../../src/engine";
import { sought } from "../../src/sought";
import type { Standard } from "../../src/budget/standard";

const source = join(__dirname, "../../src");

/** All that is no standard's, without its comments: there an example may stand. */
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("standards/"))
  .map((name) => {
    const text = readFileSync(join(source, name), "utf8");
    return { name, code: text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "") };
  });

/** What the engine calls so whatever the standard. */
const general = new Set([
  // Kinds of rows, and what every table has.
  ...["total", "item", "project", "projects", "rows"],
  // One of the two classifications with codes.
  "revenue",
  // A kind of cause, which the contract calls so.
  "missing-table",
  // Lines of the performance target forms, which are the Ministry's and no standard's table.
  ...["general", "fund", "stateCapital", "specialAccount", "ownFunds", "basic"],
  // What went wrong, of any standard's tables; Shanxi's own check of that is called so too.
  "missing-table",
]);

/**
 * What is read by kinds of tables and by quantities speaks of what nearly everybody publishes. Its ids are part of the
 * contract, and a standard may call its tables and rows by them.
 */
const ofKinds = [
  "budget/kind.ts",
  "budget/quantity-key.ts",
  "budget/narrative/printed-amounts.ts",
  "recognize/kinds/",
  "check/quantities/",
  "check/checks/empty-main-table.ts",
  "report/batch/summary/",
];
const isOfKinds = (name: string) => ofKinds.some((path) => name.startsWith(path));

function idsOf({ tables, families, checks, inputs }: Standard): ReadonlySet<string> {
  const sections = tables.flatMap((table) => table.sections);
  return new Set([
    ...tables.map(({ id }) => id),
    ...sections.map(({ id }) => id),
    ...sections.flatMap(({ columns }) => columns.map(({ id }) => id)),
    ...sections.flatMap(({ rows }) => (rows.kind === "listed" ? rows.rows.map(({ id }) => id) : [])),
    ...sections.flatMap(({ rows }) => (rows.kind === "listed" && rows.check ? [rows.check.id] : [])),
    ...[...(families?.all ?? []), ...checks].map(({ id }) => id),
    ...inputs.flatMap((group) => group.inputs.map(({ key }) => key)),
  ]);
}

function labelsOf({ title, tables, inputs, charts, sections }: Standard): readonly string[] {
  return [
    title,
    ...tables.flatMap(({ titles }) => titles),
    ...inputs.flatMap((group) => group.inputs.map(({ label }) => label)),
    ...charts.map(({ caption }) => caption),
    ...sections.flatMap((section) => [section.title("部门"), section.title("单位")]),
  ];
}

it("has files to look at", () => {
  expect(files.length).toBeGreaterThan(300);
});

describe.each(standards.map((standard) => [standard.id, standard] as const))("%s", (id, standard) => {
  it("has no id or key outside of its folder", () => {
    const ids = idsOf(standard);
    const others = files.filter(({ name }) => !isOfKinds(name));
    const found = others.flatMap(({ name, code }) =>
      [...code.matchAll(/(["'`])([\w.-]+)\1/g)]
        .map(([, , literal = ""]) => literal)
        .filter((literal) => literal === id || (ids.has(literal) && !general.has(literal)))
        .map((literal) => `${name}: ${literal}`),
    );
    expect(found).toEqual([]);
  });

  it("has no label outside of its folder", () => {
    const labels = labelsOf(standard);
    const found = files.flatMap(({ name, code }) =>
      labels.filter((label) => code.includes(label)).map((label) => `${name}: ${label}`),
    );
    expect(found).toEqual([]);
  });

  it("has no number of its tables outside of its folder", () => {
    const number = new RegExp(`\\b${standard.tables.length} ?(?:张|published|tables)`);
    expect(files.flatMap(({ name, code }) => (number.test(code) ? [name] : []))).toEqual([]);
  });
});

it("says of what is looked for what the standard has", () => {
  const titles = standards[0].tables.map((table) => table.titles[0]);
  expect(sought.tableCount).toBe(titles.length);
  expect(titles).toEqual(expect.arrayContaining([...sought.firstTables]));
});
