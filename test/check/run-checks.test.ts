import type { Check, Passed, Skipped } from "../../src/budget/check";
import { runChecks } from "../../src/check/run-checks";
import { recognize } from "../../src/recognize/recognize";
import { shanxi } from "../../src/standards/shanxi/standard";
import { workbookOf } from "./cases";

/** What a check of a text, which has nothing of tables, might say. */
type Said = { readonly is: "finding"; readonly at: number } | { readonly is: "unbound" };

type TextCheck = Check<string, readonly string[], Said>;

const document = recognize(workbookOf({ without: ["three-public"] }), [shanxi])?.document;

function run(...checks: readonly TextCheck[]) {
  if (document === undefined) throw new Error("No standard");
  return runChecks(checks, { subject: "a text", rules: ["text"], document });
}

function check(id: string, examine: TextCheck["examine"], more: Partial<TextCheck> = {}): TextCheck {
  return {
    id,
    about: "prose",
    title: id,
    severity: "error",
    requires: [],
    why: "",
    mend: "",
    examine,
    ...more,
  };
}

const saying = (id: string, ...statements: readonly (Said | Passed | Skipped)[]) =>
  check(id, () => statements);

test("a check sees its subject and what the standard knows of it", () => {
  const finds = check("finds", (text, words) =>
    words.map((word) => ({ is: "finding", at: text.indexOf(word) })),
  );
  expect(run(finds).said.map(({ statement }) => statement)).toEqual([{ is: "finding", at: 2 }]);
});

test.each([
  ["says nothing", [], 1],
  ["only counts what is right", [{ is: "passed", count: 3 }], 4],
  ["leaves figures unbound", [{ is: "unbound" }], 1],
  ["finds something", [{ is: "finding", at: 0 }], 0],
  [
    "finds something beside what is right",
    [
      { is: "passed", count: 3 },
      { is: "finding", at: 0 },
    ],
    3,
  ],
  ["cannot say anything", [{ is: "not-checked", reason: "" }], 0],
  ["has nothing to say", [{ is: "not-applicable", reason: "" }], 0],
] as const)("what passed, of a check that %s", (_, statements, passed) => {
  expect(run(saying("one", ...statements)).passed).toBe(passed);
});

test("one that throws is not checked, whatever it had said, and the others go on", () => {
  const throws = check("throws", function* () {
    yield { is: "finding", at: 0 };
    throw new Error("kaputt");
  });
  const { said, passed, notChecked } = run(throws, saying("well", { is: "finding", at: 1 }));
  expect(notChecked).toEqual([{ check: "throws", reason: expect.stringContaining("kaputt") as string }]);
  expect(said.map((one) => one.check.id)).toEqual(["well"]);
  expect(passed).toBe(0);
});

test("one that requires a table that is missing is not asked", () => {
  const asked = jest.fn(() => []);
  const { passed, notChecked } = run(check("needy", asked, { requires: ["three-public", "revenue"] }));
  expect(asked).not.toHaveBeenCalled();
  expect(notChecked).toEqual([
    { check: "needy", reason: "工作簿中没有找到《财政拨款安排“三公”经费支出预算表》" },
  ]);
  expect(passed).toBe(0);
});

test("one that is not concerned is not counted", () => {
  const { said, passed } = run(check("elsewhere", () => [], { concerns: (text) => text === "another" }));
  expect([said, passed]).toEqual([[], 0]);
});
