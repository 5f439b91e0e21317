import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import type { Proposal } from "../../../src/recalculate/proposal";
import { answerChunks, joinAnswer, withoutLists } from "../../../src/taskpane/threads/answer-chunks";
import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { isChosen, mendsOf, proposalKey, turn } from "../../../src/taskpane/mending/proposals";
import { freshSession, next } from "../../../src/taskpane/session/session";

function answerOf(modes: readonly ("mend" | "formulas" | "all")[]) {
  const answer = checkForPane(sampleWorkbook(), { assigned: [], modes });
  if (answer === undefined) throw new Error("No budget tables");
  return answer;
}

function proposal(address: string, kind: Proposal["kind"], more: Partial<Proposal> = {}): Proposal {
  const place = { sheet: "表一", row: Number(address) - 1, column: 3 };
  return {
    id: `E${address}`,
    kind,
    edit: { place, before: { value: 1 }, after: { value: 2 } },
    from: "1.00",
    to: "2.00",
    reason: "",
    warnings: [],
    findings: [],
    ...more,
  };
}

describe("what is chosen", () => {
  const fix = proposal("1", "fix");
  const one = proposal("2", "suggestion", { choice: "C1" });
  const other = proposal("3", "suggestion", { choice: "C1" });
  const free = proposal("4", "suggestion");
  const all = [fix, one, other, free];
  const chosen = (turned: ReadonlySet<string>) =>
    all.filter((each) => isChosen({ turned }, each)).map(({ id }) => id);
  const take = (turned: ReadonlySet<string>, those: Proposal[], on = true) => turn(turned, those, on, all);

  it("are the fixes at first, and no suggestion", () => {
    expect(chosen(new Set())).toEqual(["E1"]);
  });

  it.each([
    ["a suggestion is taken", take(new Set(), [free]), ["E1", "E4"]],
    ["a fix is put aside", take(new Set(), [fix], false), []],
    ["and taken again", take(take(new Set(), [fix], false), [fix]), ["E1"]],
    [
      "of those that exclude each other the last is taken",
      take(take(new Set(), [one]), [other]),
      ["E1", "E3"],
    ],
    ["all are taken", take(new Set(), all), ["E1", "E3", "E4"]],
    ["all are put aside", take(take(new Set(), all), all, false), []],
  ])("%s", (_, turned, expected) => {
    expect(chosen(turned)).toEqual(expected);
  });

  it("stays so after another check, unless something else would be written by then", () => {
    const turned = take(new Set(), [free]);
    const renumbered = { ...free, id: "E9", from: "1" };
    expect(isChosen({ turned }, renumbered)).toBe(true);
    const changed = { ...free, edit: { ...free.edit, after: { value: 3 } } };
    expect(isChosen({ turned }, changed)).toBe(false);
    expect(proposalKey(changed)).not.toBe(proposalKey(free));
  });
});

describe("an answer of the engine in chunks", () => {
  it("is the same when joined again, with every recalculation that was asked for", () => {
    const answer = answerOf(["mend", "formulas"]);
    const chunks = [...answerChunks(answer)];
    expect(answer.recalculations.formulas?.leftOut.length).toBeGreaterThan(0);
    expect(JSON.stringify(withoutLists(answer)).length).toBeLessThan(JSON.stringify(answer).length / 4);
    expect(joinAnswer(withoutLists(answer), chunks)).toEqual(answer);
  });

  it("has no recalculation that was not asked for, and an empty one where there is nothing to write", () => {
    const answer = answerOf([]);
    expect(joinAnswer(withoutLists(answer), [...answerChunks(answer)]).recalculations).toEqual({});
    const nothing = { ...answer, recalculations: { all: { proposals: [], leftOut: [] } } };
    expect(joinAnswer(withoutLists(nothing), [...answerChunks(nothing)])).toEqual(nothing);
  });
});

it("the mends of a card are those of its culprit, or of its finding", () => {
  const session = next(freshSession, { is: "checked", checked: answerOf(["mend"]) });
  const [culprit] = session.checked?.result.culprits ?? [];
  if (culprit === undefined) throw new Error("No culprit");
  expect(mendsOf(session, { culprit: culprit.id }).map(({ to }) => to)).toEqual(["451.78"]);
  const [finding = ""] = culprit.findings;
  expect(mendsOf(session, { finding })).toEqual(mendsOf(session, { culprit: culprit.id }));
  expect(mendsOf(freshSession, { finding })).toEqual([]);
});
