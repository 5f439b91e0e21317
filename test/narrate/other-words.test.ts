import type { Finding } from "../../src/check/diagnosis";
import { checkAll, isAboutProse } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { AMOUNTS, LAYOUTS, otherWords, written } from "../fixtures/narratives/other-words";
import { sampled } from "../sample";

const all = otherWords();
const amountStyles = Object.keys(AMOUNTS);
const layouts = Object.keys(LAYOUTS);

/** Every narrative in every style of amounts, layouts and decimals in turn; whole 元 are not cut off at 100. */
const cases = all.flatMap((one, at) =>
  amountStyles
    .map((amounts, index) => ({
      one,
      style: {
        amounts,
        layout: layouts[(index + at) % layouts.length] ?? "lines",
        decimals: 2 - ((index + at) % 3),
      },
    }))
    .filter(({ style }) => !(style.amounts === "yuan" && isInYuan(one.name))),
);

function isInYuan(name: string): boolean {
  return name.startsWith("shanghai-finance");
}

function said(workbook: WorkbookSnapshot, lines: readonly string[]): readonly Finding[] {
  const prose = lines.map((text, paragraph) => ({ text, place: { paragraph } }));
  const checked = checkAll(workbook, [], { prose });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(
      ({ check, severity, outcome }) =>
        isAboutProse(check) && (severity !== "info" || outcome === "rounding"),
    ),
  );
}

test("nothing is wrong in narratives in words of their own, and little is doubted", () => {
  const some = sampled(cases, 6);
  const errors: string[] = [];
  const doubted = some.filter(({ one, style }) => {
    const own = said(one.workbook, written(one.lines, style)).filter(({ severity }) => severity !== "info");
    const where = `${one.name} ${Object.values(style).join(" ")}`;
    errors.push(
      ...own.filter(({ severity }) => severity === "error").map(({ message }) => `${where}: ${message}`),
    );
    return own.some(({ severity }) => severity === "warning");
  });
  measured(
    "narratives of other offices' words without a false doubt",
    some.length - doubted.length,
    some.length,
  );
  expect(errors).toEqual([]);
  expect(doubted.length * 20).toBeLessThanOrEqual(some.length);
}, 30_000);
