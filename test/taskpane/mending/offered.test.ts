import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { mendsOf } from "../../../src/taskpane/mending/offered";
import { freshState, next } from "../../../src/taskpane/session/pane-state";
import { checkForPane } from "../../../src/taskpane/threads/check-call";

it("the mends of a card are those of its culprit, or of its finding", () => {
  const workbook = sampleWorkbook();
  const checked = checkForPane(workbook, { assigned: [] });
  const [culprit] = checked?.result.culprits ?? [];
  if (checked === undefined || culprit === undefined) throw new Error("No culprit");
  const { check } = next(freshState, { is: "checked", workbook, checked });
  expect(mendsOf(check, { culprit: culprit.id }).map(({ to }) => to)).toEqual(["451.78"]);
  const [finding = ""] = culprit.findings;
  expect(mendsOf(check, { finding })).toEqual(mendsOf(check, { culprit: culprit.id }));
  expect(mendsOf(freshState.check, { finding })).toEqual([]);
});
