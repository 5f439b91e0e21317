import { progressOn } from "../../src/cli/progress";

function fakeTerminal(columns?: number) {
  const written: string[] = [];
  return {
    isTTY: true,
    ...(columns === undefined ? {} : { columns }),
    written,
    write: (text: string) => written.push(text),
  };
}

test("on a terminal: one line, cleared before the next", () => {
  const terminal = fakeTerminal();
  const progress = progressOn(terminal, 2);
  progress.show(1, "a.xlsx");
  progress.clear();
  expect(terminal.written).toEqual(["\r\u001B[K", "正在核对（1/2）a.xlsx", "\r\u001B[K"]);
});

test.each([0, 10, 60, undefined])("it never wraps (%s columns)", (columns) => {
  const terminal = fakeTerminal(columns);
  progressOn(terminal, 2).show(1, "预".repeat(500));
  expect(terminal.written[1]?.length).toBeLessThan(60);
});

test("silent in a pipe, and for one file", () => {
  const pipe = { ...fakeTerminal(), isTTY: false };
  progressOn(pipe, 5).show(1, "a.xlsx");
  const terminal = fakeTerminal();
  progressOn(terminal, 1).show(1, "a.xlsx");
  expect([...pipe.written, ...terminal.written]).toEqual([]);
});
