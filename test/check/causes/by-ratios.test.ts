import { checkAll } from "../../../src/engine";

type Line = readonly (string | number | null)[];

/** Each line: this year's amount, how much more it is than last year's, and by how much in hundredths. */
interface Printed {
  readonly total: readonly [last: number, now: number, more: number, rate: number];
  readonly abroad: readonly [last: number, now: number, more: number, rate: number];
}

const RIGHT: Printed = {
  total: [2095.1, 2327.88, 232.78, 11.11],
  abroad: [1000.05, 1111.17, 111.12, 11.11],
};

function causesOf({ total, abroad }: Printed): readonly string[] {
  const rows: readonly Line[] = [
    ["2026年云山市粮食局一般公共预算“三公”经费支出预算表"],
    ["单位：万元"],
    ["项目", "2025年预算数", "2026年预算数", "增减额", "增减率（%）"],
    ["合计", ...total],
    ["1、因公出国（境）费", ...abroad],
    ["2、公务接待费", 1000.04, 1111.16, 111.12, 11.11],
    ["3、公务用车购置及运行维护费", 95.01, 105.55, 10.54, 11.09],
  ];
  const sheet = {
    name: "S",
    rows: rows.map((line) => line.map((value) => (value === null ? undefined : { value }))),
  };
  const checked = checkAll({ sheets: [sheet] });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.causes.map(({ certain, message }) => `${certain ? "" : "? "}${message}`),
  );
}

it.each<[string, Printed, readonly RegExp[]]>([
  ["nothing is wrong", RIGHT, []],
  [
    "the total: its own difference and rate contradict it",
    { ...RIGHT, total: [2095.1, 2338.88, 232.78, 11.11] },
    [/^S C4：2338\.88 → 2327\.88/],
  ],
  [
    "a part: its own difference and rate contradict it",
    { ...RIGHT, abroad: [1000.05, 1121.17, 111.12, 11.11] },
    [/^S C5：1121\.17 → 1111\.17/],
  ],
  [
    "last year's total: so does its own sum",
    { ...RIGHT, total: [2105.1, 2327.88, 232.78, 11.11] },
    [/^S B4：2105\.10 → 2095\.10/],
  ],
  [
    "the difference alone",
    { ...RIGHT, total: [2095.1, 2327.88, 242.78, 11.11] },
    [/^S D4：242\.78 → 232\.78/],
  ],
])("%s", (_, printed, causes) => {
  const said = causesOf(printed);
  expect(said).toHaveLength(causes.length);
  causes.forEach((cause, index) => expect(said[index]).toMatch(cause));
});
