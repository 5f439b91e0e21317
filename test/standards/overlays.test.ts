import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAll, standards, type Checked } from "../../src/engine";
import type { Cell, Sheet, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { provinceWorkbook } from "../fixtures/provinces";
import { standardForms, trueBudget } from "../fixtures/standard-forms/standard-forms";

const wuxi = provinceWorkbook("jiangsu-wuxi-statistics-2026");

function only(workbook: WorkbookSnapshot, standard?: string): Checked {
  const checked = checkAll(workbook, [], standard === undefined ? {} : { standard });
  if (!checked.ok) throw new Error(checked.error);
  const [one, ...others] = checked.value;
  if (one === undefined || others.length > 0) throw new Error(`${others.length} more documents`);
  return one;
}

function changed(
  { sheets }: WorkbookSnapshot,
  change: (value: Cell["value"], sheet: Sheet) => Cell["value"] | undefined,
): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => {
          const value = cell && change(cell.value, sheet);
          return value === undefined ? undefined : { value };
        }),
      ),
    })),
  };
}

const infosIn = ({ diagnosis }: Checked, check: string) =>
  diagnosis.findings.filter((one) => one.check === check).map(({ severity, message }) => [severity, message]);

const overlays = standards.filter(({ overlay, tables }) => overlay !== undefined && tables.length === 0);

it("there are three beside Shanxi's", () => {
  expect(overlays.map(({ id }) => id)).toEqual(["shanghai", "jiangsu", "jiangsu-2018"]);
});

it.each(["shanghai", "jiangsu"])("%s is under 400 lines without its prose", (folder) => {
  const path = join(__dirname, "../../src/standards", folder);
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("narrative"),
  );
  const lines = files.map((name) => readFileSync(join(path, name), "utf8").split("\n").length);
  expect(files.length).toBeGreaterThan(1);
  expect(lines.reduce((all, count) => all + count, 0)).toBeLessThan(400);
});

describe("with its overlay a document has more ties than without, and no error", () => {
  it.each<readonly [string, WorkbookSnapshot]>([
    ["Wuxi's bureau of statistics", wuxi],
    ["Shanghai's department of finance", provinceWorkbook("shanghai-finance-2025")],
    ["Shanghai's ocean forecast", provinceWorkbook("shanghai-oceanforecast-2026")],
    ...overlays.flatMap(({ id }) =>
      [1, 2, 3].map((seed) => [`${id} ${seed}`, standardForms[id]?.write(trueBudget(seed)) ?? wuxi] as const),
    ),
  ])("%s", (_, workbook) => {
    const own = only(workbook).diagnosis.counts;
    const base = only(workbook, "national").diagnosis.counts;
    expect([own.errors, own.warnings, base.errors, base.warnings]).toEqual([0, 0, 0, 0]);
    expect(own.passed).toBeGreaterThan(base.passed);
    expect(own.notChecked).toBeLessThanOrEqual(base.notChecked);
  });
});

describe("what the form of 2018 calls otherwise is understood by its overlay, and by no other", () => {
  const workbook = standardForms["jiangsu-2018"]?.write(trueBudget(2)) ?? wuxi;
  const revenue = (one: Checked) => one.recognition.document.tables.get("revenue");

  it("sources in two columns of names, and the part that is kept in reserve", () => {
    const own = only(workbook);
    expect(revenue(own)?.asRead?.unread).toEqual([]);
    expect(
      revenue(own)
        ?.rows.filter(({ parent }) => parent === undefined)
        .map(({ name }) => name),
    ).toEqual([
      "收入总计",
      "一般公共预算资金",
      "政府性基金",
      "财政专户管理资金",
      "其他资金",
      "上年结转和结余资金",
    ]);
    const columns = own.recognition.document.tables.get("expenditure")?.asRead?.columnSums;
    expect(columns?.map(({ parts }) => parts.length)).toEqual([4]);
  });

  it("by the base its lines are told as not understood", () => {
    expect(revenue(only(workbook, "national"))?.asRead?.unread.length).toBeGreaterThan(3);
  });
});

describe("tables that are not there", () => {
  const without = (...names: readonly string[]): WorkbookSnapshot => ({
    sheets: wuxi.sheets.filter(({ name }) => !names.includes(name)),
  });

  it("stand where they would be published", () => {
    const { tables } = only(without("1", "7", "12")).recognition.document;
    expect([...tables].flatMap(([id, { state }], at) => (state === "missing" ? [[at, id]] : []))).toEqual([
      [0, "revenue-expenditure"],
      [6, "general-expenditure"],
      [11, "operating-expenses"],
    ]);
  });
});

describe("numbers of tables", () => {
  const relabelled = (numbers: ReadonlyMap<string, string>): WorkbookSnapshot =>
    changed(wuxi, (value) =>
      typeof value === "string"
        ? value.replace(/公开(\d\d)表/, (own, n: string) => numbers.get(n) ?? own)
        : value,
    );

  it("are what the province says", () => {
    expect(infosIn(only(wuxi), "header-consistency")).toEqual([]);
  });

  it("are noted where one is another's", () => {
    expect(infosIn(only(relabelled(new Map([["08", "公开07表"]]))), "header-consistency")).toEqual([
      ["info", "《一般公共预算基本支出表》的表号是“公开07表”，按其他各表应为“公开08表”，请核对。"],
    ]);
  });

  it("are left alone where they follow an order of their own", () => {
    const next = (n: number) =>
      [String(n).padStart(2, "0"), `公开${String(n + 1).padStart(2, "0")}表`] as const;
    const shifted = new Map(Array.from({ length: 9 }, (_, index) => next(index + 4)));
    expect(infosIn(only(relabelled(shifted)), "header-consistency")).toEqual([]);
  });

  it("are nobody's where no overlay says them", () => {
    const wrong = relabelled(new Map([["08", "公开07表"]]));
    expect(infosIn(only(wrong, "national"), "header-consistency")).toEqual([]);
  });
});

describe("the note of an empty table", () => {
  const bare = changed(wuxi, (value) =>
    typeof value === "string" && /^注：.*无数据/.test(value) ? undefined : value,
  );

  it("is usual in Jiangsu: that there is none is noted, and no doubt", () => {
    const said = infosIn(only(bare), "empty-table-note");
    expect(said.map(([severity]) => severity)).toEqual(["info", "info"]);
    expect(said[0]?.[1]).toContain("政府性基金");
  });

  it("is nobody's rule elsewhere", () => {
    expect(infosIn(only(bare, "national"), "empty-table-note")).toEqual([]);
    expect(infosIn(only(provinceWorkbook("shanghai-finance-2025")), "empty-table-note")).toEqual([]);
  });
});

describe("as other offices print their province's tables", () => {
  const text = (change: (own: string) => string) => (workbook: WorkbookSnapshot) =>
    changed(workbook, (value) => (typeof value === "string" ? change(value) : value));
  const named = (name: string) => text((own) => own.replace(/^((编制)?部门：).*$/, `$1${name}`));
  const styles: Readonly<Record<string, (workbook: WorkbookSnapshot) => WorkbookSnapshot>> = {
    "a court": named("某区人民法院"),
    "a school, as a unit": (workbook) =>
      text((own) => own.replace("年部门", "年预算单位").replace(/^(编制)?部门：/, "$1单位："))(
        named("某市第一中学")(workbook),
      ),
    "without years": text((own) => own.replace(/^\d{4}年(部门)?(?=.*表$)/, "")),
    "the district before the year, as an annex": text((own) =>
      own.replace(/^\d{4}年.*表$/, (title) => `附件：某区${title}`),
    ),
    "dashes for nothing": (workbook) => changed(workbook, (value) => (value === 0 ? "-" : value)),
    "amounts as text": (workbook) =>
      changed(workbook, (value) =>
        typeof value === "number" ? value.toLocaleString("en-US", { minimumFractionDigits: 2 }) : value,
      ),
    "all on one sheet": ({ sheets }) => ({
      sheets: [{ name: "全部", rows: sheets.flatMap(({ rows }) => [...rows, [], []]) }],
    }),
  };

  it.each(overlays.flatMap(({ id }) => Object.keys(styles).map((style) => [id, style] as const)))(
    "%s, %s",
    (id, style) => {
      const workbook = standardForms[id]?.write(trueBudget(7)) ?? wuxi;
      const one = only(styles[style]?.(workbook) ?? workbook);
      const tables = [...one.recognition.document.tables.values()];
      const { errors, warnings } = one.diagnosis.counts;
      expect({ by: one.standard.id, errors, warnings }).toEqual({ by: id, errors: 0, warnings: 0 });
      expect(
        tables.filter(({ state, asRead }) => state === "missing" || asRead?.unread.length !== 0),
      ).toEqual([]);
    },
  );

  it.each(overlays.map(({ id }) => id))(
    "%s without two of its tables: both are told, and nothing else",
    (id) => {
      const { sheets } = standardForms[id]?.write(trueBudget(7)) ?? wuxi;
      const one = only({ sheets: sheets.filter((_, index) => index !== 5 && index !== 6) });
      expect(one.standard.id).toBe(id);
      const told = one.diagnosis.findings.filter(({ severity }) => severity !== "info");
      expect(told.map(({ check }) => check)).toEqual(["prescribed-tables", "prescribed-tables"]);
    },
  );
});
