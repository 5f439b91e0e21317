import { makeNarrativeActions } from "../../../src/taskpane/narrative/actions/narrative-actions";
import { makeActions } from "../../../src/taskpane/session/actions";
import { writtenNarrative } from "../../../src/taskpane/session/slices/narrative";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import { lastYearWorkbook } from "../../e2e/files";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { open } from "../../workbook/excel/excel";
import { engineHere } from "../threads/thread-here";

jest.setTimeout(30_000);

const first = layOut(budgets["culture-2026"]).sheets;
const second = layOut(budgets["construction-2026"]).sheets.map((sheet) => ({
  ...sheet,
  name: `附${sheet.name}`,
}));

/** A pane that was just opened beside the workbook, after a check. */
async function openPane() {
  const store = createStore();
  const surroundings = { host: excelHost, ask: engineHere(), ...store };
  const actions = makeActions(surroundings);
  const narrative = makeNarrativeActions({ ...surroundings, stepDone: () => Promise.resolve() });
  await actions.check();
  await narrative.refresh();
  const choose = async (document: number) => {
    store.dispatch({ is: "document-chosen", document });
    await narrative.refresh();
  };
  const shown = () => store.state().narrative;
  const told = () => JSON.stringify(writtenNarrative(shown())?.sections);
  return { actions, narrative, store, choose, shown, told };
}

/** The names of the settings that hold what was filled in. */
const formsIn = ({ model }: Awaited<ReturnType<typeof open>>) =>
  [...model.settings.keys()].filter((key) => key.includes("form")).toSorted();

it("what is typed, opened and inserted is of the chosen budget, and is there again when that is chosen again", async () => {
  const host = await open({ sheets: [...first, ...second] });
  const { narrative, choose, shown, told } = await openPane();
  expect(told()).toContain("云州市文化和旅游局");
  await narrative.setField("procurement.goods", "1.49");
  await narrative.openLastYear(new File([new Uint8Array(lastYearWorkbook())], "2025.xlsx"));
  await narrative.writeSheet();
  expect(shown().inserted.length).toBeGreaterThan(10);

  await choose(1);
  const { department = "" } = budgets["construction-2026"];
  expect(told()).toContain(department);
  expect(shown()).toMatchObject({
    form: { typed: {}, read: {}, drafts: {} },
    inserted: [],
    lastYear: undefined,
    notice: undefined,
    isBusy: false,
  });
  await narrative.setField("procurement.goods", "7");

  await choose(0);
  expect(shown().form.typed).toEqual({ "procurement.goods": "1.49" });
  expect(Object.keys(shown().form.read).length).toBeGreaterThan(5);
  expect(shown().inserted.length).toBeGreaterThan(10);
  const again = await openPane();
  await again.choose(1);
  expect(again.shown().form.typed).toEqual({ "procurement.goods": "7" });
  expect(formsIn(host)).toEqual(["gouji.narrative.form", `gouji.narrative.form ${department} 2026`]);
});

it("what was asked for before another budget was chosen is done for the one that it was asked for", async () => {
  await open({ sheets: [...first, ...second] });
  const { narrative, store, choose, shown } = await openPane();
  const typed = narrative.setField("procurement.goods", "1.49");
  const chosen = choose(1);
  await Promise.all([typed, chosen]);
  expect(shown().form.typed).toEqual({});
  store.dispatch({ is: "document-chosen", document: 0 });
  await narrative.refresh();
  expect(shown().form.typed).toEqual({ "procurement.goods": "1.49" });
});

it("what was filled in while a budget was alone stays its own when another one comes before it", async () => {
  await open({ sheets: first });
  const alone = await openPane();
  await alone.narrative.setField("procurement.goods", "1.49");
  const { model } = await open({ sheets: [...second, ...first] });
  model.settings.set(
    "gouji.narrative.form",
    JSON.stringify({ ...alone.shown().form, of: "云州市文化和旅游局 2026" }),
  );
  const { choose, shown } = await openPane();
  expect(shown().form.typed).toEqual({});
  await choose(1);
  expect(shown().form.typed).toEqual({ "procurement.goods": "1.49" });
});
