import { fromNumber, parseDecimal, roundTo, powerOfTen, toPlain } from "../../src/amount/decimal";
import { convert, parseAmount } from "../../src/amount/parse-amount";

describe("amounts as they are typed", () => {
  it.each([
    [8277.83, "number", "8277.83"],
    [0.1 + 0.2, "number", "0.3"],
    [1e-7, "number", "0.0000001"],
    [-12.5, "number", "-12.5"],
    [1e21, "number", "1000000000000000000000"],
    ["8277.83", "text", "8277.83"],
    ["8,277.83", "text", "8277.83"],
    ["８，２７７．８３", "text", "8277.83"],
    ["1,234,567", "text", "1234567"],
    [" 155.70 ", "text", "155.7"],
    ["155\u3000.70", "text", "155.7"],
    ["(12.50)", "text", "-12.5"],
    ["（12.50）", "text", "-12.5"],
    ["-12.50", "text", "-12.5"],
    ["－12.50", "text", "-12.5"],
    ["−12.50", "text", "-12.5"],
    ["+3", "text", "3"],
    ["¥8.00", "text", "8"],
    [".5", "text", "0.5"],
    ["0.00", "text", "0"],
    ["12.5万元", "text", "12.5"],
    ["-", "dash", "0"],
    ["—", "dash", "0"],
    ["－－", "dash", "0"],
    ["", "blank", "0"],
    [" \u3000 ", "blank", "0"],
  ] as const)("%p is read as %s %s", (raw, form, value) => {
    const reading = parseAmount(raw);
    expect(reading.form).toBe(form);
    if (reading.form !== "unreadable") expect(toPlain(reading.value)).toBe(value);
  });

  it.each(["待定", "8,27.83", "1.2.3", "12元5角", "见附件", "1e", "12%", "()", "--5", "NaN", "1,2345.00"])(
    "%p is no amount",
    (raw) => {
      expect(parseAmount(raw).form).toBe("unreadable");
    },
  );

  // Every format character that comes along with what is copied, and none of those that show.
  it.each([
    "\u00AD",
    "\u061C",
    "\u180E",
    "\u200B",
    "\u200E",
    "\u200F",
    "\u202A",
    "\u202C",
    "\u202D",
    "\u202E",
    "\u2060",
    "\u2066",
    "\u2069",
    "\uFE0F",
    "\uFEFF",
    "\u007F",
    "\u0000",
    "\u3164",
    "\u{E0100}",
  ])("what is invisible says nothing: %j", (hidden) => {
    for (const raw of [`${hidden}4,264.29${hidden}`, `4,2${hidden}64.29`, `${hidden}4264.29`]) {
      expect(parseAmount(raw)).toEqual({ form: "text", value: parseDecimal("4264.29") });
    }
    expect(parseAmount(`${hidden} ${hidden}`).form).toBe("blank");
  });

  it.each([
    ["1234,56", "小数点写成了逗号"],
    ["1.234,56", "小数点写成了逗号"],
    ["1234。56", "小数点写成了“。”"],
    ["3,686.33²", "注号“²”"],
    ["3,686.33①", "注号“①”"],
    ["1O0.00", "“O”是字母"],
    ["1О0.00", "“О”是字母"],
    ["8,27.83", "千位分隔符位置不对"],
    ["12\u0336.5", "U+0336"],
    ["٤٢", "U+0664"],
    ["待定", "“待定”不是金额"],
  ])("of %p it is said what is in it", (raw, says) => {
    expect(parseAmount(raw)).toEqual({ form: "unreadable", reason: expect.stringContaining(says) });
  });

  it("is no amount that no cell can hold", () => {
    expect(parseAmount(NaN).form).toBe("unreadable");
    expect(parseAmount(Infinity).form).toBe("unreadable");
  });

  it("keeps a unit that is typed with it", () => {
    expect(parseAmount("125000元")).toMatchObject({ unit: "元" });
    expect(parseAmount("1.5亿元")).toMatchObject({ unit: "亿元" });
  });

  it("changes units exactly", () => {
    const amount = parseDecimal("82778300") ?? 0n;
    expect(toPlain(convert(amount, "元", "万元"))).toBe("8277.83");
    expect(convert(convert(amount, "元", "万元"), "万元", "元")).toBe(amount);
  });
});

describe("numbers of Excel", () => {
  it("are the fifteen digits that it shows", () => {
    for (const [value, shown] of [
      [1234.565, "1234.565"],
      [0.07 * 100, "7"],
      [4.35 * 100, "435"],
      [123456789012.345, "123456789012.345"],
      [228.0934, "228.0934"],
      [8277.83, "8277.83"],
      [-0, "0"],
    ] as const) {
      expect(toPlain(fromNumber(value) ?? -1n)).toBe(shown);
    }
  });

  it("take the short way and the long way to the same decimal", () => {
    for (let index = 0; index < 20_000; index += 1) {
      const value = (index * 7919.37) / 100;
      expect(fromNumber(value)).toBe(parseDecimal(value.toPrecision(15)));
    }
  });

  it("know no digit after the twelfth place", () => {
    expect(toPlain(powerOfTen(-12))).toBe("0.000000000001");
    expect(powerOfTen(-30)).toBe(powerOfTen(-12));
  });

  it("round half away from zero", () => {
    const cent = powerOfTen(-2);
    expect(toPlain(roundTo(parseDecimal("2.345") ?? 0n, cent))).toBe("2.35");
    expect(toPlain(roundTo(parseDecimal("-2.345") ?? 0n, cent))).toBe("-2.35");
    expect(toPlain(roundTo(parseDecimal("2.3449") ?? 0n, cent))).toBe("2.34");
  });
});
