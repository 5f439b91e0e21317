import { makeActions } from "../../../src/taskpane/session/actions";
import { checkedIn } from "../../../src/taskpane/session/slices/last-check";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { Cell, Sheet } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { open } from "../../workbook/excel/excel";
import { engineHere } from "../threads/thread-here";

const { sheets } = layOut(budgets["culture-2026"]);

/** Every amount is another one than in the table itself. */
function draftOf({ name, rows }: Sheet): { readonly name: string; readonly rows: Sheet["rows"] } {
  const changed = (cell: Cell | undefined) =>
    typeof cell?.value === "number" ? { ...cell, value: cell.value + 1000 } : cell;
  return { name: `${name}草稿`, rows: rows.map((cells) => cells?.map(changed)) };
}

it("is no table in the pane: a hidden draft that stands before the table is not what is checked", async () => {
  const drafts = sheets.slice(0, 3).map((sheet) => ({ ...draftOf(sheet), visibility: "Hidden" as const }));
  await open({ sheets: [...drafts, ...sheets] });
  const store = createStore();
  const actions = makeActions({ host: excelHost, ask: engineHere(), ...store });
  await actions.start();
  await actions.check();
  const { result, recognized } = checkedIn(store.state().check) ?? {};
  expect(recognized?.tables.slice(0, 3).map(({ sheet }) => sheet)).toEqual(["表一", "表二", "表三"]);
  expect(result?.summary.errors).toBe(0);
});
