import { createRoot } from "react-dom/client";
import { excelHost } from "../workbook/excel/excel-host";
import { App } from "./app";
import { startEngine } from "./threads/engine-thread";
import { zhCn } from "./strings/zh-cn";

/** Written out like this, so that the thread is built as a file of its own. By its name servers give it its policy. */
const newThread = () =>
  new Worker(/* webpackChunkName: "engine" */ new URL("./threads/engine-worker.ts", import.meta.url));

/** The pane's page. Waits for Office, then shows the pane in the language of Office. */
void Office.onReady(async () => {
  const container = document.getElementById("pane");
  if (container === null) return;
  // Outside of Excel there is no language, though the types promise one.
  const language = (Office.context.displayLanguage as string | undefined) ?? "zh-CN";
  const isChinese = !language.toLowerCase().startsWith("en");
  document.documentElement.lang = isChinese ? "zh-CN" : "en";
  // Few read it in English: their words come as they are needed.
  const strings = isChinese ? zhCn : (await import("./strings/en-us")).enUs;
  createRoot(container).render(
    <App
      host={excelHost}
      ask={startEngine(newThread)}
      strings={strings}
      checkAtStart={new URLSearchParams(window.location.search).has("check")}
    />,
  );
});
