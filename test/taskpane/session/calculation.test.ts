import { makeActions } from "../../../src/taskpane/session/actions";
import { checkedIn } from "../../../src/taskpane/session/slices/last-check";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import { budgets } from "../../fixtures/budget";
import { layOut, layouts } from "../../fixtures/layouts/layouts";
import { address } from "../../../src/workbook/places";
import { open } from "../../workbook/excel/excel";
import { engineHere } from "../threads/thread-here";

const { sheets, places } = layOut(budgets["culture-2026"], layouts.formulas);

it("that is still to come is said, offered, and made; nothing is accused meanwhile", async () => {
  const place = places.get("expenditure/2/3");
  if (place === undefined) throw new Error("No figure");
  const host = await open({ sheets });
  host.model.calculationMode = "Manual";
  const store = createStore();
  const actions = makeActions({ host: excelHost, ask: engineHere(), ...store });
  await actions.start();
  await actions.check();
  expect(store.state().messages.notice).toBeUndefined();
  const before = checkedIn(store.state().check)?.result.summary.errors;
  host.user.write(place.sheet, address(place.row, place.column), 457.33);
  await actions.check();
  expect(store.state().messages.notice).toEqual({ text: "not-calculated" });
  await actions.calculate();
  expect(store.state().messages.notice).toBeUndefined();
  expect(before).toBe(0);
});
