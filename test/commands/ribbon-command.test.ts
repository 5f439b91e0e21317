import { failure, success } from "../../src/common/result";
import { messageIn } from "../../src/commands/message-text";
import { ribbonCommand } from "../../src/commands/ribbon-command";
import type { ExcelProblem, ExcelResult } from "../../src/workbook/excel/excel-result";

interface Asked {
  readonly shown: string[];
  readonly events: string[];
}

/** As much of Office as a ribbon command meets. The user closes the dialogue when `closeDialogue` is called. */
function office({ language = "zh-CN", opens = true } = {}): Asked & { readonly closeDialogue: () => void } {
  const asked: Asked = { shown: [], events: [] };
  let onClose: () => void = () => undefined;
  const dialog = { addEventHandler: (_: string, handler: () => void) => (onClose = handler) };
  const displayDialogAsync = (address: string, _: object, answer: (result: object) => void) => {
    asked.shown.push(address);
    answer({ status: opens ? "succeeded" : "failed", value: dialog });
  };
  Object.assign(globalThis, {
    window: { location: { href: "https://intranet.example/gouji/commands.html?_host_Info=Excel" } },
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogEventReceived: "dialogEventReceived" },
      context: { displayLanguage: language, ui: { displayDialogAsync } },
    },
  });
  return { ...asked, closeDialogue: () => onClose() };
}

const press = (asked: Asked, action: () => Promise<ExcelResult<void>>) =>
  ribbonCommand(action)({
    completed: () => asked.events.push("completed"),
  } as unknown as Office.AddinCommands.Event);

const failing = (problem: ExcelProblem) => () => Promise.resolve(failure(problem));
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("completes the event and says nothing when all is well", async () => {
  const asked = office();
  await press(asked, () => Promise.resolve(success(undefined)));
  expect(asked).toMatchObject({ shown: [], events: ["completed"] });
});

test("completes the event only when the user has closed the message", async () => {
  const asked = office();
  const done = press(asked, failing({ kind: "cell-edit-mode" }));
  await settled();
  expect(asked.events).toEqual([]);
  asked.closeDialogue();
  await done;
  expect(asked.events).toEqual(["completed"]);
});

test("completes the event when the message cannot be shown", async () => {
  const asked = office({ opens: false });
  await press(asked, failing({ kind: "protected", sheet: "表三" }));
  expect(asked.events).toEqual(["completed"]);
});

test.each<[string, ExcelProblem, string]>([
  ["zh-CN", { kind: "cell-edit-mode" }, "正在编辑单元格"],
  ["zh-CN", { kind: "protected", sheet: "表三" }, "工作表“表三”受保护"],
  ["zh-CN", { kind: "protected" }, "工作簿受保护"],
  ["zh-CN", { kind: "inactive" }, "不在最前面"],
  ["zh-CN", { kind: "unknown", detail: "GeneralException" }, "没有做完（GeneralException）"],
  ["en-US", { kind: "cell-edit-mode" }, "A cell is being edited"],
  ["en-GB", { kind: "protected", sheet: "A&B #1" }, "The sheet “A&B #1” is protected"],
  ["en-US", { kind: "gone" }, "It was not finished."],
])("in %s says of %j: %s", async (language, problem, words) => {
  const asked = office({ language });
  const done = press(asked, failing(problem));
  await settled();
  asked.closeDialogue();
  await done;
  const [address = ""] = asked.shown;
  const { pathname, search, hash } = new URL(address);
  expect([pathname, search]).toEqual(["/gouji/message.html", ""]);
  expect(messageIn(`${hash}&_host_Info=Excel`)).toContain(words);
});

test("an exception is said as well, and the event completed", async () => {
  const asked = office();
  const done = press(asked, () => Promise.reject(new Error("boom")));
  await settled();
  asked.closeDialogue();
  await done;
  expect(messageIn(new URL(asked.shown[0] ?? "").hash)).toContain("boom");
  expect(asked.events).toEqual(["completed"]);
});
