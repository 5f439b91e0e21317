import { parseDecimal } from "../../src/amount/decimal";
import { type LevelRow, inferLevels } from "../../src/recognize/rows/project-levels";

const cent = parseDecimal("0.01") ?? 0n;
const d = (amount: number) => parseDecimal(amount.toFixed(2)) ?? 0n;

function row(name: string, total: number, parts = total): LevelRow {
  return { name, indent: name.length - name.trimStart().length, amounts: [d(total), d(parts)] };
}

interface Reading {
  readonly name: string;
  readonly department: LevelRow;
  readonly rows: readonly LevelRow[];
  /** Positions of the units among the rows. */
  readonly units: readonly number[];
}

const bureau = row("云州市科技局", 100);

const readings: readonly Reading[] = [
  { name: "no rows", department: bureau, rows: [], units: [] },
  {
    name: "a unit of the department's own name, and another",
    department: bureau,
    rows: [
      row("云州市科技局", 70),
      row("甲经费", 30),
      row("乙经费", 40),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    units: [0, 3],
  },
  {
    name: "projects without units, two of them alike",
    department: bureau,
    rows: [row("甲经费", 40), row("乙经费", 30), row("乙经费", 30)],
    units: [],
  },
  {
    name: "a wrong project: the names decide",
    department: bureau,
    rows: [
      row("云州市科技局", 70),
      row("甲经费", 31),
      row("乙经费", 40),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    units: [0, 3],
  },
  {
    name: "a wrong 合计 that its parts still show",
    department: bureau,
    rows: [
      row("云州市科技局", 700, 70),
      row("甲经费", 30),
      row("乙经费", 40),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    units: [0, 3],
  },
  {
    name: "units whose names say nothing, by their sums",
    department: bureau,
    rows: [row("第一组", 70), row("甲经费", 30), row("乙经费", 40), row("第二组", 30), row("丙经费", 30)],
    units: [0, 3],
  },
  {
    name: "units by their indents",
    department: bureau,
    rows: [row("第一组", 71), row("  甲", 30), row("  乙", 40), row("第二组", 29), row("  丙", 30)],
    units: [0, 3],
  },
  {
    name: "a project without a figure at the end of a unit",
    department: bureau,
    rows: [
      row("云州市科技局", 70),
      row("甲经费", 70),
      row("乙经费", 0),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    units: [0, 3],
  },
  {
    name: "sums that only rounding lets hold",
    department: row("云州市科技局", 99.99),
    rows: [
      row("云州市科技局", 69.99),
      row("甲经费", 30),
      row("乙经费", 40),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    units: [0, 3],
  },
];

describe("levels of a table of projects", () => {
  it.each(readings.map((one) => [one.name, one] as const))("%s", (_, { department, rows, units }) => {
    expect(inferLevels(department, rows, new Set([department.name]), cent).units).toEqual(units);
  });
});

interface NamedReading extends Omit<Reading, "units"> {
  readonly known: readonly string[];
  readonly isNamed: boolean;
}

const wrongSecond = [
  row("云州市科技局", 70),
  row("甲经费", 30),
  row("乙经费", 40),
  row("云州市研究院（云州市科技中心）", 30),
  row("丙经费", 31),
];

const namedReadings: readonly NamedReading[] = [
  {
    name: "known units, and one group of several amounts that adds up",
    department: bureau,
    rows: wrongSecond,
    known: ["云州市科技局", "云州市研究院（云州市科技中心）"],
    isNamed: true,
  },
  {
    name: "the office of a known unit",
    department: bureau,
    rows: [row("云州市科技局（本级）", 70), ...wrongSecond.slice(1)],
    known: ["云州市科技局", "云州市研究院（云州市科技中心）"],
    isNamed: true,
  },
  {
    name: "a unit that no other table has",
    department: bureau,
    rows: wrongSecond,
    known: ["云州市科技局"],
    isNamed: false,
  },
  {
    name: "no group that adds up",
    department: bureau,
    rows: [row("云州市科技局", 71), ...wrongSecond.slice(1)],
    known: ["云州市科技局", "云州市研究院（云州市科技中心）"],
    isNamed: false,
  },
  {
    name: "a group that adds up of one amount alone",
    department: bureau,
    rows: [
      row("云州市科技局", 71),
      row("甲经费", 30),
      row("乙经费", 40),
      row("云州市研究院", 30),
      row("丙经费", 30),
    ],
    known: ["云州市科技局", "云州市研究院"],
    isNamed: false,
  },
  {
    name: "another institution among the projects",
    department: bureau,
    rows: [row("云州市科技局", 100), row("甲经费", 30), row("云州市科技馆", 70), ...wrongSecond.slice(3)],
    known: ["云州市科技局", "云州市研究院（云州市科技中心）"],
    isNamed: false,
  },
  {
    name: "a list of known units with a wrong amount",
    department: bureau,
    rows: [row("云州市科技局", 71), row("云州市研究院", 30)],
    known: ["云州市科技局", "云州市研究院"],
    isNamed: true,
  },
];

describe("whether names alone prove the levels", () => {
  it.each(namedReadings.map((one) => [one.name, one] as const))("%s", (_, one) => {
    expect(inferLevels(one.department, one.rows, new Set(one.known), cent).isNamed).toBe(one.isNamed);
  });
});
