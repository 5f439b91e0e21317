import type { FrameLocator, Locator, Page } from "playwright-core";
import type { Visit } from "./browser";
import { placeAt } from "../../src/workbook/places";

/** What a person does in the preview's page. Works in both languages of the pane. */
export interface Driver {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The button above all else. */
  readonly checkButton: Locator;
  /** Presses it and waits for what comes of it. */
  readonly check: () => Promise<void>;
  readonly button: (name: RegExp) => Locator;
  readonly tab: (name: RegExp) => Promise<void>;
  readonly marks: Locator;
  readonly setMarks: (on: boolean) => Promise<void>;
  /** Of a culprit or a finding, by something that it says. */
  readonly card: (text: string | RegExp) => Locator;
  /** Of the sheet that is shown. */
  readonly cell: (address: string) => Locator;
  /** Selects a cell of the sheet that is shown, and waits until the formula bar shows this. */
  readonly waitForContent: (address: string, content: string) => Promise<void>;
  readonly typeInto: (address: string, input: string) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;
  /** Like `表三 C18`. */
  readonly selected: () => Promise<string>;
  readonly waitForCell: (address: string) => Promise<void>;
  /** Presses a button and waits until nothing is under way any more. */
  readonly does: (button: Locator) => Promise<void>;
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** In the narrative's view. */
  readonly chooseLastYear: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly reloadPane: () => Promise<void>;
  /** From now on Excel answers nothing, until it is released; then all that was asked. */
  readonly holdExcel: () => Promise<void>;
  readonly releaseExcel: () => Promise<void>;
}

export const words = {
  check: /^(一键核对|重新核对|Check the budget|Check again)$/,
  cancelled: /已取消|Cancelled/,
  cancel: /^(取消|Cancel)$/,
  outcome:
    /^(改 \d+ 处|看 \d+ 处|未发现错误|\d+ 项无法核对|\d+ to put right|\d+ to look at|No error found|\d+ not checked)/,
  ignore: /^(忽略…|Ignore…)$/,
  ignoreOne: /忽略这一处|Ignore this one/,
  reason: /忽略的原因|Reason/,
  ignored: /^(更多|More)$/,
  restore: /^(恢复|Restore)$/,
  tables: /^(各表|Tables)$/,
  findings: /^(问题|Findings)$/,
  narrative: /^(情况说明|Narrative)$/,
  openLastYear: /^(打开上年的工作簿|Open last year's workbook)$/,
  writeSheet: /^(写入工作表|Write to a sheet)$/,
  legend: /图例|Legend/,
  export: /^(导出|Export)$/,
  why: /为什么|Why/,
  mend: /^(改正|Mend)$/,
  more: /^(更多|More)$/,
  change: /^(改正|Mend) .+ (改为|由文本|Change to|Change the)/,
  undo: /^(撤销|Undo)/,
  redo: /^(重做|Redo)/,
  teach: /^(教一张表|Explain a table)$/,
  isSelection: /选中区域就是这张表|The selection is this table/,
} as const;

export function drive({ page, pane }: Pick<Visit, "page" | "pane">): Driver {
  const button = (name: RegExp) => pane.getByRole("button", { name });
  const marks = pane.getByRole("switch");
  const html = pane.locator("html");
  const cell = (address: string) => {
    const { row, column } = placeAt({ sheet: "", address });
    return page.locator(`#cell-${row}-${column}`);
  };
  const checkButton = button(words.check).first();
  const waitForCell = (address: string) =>
    page.locator(".name-box", { hasText: new RegExp(`^${address}$`) }).waitFor();
  const ready = () => checkButton.waitFor();
  return {
    page,
    pane,
    button,
    checkButton,
    marks,
    cell,
    check: async () => {
      await checkButton.click();
      await pane.locator("main[aria-busy=false]").waitFor();
      await pane.getByText(words.outcome).first().waitFor();
    },
    tab: (name) => pane.getByRole("tab", { name }).click(),
    setMarks: async (on) => {
      await pane.getByRole("tab", { name: words.more }).click();
      await marks.setChecked(on);
      await pane.getByRole("list", { name: words.legend }).waitFor({ state: on ? "visible" : "detached" });
    },
    card: (text) => pane.locator("[data-card]", { hasText: text }),
    waitForContent: async (address, content) => {
      await cell(address).click();
      await waitForCell(address);
      // It follows the selection a moment later.
      const shows = (wanted: string) =>
        document.querySelector<HTMLInputElement>(".formula-bar input")?.value === wanted;
      await page.waitForFunction(shows, content);
    },
    does: async (one) => {
      await one.click();
      await pane.locator("main[aria-busy=false]").waitFor();
    },
    typeInto: async (address, input) => {
      await cell(address).dblclick();
      await page.locator("input.editor").fill(input);
      await page.locator("input.editor").press("Enter");
    },
    showSheet: (name) => page.getByRole("tab", { name, exact: true }).click(),
    selected: async () =>
      `${await page.getByRole("tab", { selected: true }).innerText()} ${await page.locator(".name-box").innerText()}`,
    waitForCell,
    openFile: async (name, bytes) => {
      const mimeType = "application/octet-stream";
      await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    },
    chooseLastYear: async (name, bytes) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        button(words.openLastYear).click(),
      ]);
      const mimeType = "application/octet-stream";
      await chooser.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    },
    reloadPane: async () => {
      // The page that goes is not the page that comes.
      await html.evaluate((element) => element.setAttribute("data-goes", ""));
      await page
        .locator("iframe")
        .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
      await pane.locator("html:not([data-goes]) main[aria-busy=false]").waitFor();
      await ready();
    },
    holdExcel: () =>
      html.evaluate(() => {
        const { external } = window as unknown as { external: NativeSide };
        const { Execute } = external;
        const held: unknown[][] = [];
        external.Execute = (...request) => void held.push(request);
        external.release = () => {
          external.Execute = Execute;
          for (const request of held) Execute(...request);
        };
      }),
    releaseExcel: () =>
      html.evaluate(() => (window as unknown as { external: NativeSide }).external.release?.()),
  };
}

/** The native side of Excel in the pane's window, as office.js finds it. */
interface NativeSide {
  Execute: (...request: unknown[]) => void;
  release?: () => void;
}
