import { runFuzz } from "./run-fuzz";

/** Half of the time the same cases in every run, half of the time new ones; its own seed stands in the summary. */
test.each([
  ["the same cases as ever", ["--seed", "1"]],
  ["new cases", []],
])(
  "half a minute of %s",
  (_, seed) => {
    const { status, output } = runFuzz("--minutes", "0.5", ...seed);
    console.log(output);
    expect(output.match(/0 kinds of failures/g)).toHaveLength(5);
    expect(status).toBe(0);
  },
  300_000,
);
