import type { BudgetDocument, Table } from "../../../src/budget/document";
import {
  ALL_MONEY,
  ALL_NATURES,
  FISCAL,
  money,
  natures,
  OWN_BALANCE,
  sources,
} from "../../../src/budget/quantity-key";
import type { FamilyTies } from "../../../src/budget/tie-family";
import { counterparts, presentWhereSame } from "../../../src/check/quantities/counterparts";
import { nationalKinds } from "../../../src/standards/national/standard";
import { shanxi } from "../../../src/standards/shanxi/standard";

/** A document of which nothing is known but what its tables are. */
const document = {
  tables: new Map(shanxi.tables.map((description) => [description.id, { description } as Table])),
} as unknown as BudgetDocument;

const NOT_LEFT = ALL_NATURES & ~natures("carryForward", "distribution");
const OTHERS = ALL_MONEY & ~money(OWN_BALANCE, "both");
const presents = {
  "all is appropriation": { money: money(FISCAL, "both"), natures: NOT_LEFT },
  "there is other money": { money: OTHERS, natures: NOT_LEFT },
  "some is left": { money: money(FISCAL, "both"), natures: ALL_NATURES & ~natures("distribution") },
};
type Where = keyof typeof presents;

function told(ties: FamilyTies, where: Where): string[] {
  const signs = { same: "=", "is more": "≥", "is less": "≤" };
  return counterparts(ties, { document, base: nationalKinds, present: presents[where] }).map(
    ({ one, others, relation, isSum }) => {
      const name = ({ row, column }: typeof one) => (row === "" ? column : `${row}/${column}`);
      const right = others.map(name);
      return `${name(one)} ${signs[relation]} ${isSum ? `Σ(${right.join(" ")})` : right.join(" ")}`;
    },
  );
}

const all = (section: string) => ({ table: "revenue-expenditure", section });
const own = (section: string) => ({ table: "appropriation", section });
const classes: FamilyTies = {
  one: { ...all("expenditure"), columns: ["total", "thisYear"] },
  other: { ...own("expenditure"), columns: ["total"] },
  by: "class",
  part: "other",
};
const spending: FamilyTies = {
  one: { table: "expenditure", columns: ["total"] },
  other: { table: "revenue", columns: ["total", "carryOver"] },
  by: "code",
  isTogether: true,
  part: "one",
};
const revenues: FamilyTies = { one: all("revenue"), other: own("revenue"), by: "row", part: "other" };
const projects: FamilyTies = {
  one: { table: "expenditure", columns: ["project"] },
  other: { table: "projects" },
  by: "row",
  part: "other",
};

const cases: readonly (readonly [string, FamilyTies, Where, readonly string[]])[] = [
  [
    "each source is a row of the one and a column of the other",
    { one: all("revenue"), other: { table: "revenue" }, by: "row" },
    "there is other money",
    [
      "general/total = total/general",
      "fund/total = total/fund",
      "stateCapital/total = total/stateCapital",
      "specialAccount/total = total/specialAccount",
      "ownFunds/total = total/ownFunds",
      "yearTotal/total = total/total",
      "carryOver/total = total/carryOver",
    ],
  ],
  [
    "where there is no other money the whole is the same",
    revenues,
    "all is appropriation",
    [
      "general/total = general/total",
      "fund/total = fund/total",
      "stateCapital/total = stateCapital/total",
      "yearTotal/total = yearTotal/total",
      "carryOver/total = carryOver/total",
      "grandTotal/total = grandTotal/total",
    ],
  ],
  [
    "and else it is more",
    revenues,
    "there is other money",
    [
      "general/total = general/total",
      "fund/total = fund/total",
      "stateCapital/total = stateCapital/total",
      "yearTotal/total ≥ yearTotal/total",
      "carryOver/total ≥ carryOver/total",
      "grandTotal/total ≥ grandTotal/total",
    ],
  ],
  ["a class of all money and of the appropriation", classes, "all is appropriation", ["total = total"]],
  ["which may be a part of it", classes, "there is other money", ["total ≥ total"]],
  [
    "which is not told where nobody asks for parts",
    { one: classes.one, other: classes.other, by: "class" },
    "there is other money",
    [],
  ],
  [
    "what was received and carried over is spent",
    spending,
    "all is appropriation",
    ["total = Σ(total carryOver)"],
  ],
  ["or is left", spending, "some is left", ["total ≤ Σ(total carryOver)"]],
  [
    "the class of a year's money, which all is spent",
    { one: all("expenditure"), other: { table: "revenue" }, by: "class" },
    "all is appropriation",
    ["thisYear = total", "carryOver = carryOver"],
  ],
  ["or not", { one: all("expenditure"), other: { table: "revenue" }, by: "class" }, "some is left", []],
  [
    "what is arranged of one budget is all that it has, whatever is left",
    { one: { table: "general-expenditure" }, other: { table: "revenue" }, by: "code" },
    "some is left",
    ["total = general"],
  ],
  [
    "and its basic expenditure is that by economic items",
    { one: { table: "basic-expenditure" }, other: { table: "general-expenditure" }, by: "row" },
    "all is appropriation",
    ["total/total = total/basic"],
  ],
  [
    "projects of this year are a part of all",
    projects,
    "there is other money",
    ["total/project ≥ total/total"],
  ],
  [
    "those carried over are all the others where nothing else was carried over",
    {
      ...projects,
      other: { table: "projects", columns: ["total"] },
      and: { table: "carryover-projects", columns: ["total"] },
      isTogether: true,
    },
    "all is appropriation",
    ["total/project = Σ(total/total total/total)"],
  ],
  [
    "of the Three Public Expenses the tables of all money say nothing",
    { one: { table: "three-public" }, other: own("expenditure"), by: "row", part: "one" },
    "all is appropriation",
    [],
  ],
];

it.each(cases)("%s", (_, ties, where, expected) => {
  expect(told(ties, where)).toEqual(expected);
});

it("of two amounts that are one figure the rest of either is nothing", () => {
  const side = (table: string) => ({ table, columns: ["total"] });
  const context = { document, base: nationalKinds, present: presents["some is left"] };
  expect(presentWhereSame([side("expenditure"), side("general-expenditure")], context)).toEqual({
    money: money(sources("general"), "this-year"),
    natures: NOT_LEFT,
  });
});
