import { join } from "node:path";
import { eachFile, type Reporter } from "../../src/cli/each-file";
import { formOf } from "../../src/cli/form";
import { progressOn } from "../../src/cli/progress";
import type { Output } from "../../src/cli/output";
import { failure, success } from "../../src/common/result";
import { noColors } from "../../src/report/text/colors";
import { folderOfWorkbooks, removeFolder } from "./program/gouji";

let folder = "";
const complaints: string[] = [];
beforeAll(() => {
  folder = folderOfWorkbooks();
});
beforeEach(() => {
  complaints.length = 0;
  jest.spyOn(process.stderr, "write").mockImplementation((text) => complaints.push(String(text)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => {
  removeFolder(folder);
});

/** Throws on wrong.xlsx, as a bug would. */
const faulty: Reporter = (file) => {
  if (file.endsWith("wrong.xlsx")) throw new TypeError("x is undefined\n    at somewhere");
  return success({ status: 0, result: { file }, text: () => `${file}\n` });
};

async function run(output: Output) {
  const files = [join(folder, "wrong.xlsx"), join(folder, "right.xlsx")] as const;
  const form = formOf("text", true, noColors);
  return eachFile([...files], faulty, { form, output, progress: progressOn({ write: () => 0 }, 2) });
}

function collecting(printed: string[]): Output {
  return {
    isTerminal: false,
    write: (text) => {
      printed.push(String(text));
      return Promise.resolve(success(undefined));
    },
    close: () => success(undefined),
  };
}

test("a bug is one line, and the other files go on", async () => {
  const printed: string[] = [];
  expect(await run(collecting(printed))).toBe(2);
  expect(printed.join("")).toBe(`${join(folder, "right.xlsx")}\n`);
  expect(complaints).toEqual([
    `gouji: ${join(folder, "wrong.xlsx")}：程序内部错误，没有完成（TypeError: x is undefined     at somewhere）\n`,
  ]);
});

test("a report that cannot be written is one line, and the run ends", async () => {
  const full = {
    ...collecting([]),
    write: () => Promise.resolve(failure("磁盘空间不足")),
  };
  expect(await run(full)).toBe(2);
  expect(complaints.at(-1)).toBe("gouji: 磁盘空间不足\n");
});
