/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createWorkbookModel, ExcelHost, installHost } from "../../src/workbench/excel-host";
import { loadOffice } from "./load-office";

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

test("a page with the real office.js beside an emulated Excel", async () => {
  const host = new ExcelHost(createWorkbookModel({ sheets: [{ name: "表一", rows: [["收入"]] }] }));
  window.sessionStorage.setItem("hostInfoValue", "Word$Web$16.01");
  const uninstall = installHost(window, host);
  const scripts = serveScripts();
  (0, eval)(readFileSync(join(DIST, "office.js"), "utf8"));
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("A1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["收入"]]);
  expect(scripts.requested).toEqual(["excel-win32-16.01.js", "zh-cn/office_strings.js"]);
  scripts.restore();
  uninstall();
  expect("GetContext" in (window.external as object)).toBe(false);
});

test("the loader works beside a document too", async () => {
  const office = await loadOffice({ sheets: [{ name: "表二" }] });
  const { host } = office;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表二").getRange("A1").values = [["x"]];
    await context.sync();
  });
  expect(host.requests.count).toBe(1);
  office.dispose();
});

/** Answers the script elements of office.js from the package. */
function serveScripts(): { readonly requested: string[]; readonly restore: () => void } {
  const origin = "http://localhost/office/";
  const own = document.createElement("script");
  own.type = "text/plain";
  own.src = `${origin}office.js`;
  document.head.appendChild(own);
  const requested: string[] = [];
  const spy = jest.spyOn(document.head, "appendChild").mockImplementation((element) => {
    const file = (element as unknown as HTMLScriptElement).src.slice(origin.length);
    requested.push(file);
    setTimeout(() => {
      (0, eval)(readFileSync(join(DIST, file), "utf8"));
      (element as unknown as HTMLScriptElement).onload?.(new Event("load"));
    }, 0);
    return element;
  });
  return { requested, restore: () => spy.mockRestore() };
}
