import { readFileSync } from "node:fs";
import { numberedFiles, withNumbers } from "../../scripts/docs/numbers";

it.each(numberedFiles)("%s says the numbers that the sources have (npm run docs)", (file) => {
  const text = readFileSync(file, "utf8");
  expect(withNumbers(file, text)).toBe(text);
});

it("a number that is no longer said is a fault", () => {
  expect(() => withNumbers("README.md", "nothing")).toThrow("README.md no longer says");
});
