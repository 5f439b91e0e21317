import type { Finding } from "../../../src/check/diagnosis";
import { checkAll } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { measured } from "../../evidence/measured";
import { budgetNames, budgets } from "../../fixtures/budget";
import { frontNames, fronts, withFront, type FrontName } from "../../fixtures/fronts";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import {
  adjustedPlans,
  findingsIn,
  overPlan,
  sound,
  withCell,
  wrongNotes,
  wrongPairs,
  type Planted,
} from "./planted-tables";

/** Of which the tables themselves print whose they are. */
const named = frontNames.filter(
  (name) => name !== "beijing-audit-2026" && name !== "shaanxi-xian-meteorology-2022",
);

/** Lines of contents that list tables of which nothing else speaks; forms and what is empty may be elsewhere. */
function tableLines(name: FrontName): readonly number[] {
  return fronts[name].contents.flatMap((line, at) =>
    /^[^第].*表(（[^）]*）)?( ?\.+ ?\d+)?(\t.*)?$/.test(line) &&
    !/绩效|目标|部门预算表|部门决算表|报表/.test(line)
      ? [at]
      : [],
  );
}

function withContents(name: FrontName, contents: readonly string[]): WorkbookSnapshot {
  return withFront(name, { ...fronts[name], contents });
}

function leftOut(): readonly Planted[] {
  return frontNames.flatMap((name) => {
    const contents: readonly string[] = fronts[name].contents;
    return tableLines(name).map((at) => ({
      name: `${name} ${contents[at] ?? ""}`,
      workbook: withContents(name, contents.toSpliced(at, 1)),
      check: "contents-lines",
      says: "目录没有列出",
    }));
  });
}

const STRANGE = [
  "住房公积金收支明细表",
  "非税收入征收计划表",
  "政府债务还本付息支出表",
  "社会保险基金收支表",
];

function listedTooMuch(): readonly Planted[] {
  return frontNames.flatMap((name) =>
    STRANGE.map((title) => {
      const at = tableLines(name)[2] ?? 1;
      return {
        name: `${name} ${title}`,
        workbook: withContents(name, fronts[name].contents.map(String).toSpliced(at, 0, `九、${title}`)),
        check: "contents-lines",
        at: { sheet: "目录", row: at },
        says: title,
      };
    }),
  );
}

function exchanged(): readonly Planted[] {
  return frontNames.flatMap((name) =>
    tableLines(name)
      .slice(0, -1)
      .flatMap((at, index, lines) => {
        const contents: readonly string[] = fronts[name].contents;
        const next = lines[index + 1];
        if (next !== at + 1) return [];
        const other = contents.with(at, contents[next] ?? "").with(next, contents[at] ?? "");
        return [
          {
            name: `${name} ${contents[at] ?? ""}`,
            workbook: withContents(name, other),
            check: "contents-lines",
            says: "目录的顺序",
          },
        ];
      }),
  );
}

function otherCovers(): readonly Planted[] {
  const offices = ["云州市体育局", "某县水利局", "东山区人民法院", "第三中学", "云州市总工会机关委员会"];
  return named.flatMap((name) =>
    offices.map((office) => ({
      name: `${name} ${office}`,
      workbook: withFront(name, { ...fronts[name], cover: [office, "部门预算公开"] }),
      check: "cover-words",
      at: { sheet: "封面", row: 0 },
      says: office,
    })),
  );
}

function budgetWorkbooks(): readonly (readonly [string, WorkbookSnapshot])[] {
  return [
    ...budgetNames.map((name) => [name, layOut(budgets[name])] as const),
    ...provinceNames.map((name) => [name, provinceWorkbook(name)] as const),
  ];
}

/** Covers of other years, where the tables print theirs. */
function otherYears(): readonly Planted[] {
  return budgetNames.flatMap((name) =>
    [-2, -1, 1].flatMap((step) =>
      ["年部门预算公开表", "年度部门预算"].map((title) => {
        const line = `${budgets[name].year + step}${title}`;
        const sheet = { name: "封面", rows: [[], [{ value: line }]] };
        const { sheets } = layOut(budgets[name]);
        return {
          name: `${name} ${line}`,
          workbook: { sheets: [sheet, ...sheets] },
          check: "cover-words",
          at: { sheet: "封面", row: 1 },
          says: `各表是 ${budgets[name].year} 年`,
        };
      }),
    ),
  );
}

/** What a template says of itself behind the titles of tables. */
function residue(): readonly Planted[] {
  return budgetWorkbooks().flatMap(([name, workbook]) => {
    const checked = checkAll(workbook);
    const tables = checked.ok
      ? checked.value.flatMap(({ recognition }) => [...recognition.document.tables.values()])
      : [];
    return tables.slice(0, 5).flatMap((table, index) => {
      const place = table.form.titlePlace;
      const sheet = workbook.sheets.find((one) => one.name === place?.sheet);
      const value = place && sheet?.rows[place.row]?.[place.column]?.value;
      if (place === undefined || typeof value !== "string") return [];
      const wrong = `${value}（${["样表", "参考样式", "待填写"][index % 3] ?? ""}）`;
      return [
        {
          name: `${name} ${wrong}`,
          workbook: withCell(workbook, place, wrong),
          check: "template-residue",
          at: { sheet: place.sheet, row: place.row },
        },
      ];
    });
  });
}

/** A row of an item that the totals need. */
function hiddenRows(): readonly Planted[] {
  return budgetNames.flatMap((name) => {
    const workbook = layOut(budgets[name]);
    const checked = checkAll(workbook);
    const [one] = checked.ok ? checked.value : [];
    const table = one?.recognition.document.tables.get("expenditure");
    const items = table?.rows.filter(({ code, facts }) => code?.length === 7 && facts.size > 0) ?? [];
    return items.slice(0, 8).map(({ place }) => ({
      name: `${name} ${place.sheet} ${place.row + 1}`,
      workbook: {
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === place.sheet ? { ...sheet, hiddenRows: [place.row] } : sheet,
        ),
      },
      check: "hidden-amounts",
      at: { sheet: place.sheet, row: place.row },
      says: `第${place.row + 1}行`,
    }));
  });
}

function isFound({ check, message, cells }: Finding, planted: Planted): boolean {
  const { at, says = "" } = planted;
  const isThere =
    at === undefined || cells.some(({ place }) => place.sheet === at.sheet && place.row === at.row);
  return check === planted.check && message.includes(says) && isThere;
}

test.each([
  ["a table that the contents does not list", leftOut],
  ["a table that only the contents has", listedTooMuch],
  ["two lines of the contents exchanged", exchanged],
  ["another office on the cover", otherCovers],
  ["another year on the cover", otherYears],
  ["a title of a template", residue],
  ["a hidden row", hiddenRows],
  ["a note of another fund, year or kind of office", wrongNotes],
  ["a governmental item beside another departmental one", wrongPairs],
  ["more spent than was planned of the Three Public Expenses", overPlan],
  ["a plan changed by more than 30%", adjustedPlans],
])("%s is found where it is", (kind, plant) => {
  const all = plant();
  expect(all.length).toBeGreaterThanOrEqual(30);
  const missed = all.filter((one) => {
    return !findingsIn(one.workbook).some((finding) => isFound(finding, one));
  });
  measured(`workbooks with ${kind}`, all.length - missed.length, all.length);
  if (missed.length * 20 > all.length) expect(missed.map(({ name }) => name)).toEqual([]);
});

test.each([
  ["note-words", wrongNotes],
  ["economic-pair", wrongPairs],
  ["public-over-plan", overPlan],
  ["budget-adjustment", adjustedPlans],
] as const)("%s says nothing of what is sound, and where a profile has it off", (check, plant) => {
  const own = sound().flatMap((workbook) => findingsIn(workbook).filter((one) => one.check === check));
  expect(own.map(({ message }) => message)).toEqual([]);
  const profile = { name: "某市财政局", checks: { [check]: "off" } } as const;
  for (const { workbook } of plant().slice(0, 30)) {
    const checked = checkAll(workbook, [], { profile });
    const all = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
    expect(all.filter((one) => one.check === check)).toEqual([]);
  }
});
