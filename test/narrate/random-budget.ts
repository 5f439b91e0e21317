import fc from "fast-check";
import { ONE, powerOfTen, type Decimal } from "../../src/amount/decimal";
import { convert } from "../../src/amount/parse-amount";
import type { BudgetDocument, Fact, Row, Table } from "../../src/budget/document";
import type { InputValue, NarrativeInputs } from "../../src/budget/narrative/inputs";
import { codes } from "../../src/standards/shanxi/codes";
import { vehicleKinds, type InputKey } from "../../src/standards/shanxi/inputs";
import { factOf, tableOf } from "../../src/budget/lookup";
import { documentOf } from "./prose-cases";

const CENT = powerOfTen(-2);

/** 万元 with two decimals; zero often, a few amounts often, so that equal ones occur. */
const amount = fc.oneof(
  { arbitrary: fc.constant(0n), weight: 3 },
  { arbitrary: fc.constantFrom(1n, 100n, 10_000n, 123_456n), weight: 1 },
  { arbitrary: fc.bigInt({ min: 1n, max: 10n ** 9n }), weight: 4 },
);
const amounts = amount.map((cents): Decimal => cents * CENT);

const names = fc.constantFrom(
  "云州市文化和旅游局",
  "第2中学（北校区）",
  "增加镇人民政府",
  "市财政局单位资金管理部门",
  "〇一八团",
);

/** The tables of a sound budget with other figures in them; what of them agrees is left to chance. */
const documents: fc.Arbitrary<BudgetDocument> = fc
  .record({
    values: fc.array(amounts, { minLength: 40, maxLength: 80 }),
    classes: fc.oneof(fc.constant(1), fc.constant(30), fc.nat(30)),
    department: names,
    kind: fc.constantFrom("部门" as const, "单位" as const),
    year: fc.integer({ min: 2023, max: 2032 }),
  })
  .map(({ values, classes, department, kind, year }) => {
    const sound = documentOf("culture-2026");
    let next = 0;
    const draw = (): Decimal => convert(values[next++ % values.length] ?? 0n, "万元", "元");
    const changed = (fact: Fact, row: Row): Fact => {
      const value = draw();
      return {
        ...fact,
        value,
        // A blank total over rows with money is one that is missing.
        form: value === 0n && !/total$/i.test(row.id) ? "blank" : "number",
        rounding: value === 0n ? 0n : powerOfTen(2),
      };
    };
    const rowOf = (row: Row): Row => ({
      ...row,
      facts: new Map([...row.facts].map(([column, fact]) => [column, changed(fact, row)])),
    });
    const tables = new Map<string, Table>();
    for (const [id, table] of sound.tables) {
      const rows = id === "general-expenditure" ? classRows(table, classes) : table.rows;
      tables.set(id, { ...table, rows: rows.map(rowOf) });
    }
    addUp(tables.get("general-expenditure"), "total", "code");
    addUp(tables.get("three-public"), "grandTotal", "listed");
    return { ...sound, department, kind, year, tables };
  });

/** A total that is what its rows come to: what the prose says of one must fit the others. */
function addUp(table: Table | undefined, totalId: string, kind: Row["kind"]): void {
  const total = table?.rows.find(({ id }) => id === totalId);
  const parts =
    table?.rows.filter((row) => row.kind === kind && row.id !== totalId && row.id !== "vehicles") ?? [];
  const fact = total?.facts.get("total");
  if (total === undefined || fact === undefined) return;
  const value = parts.reduce((sum, row) => sum + (row.facts.get("total")?.value ?? 0n), 0n);
  const isEmpty = table?.rows.every((row) => row === total || row.facts.get("total")?.form === "blank");
  (total.facts as Map<string, Fact>).set("total", {
    ...fact,
    value,
    form: value === 0n && isEmpty === true ? "blank" : "number",
  });
}

/** 合计 and so many classes, sections and items left out. */
function classRows({ rows }: Table, count: number): Row[] {
  const [total] = rows;
  if (total === undefined) return [];
  const all = [...codes.functional].filter(([code]) => code.length === 3).slice(0, count);
  return [total, ...all.map(([code, name]): Row => ({ ...total, id: code, code, kind: "code", name }))];
}

const words = fc
  .array(
    fc.constantFrom("人员调整", "本年新增培训项目", "会议费安排12.3万元", "在职人员比上年多2人", "政策调整"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => all.join("，"));

export interface RandomBudget {
  readonly document: BudgetDocument;
  readonly inputs: NarrativeInputs;
}

/** A budget with all that its narrative needs; last year equal, zero or anything. */
export const randomBudgets: fc.Arbitrary<RandomBudget> = fc
  .record({
    document: documents,
    last: fc.array(fc.record({ kind: fc.constantFrom("equal", "zero", "other"), value: amounts }), {
      minLength: 8,
      maxLength: 8,
    }),
    reasons: fc.array(words, { minLength: 9, maxLength: 9 }),
    procurement: fc.tuple(amounts, amounts, amounts),
    part: fc.integer({ min: 0, max: 100 }),
    vehicles: fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
    area: fc.nat(99_999),
  })
  .map(({ document, last, reasons, procurement, part, vehicles, area }) => {
    const before = (index: number, table: string, row: string, section?: string): Decimal => {
      const drawn = last[index];
      if (drawn?.kind === "zero") return 0n;
      const now = factOf(tableOf(document, table), row, "total", section)?.value ?? 0n;
      return drawn?.kind === "equal" ? convert(now, "元", "万元") : (drawn?.value ?? 0n);
    };
    const totals = ["revenue", "expenditure"].map((section) =>
      factOf(tableOf(document, "revenue-expenditure"), "grandTotal", "total", section),
    );
    const totalRevenue = before(0, "revenue-expenditure", "grandTotal", "revenue");
    // A budget that balances this year did last year.
    const isBalanced = totals[0]?.value === totals[1]?.value;
    const projects = tableOf(document, "projects");
    const projectCount = projects?.rows.filter(({ kind }) => kind === "project").length ?? 0;
    const total = convert(factOf(projects, "total", "total")?.value ?? 0n, "元", "万元");
    const operating = ((total / CENT) * BigInt(part)) / 100n;
    const [revenue, expenditure, threePublic, abroad, reception, purchase, operation, funds, general] =
      reasons;
    const [goods, works, services] = procurement;
    const count = (number: number): InputValue => BigInt(number) * ONE;
    const kinds = {
      "operating.count": count(Math.min(projectCount, part % 7)),
      "operating.amount": Math.min(projectCount, part % 7) === 0 ? 0n : operating * CENT,
      "specific.count": count(projectCount - Math.min(projectCount, part % 7)),
      "specific.amount": Math.min(projectCount, part % 7) === 0 ? total : total - operating * CENT,
    };
    const lastYear = (document.year ?? 0) - 1;
    const given: Partial<Record<InputKey, InputValue>> = {
      "lastYear.year": count(lastYear),
      "lastYear.totalRevenue": totalRevenue,
      "lastYear.totalExpenditure": isBalanced
        ? totalRevenue
        : before(1, "revenue-expenditure", "grandTotal", "expenditure"),
      "lastYear.generalPublicExpenditure": before(2, "general-expenditure", "total"),
      "lastYear.threePublic.abroad": before(3, "three-public", "abroad"),
      "lastYear.threePublic.reception": before(4, "three-public", "reception"),
      "lastYear.threePublic.vehiclePurchase": before(5, "three-public", "vehiclePurchase"),
      "lastYear.threePublic.vehicleOperation": before(6, "three-public", "vehicleOperation"),
      "lastYear.operatingFunds": before(7, "operating-expenses", "total"),
      "reasons.revenue": revenue ?? "",
      "reasons.expenditure": expenditure ?? "",
      "reasons.threePublic": threePublic ?? "",
      "reasons.operatingFunds": funds ?? "",
      ...(part % 2 === 0
        ? {
            "reasons.abroad": abroad ?? "",
            "reasons.reception": reception ?? "",
            "reasons.vehiclePurchase": purchase ?? "",
            "reasons.vehicleOperation": operation ?? "",
            "reasons.generalPublicExpenditure": general ?? "",
          }
        : {}),
      "procurement.goods": goods,
      "procurement.works": works,
      "procurement.services": services,
      "performance.whole.reported": part % 5 === 0 ? "未编报" : "编报",
      ...(part % 3 === 0
        ? {
            "performance.units.total": count((part % 9) + 1),
            "performance.units.reporting": count(part % 9),
            "performance.units.amount": part % 9 === 0 ? 0n : operating * CENT,
          }
        : {}),
      ...Object.fromEntries(
        Object.entries(kinds).flatMap(([key, value]) =>
          ["projects", "published"].map((of) => [`performance.${of}.${key}`, value]),
        ),
      ),
      "assets.asOf": `${lastYear}-12-31`,
      "assets.vehicles.quota": count(area % 30),
      "assets.vehicles.total": count(vehicles.reduce((sum, one) => sum + one, 0)),
      ...Object.fromEntries(
        vehicleKinds.map(({ id }, index) => [`assets.vehicles.${id}`, count(vehicles[index] ?? 0)]),
      ),
      "assets.officeArea": BigInt(area) * powerOfTen(-1),
      "assets.equipmentOver500k": count(area % 5),
      "assets.equipmentOver1m": count(area % 3),
      "other.purchasedServices": "参照山西省部门政府购买服务指导性目录",
      "other.notes": "无其他说明事项",
    };
    const inputs: NarrativeInputs = new Map(Object.entries(given));
    // A counterexample in one line: its tables fill a thousand.
    return {
      document,
      inputs,
      [fc.toStringMethod]: () => `${document.department ?? ""} ${document.year ?? ""}`,
    };
  });
