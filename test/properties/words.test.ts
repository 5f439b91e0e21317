import fc from "fast-check";
import { parseAmount } from "../../src/amount/parse-amount";
import { normalize } from "../../src/text/normalize";

const INVISIBLE = "\u200B";
const words = fc.string({
  unit: fc.constantFrom(..."项目一般公共预算支出万元亿零无〇ABab019２①(),.:;%+/=、。-“…—【 \u3000％（"),
  maxLength: 12,
});

/** What is invisible is passed over, but takes the long way. */
describe("most words take a short way", () => {
  it("to the label that they are compared by", () => {
    fc.assert(
      fc.property(words, (text) => normalize(text) === normalize(INVISIBLE + text)),
      {
        numRuns: 500,
      },
    );
  });

  it("to what is said of them where an amount belongs", () => {
    fc.assert(
      fc.property(words, (text) => {
        const [short, long] = [parseAmount(text), parseAmount(INVISIBLE + text)];
        expect({ ...short, reason: "" }).toEqual({ ...long, reason: "" });
        if (short.form !== "unreadable" || long.form !== "unreadable") return;
        expect(short.reason).toBe(long.reason);
      }),
      { numRuns: 500 },
    );
  });
});
