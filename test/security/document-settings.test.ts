import { sampleWorkbook } from "../../scripts/sample/sample-workbook";
import { makeActions } from "../../src/taskpane/session/actions";
import { checkedIn } from "../../src/taskpane/session/slices/last-check";
import { createStore } from "../../src/taskpane/session/store";
import { excelHost } from "../../src/workbook/excel/excel-host";
import { engineHere } from "../taskpane/threads/thread-here";
import { must, open } from "../workbook/excel/excel";

const author = "张三";

it("keeps in the document what docs/security.md lists, and nothing else", async () => {
  const host = await open(sampleWorkbook());
  host.model.properties.set("author", author);
  const store = createStore();
  const actions = makeActions({ host: excelHost, ask: engineHere(), ...store });

  await actions.start();
  await actions.endIntroduction();
  await actions.check();
  const checked = checkedIn(store.state().check);
  const finding = checked?.result.findings.find(({ outcome }) => outcome === "failed");
  const cell = finding?.cells[0];
  if (finding === undefined || cell === undefined) throw new Error("The sample has no finding.");
  await actions.goTo([{ sheet: cell.sheet, row: 0, column: 0 }]);
  await actions.assignSelection("revenue");
  await actions.ignore([
    { kind: "finding", key: "k", message: finding.message, reason: "已核实" },
    { kind: "check", check: finding.check, title: "t", reason: "不适用" },
  ]);
  await actions.setMarks(true);
  await actions.exportReport("sheet");
  const place = { sheet: "核对报告", row: 0, column: 0 };
  const before = { value: "云州市文化和旅游局2026年预算公开表核对报告" };
  must(await excelHost.write({ label: "修正", edits: [{ place, before, after: { value: "结果" } }] }));

  const kept = new Map([...host.model.settings].map(([key, value]) => [key, JSON.parse(String(value))]));
  expect([...kept.keys()].toSorted()).toEqual([
    "gouji.assigned",
    "gouji.ignored",
    "gouji.introduced",
    "journal-1",
  ]);
  expect(kept.get("gouji.introduced")).toBe(true);
  expect(kept.get("gouji.assigned").map(Object.keys)).toEqual([
    ["table", "sheet", "top", "left", "bottom", "right"],
  ]);
  expect(kept.get("gouji.ignored").map(Object.keys)).toEqual([
    ["kind", "key", "message", "reason"],
    ["kind", "check", "title", "reason"],
  ]);
  const steps = kept.get("journal-1").done;
  expect(steps.map(Object.keys)).toEqual([["id", "label", "parts"]]);
  expect(Object.keys(steps[0].parts[0].cells[0])).toEqual(["row", "column", "before", "after"]);
  // No name, and no time.
  const texts = [...host.model.settings.values()].join("\n");
  expect(texts).not.toContain(author);
  expect(texts).not.toMatch(/\d{4}-\d\d-\d\d|\d{13}/);
  expect(host.model.documentSettings.size).toBe(0);
});
