import { useEffect, useRef, useState, type DragEvent } from "react";
import { installHost } from "../excel-host";
import type { HostWindow } from "../excel-host/install";
import { openCreated, openSample, openWorkbook, SAMPLES, type Opened } from "../open-workbook";
import { startPreview, type Preview } from "../preview";
import { Book } from "./book";

/** A workbook with the pane beside it. */
export function Workbench() {
  const [preview, setPreview] = useState<Preview>();
  const [trouble, setTrouble] = useState<string>();
  /** A new one for each workbook: the pane starts anew with it. */
  const [opening, setOpening] = useState(0);
  const [version, setVersion] = useState(0);
  const uninstall = useRef<() => void>(undefined);

  const show = (opened: Opened) => {
    setTrouble(opened.ok ? undefined : opened.error);
    if (!opened.ok) return;
    setPreview(startPreview(opened.value, setTrouble));
    setOpening((count) => count + 1);
  };
  useEffect(() => {
    void openSample().then(show);
  }, []);
  useEffect(() => {
    if (preview === undefined) return undefined;
    // The pane's page calls this before office.js runs in it, at every load.
    Object.assign(window, {
      goujiPreview: (pane: HostWindow) => {
        uninstall.current?.();
        uninstall.current = installHost(pane, preview.host, optionsOf(window.location.search));
      },
    });
    const endWatch = preview.host.subscribe(() => setVersion((count) => count + 1));
    // Excel would open another window; here is one, so it takes the place of the open workbook.
    const endOpen = preview.host.onOpen((file) => void openCreated(file).then(show));
    return () => {
      endWatch();
      endOpen();
    };
  }, [preview]);

  const openFile = async (file: File | undefined) => {
    if (file) show(await openWorkbook(file.name, new Uint8Array(await file.arrayBuffer())));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void openFile(event.dataTransfer.files[0]);
  };
  return (
    <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <header className="bar">
        <h1>勾稽预览</h1>
        <p>左边是模拟的表格，不是 Excel；右边是真正的加载项窗格。</p>
        <select
          aria-label="选择示例"
          value={SAMPLES.findIndex(({ name }) => preview?.model.name === `示例 ${name}.xlsx`)}
          onChange={({ currentTarget }) => void openSample(SAMPLES[Number(currentTarget.value)]).then(show)}
        >
          <option value={-1} hidden>
            打开示例
          </option>
          {SAMPLES.map(({ name }, index) => (
            <option key={name} value={index}>
              {`示例：${name}`}
            </option>
          ))}
        </select>
        <label className="open">
          打开工作簿
          <input
            type="file"
            accept=".xlsx,.xlsm,.xls"
            onChange={(event) => void openFile(event.currentTarget.files?.[0])}
          />
        </label>
        {preview && (
          <button type="button" onClick={() => void save(preview)}>
            另存为 .xlsx
          </button>
        )}
        {trouble !== undefined && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
      </header>
      {preview && (
        <main className="stage">
          <Book key={opening} preview={preview} version={version} />
          <iframe key={`pane ${opening}`} className="pane" title="勾稽窗格" src="taskpane.html" />
        </main>
      )}
    </div>
  );
}

/** `?theme=dark&language=en-US`: what Office would say of itself, for looking at the pane in it. */
function optionsOf(search: string) {
  const asked = new URLSearchParams(search);
  const language = asked.get("language");
  const dark = { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF" };
  return {
    ...(language === null ? {} : { displayLanguage: language }),
    ...(asked.get("theme") === "dark" ? { theme: dark } : {}),
  };
}

async function save(preview: Preview): Promise<void> {
  const { saveWorkbook } = await import("../save-workbook");
  const bytes = saveWorkbook(preview.model);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = preview.model.name.replace(/\.xls[xm]?$/i, "") + ".xlsx";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
