import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { answerChunks, joinAnswer, withoutLists } from "../../../src/taskpane/threads/answer-chunks";
import { checkForPane } from "../../../src/taskpane/threads/check-call";

function answerOf(modes: readonly ("mend" | "formulas" | "all")[]) {
  const answer = checkForPane(sampleWorkbook(), { assigned: [], modes });
  if (answer === undefined) throw new Error("No budget tables");
  return answer;
}

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
