import { checkAll } from "../../src/engine";
import { judgeProse } from "../../src/narrate/prose-and-causes";
import { budgets } from "../fixtures/budget";
import { layOut, placeOf, withCell } from "../fixtures/layouts/layouts";
import { paragraphsOf, publishedInputs, publishedProse } from "../fixtures/narratives/narratives";

const right = layOut(budgets["construction-2026"]);
const published = publishedProse("construction-2026").join("\n");

/** 合计 of 预算支出总表, where 8277.83 is right. */
const wrongTotal = withCell(right, placeOf(right, "expenditure/0/2"), { value: 8287.93 });

interface Case {
  readonly name: string;
  readonly workbook: typeof right;
  /** What is said of the total in 三. */
  readonly says?: string;
  /** Quotes, and what should stand in their place. */
  readonly errors: readonly (readonly [quote: string, expected: string | undefined])[];
  /** Quotes of what is right once the cell is. */
  readonly explained: readonly string[];
}

const cases: readonly Case[] = [
  { name: "right tables and right prose", workbook: right, errors: [], explained: [] },
  {
    name: "a wrong cell and right prose: the cell alone is wrong",
    workbook: wrongTotal,
    errors: [],
    // The share is right of the total that the sentence itself prints.
    explained: ["8277.83"],
  },
  {
    name: "a wrong cell and prose that was written from it: both are wrong, by the right figure",
    workbook: wrongTotal,
    says: "8287.93",
    errors: [["8287.93", "8277.83"]],
    explained: ["96.02"],
  },
  {
    name: "a wrong cell and prose that says a third figure: wrong by the right one",
    workbook: wrongTotal,
    says: "8777.83",
    errors: [["8777.83", "8277.83"]],
    explained: ["96.02"],
  },
  {
    name: "a wrong cell and prose that is off by what the items of a total leave open",
    workbook: wrongTotal,
    says: "8277.86",
    errors: [],
    explained: ["8277.86"],
  },
  {
    name: "a wrong cell and prose that is off by more",
    workbook: wrongTotal,
    says: "8277.93",
    errors: [["8277.93", "8277.83"]],
    explained: [],
  },
  {
    name: "right tables and wrong prose",
    workbook: right,
    says: "8287.93",
    errors: [["8287.93", "8277.83"]],
    explained: [],
  },
];

it.each(cases)("$name", ({ workbook, says = "8277.83", errors, explained }) => {
  const prose = published.replace("支出预算8277.83万元", `支出预算${says}万元`);
  const checked = checkAll(workbook, [], {
    prose: paragraphsOf(prose.split("\n")),
    inputs: publishedInputs("construction-2026"),
  });
  const diagnosis = checked.ok ? checked.value[0]?.diagnosis : undefined;
  const ofProse = diagnosis?.findings.filter(
    ({ span, outcome }) => span !== undefined && outcome === "failed",
  );
  const plain = (text = "") => text.replaceAll(",", "");
  const bySeverity = (severity: string) => ofProse?.filter((finding) => finding.severity === severity) ?? [];
  expect(bySeverity("error").map(({ quote, expected }) => [quote, plain(expected)])).toEqual(errors);
  expect(bySeverity("error").filter(({ cause }) => cause !== undefined)).toEqual([]);
  const right = bySeverity("info");
  expect(right.map(({ quote }) => quote)).toEqual(explained);
  for (const { id, cause, expected } of right) {
    expect(diagnosis?.causes.find((one) => one.id === cause)?.findings).toContain(id);
    // Nothing is offered to be written in its place.
    expect(expected).toBeUndefined();
  }
});

it("is judged by the tables as they are where it is not sure what is wrong in them", () => {
  const checked = checkAll(wrongTotal);
  const [one] = checked.ok ? checked.value : [];
  if (one === undefined) throw new Error("No budget");
  const unsure = one.diagnosis.causes.map((cause) => ({ ...cause, certain: false }));
  const seen: unknown[] = [];
  const none = { passed: 0, findings: [], notChecked: [], notApplicable: [] };
  judgeProse(one.recognition.document, unsure, (document) => {
    seen.push(document);
    return none;
  });
  expect(seen).toEqual([one.recognition.document]);
});
