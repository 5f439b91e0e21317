import { inWords, timeLeftOn } from "../../../src/cli/batch/time-left";

test.each([
  [0.2, "1 秒"],
  [8.4, "8 秒"],
  [59.7, "1 分 0 秒"],
  [80, "1 分 20 秒"],
  [3600, "1 小时 0 分"],
  [5430, "1 小时 30 分"],
])("%d seconds: %s", (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});

test("what was done before does not count for the speed", () => {
  let time = 1000;
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = timeLeftOn(stream, 500, () => time);
  progress.show(305, 5);
  time += 8000;
  progress.show(320, 20);
  progress.show(500, 200);
  progress.clear();
  expect(written.filter((text) => text !== "\r\u001B[K")).toEqual([
    "305/500 已完成",
    "320/500 已完成，约剩 1 分 12 秒",
    "500/500 已完成",
  ]);
  expect(written.at(-1)).toBe("\r\u001B[K");
});

test("silent in a pipe", () => {
  const written: string[] = [];
  timeLeftOn({ write: (text: string) => written.push(text) }, 9, () => 0).show(1, 1);
  expect(written).toEqual([]);
});
