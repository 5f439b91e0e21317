import { parseDecimal } from "../../src/amount/decimal";
import { changeRate, fixed, forReading, grouped, plainTwo, share, shortest } from "../../src/amount/format";

const d = (text: string) => parseDecimal(text) ?? 0n;

describe("the formats of the narrative", () => {
  it.each([
    ["8277.83", "8,277.83"],
    ["500", "500.00"],
    ["0", "0"],
    ["1234567.8", "1,234,567.80"],
    ["-12345.6", "-12,345.60"],
    ["999.999", "1,000.00"],
  ])("%s with separators is %s", (amount, printed) => expect(grouped(d(amount))).toBe(printed));

  it("two decimals without separators, and the shortest", () => {
    expect(plainTwo(d("18867.76"))).toBe("18867.76");
    expect(plainTwo(d("500"))).toBe("500.00");
    expect(shortest(d("7948.00"))).toBe("7948");
    expect(shortest(d("329.83"))).toBe("329.83");
    expect(shortest(d("5.50"))).toBe("5.5");
  });

  it("shares: two decimals, a full share 100.00, none 0", () => {
    expect(share(d("8277.83"), d("8277.83"))).toBe("100.00");
    expect(share(d("1284.66"), d("1860.11"))).toBe("69.06");
    expect(share(0n, d("5"))).toBe("0");
    expect(share(d("5"), 0n)).toBeUndefined();
  });

  it("rates of change: without sign, exactly 100 without decimals, none against zero", () => {
    expect(changeRate(d("8277.83"), d("27145.59"))).toBe("69.51");
    expect(changeRate(d("8277.82"), d("5278.41"))).toBe("56.82");
    expect(changeRate(d("10"), d("5"))).toBe("100");
    expect(changeRate(d("5"), d("5"))).toBe("0");
    expect(changeRate(d("5"), 0n)).toBeUndefined();
  });

  it("for reading: as many digits as there are, two at least", () => {
    expect(forReading(d("8277.8"))).toBe("8,277.80");
    expect(forReading(d("1228.0934"))).toBe("1,228.0934");
    expect(fixed(d("2.5"), 0)).toBe("3");
  });
});
