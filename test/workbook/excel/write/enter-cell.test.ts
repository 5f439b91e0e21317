import { asText } from "../../../../src/workbook/excel/write/enter-cell";

describe("a text as one types it", () => {
  it.each([
    ..."=+-@".split("").map((sign) => `${sign}A1`),
    ...["\t=A1", "\u0000=A1", "\n=A1", " =A1", "\u3000=A1", "＝A1", "＋A1", "－A1", "＠A1", "-", "−1"],
    ...[
      "'收入",
      "007",
      "1,234.5",
      "12%",
      "1-2",
      "3月1日",
      "２０１",
      "½",
      "Ⅳ",
      "10:30",
      "$5",
      "￥5",
      "（12）",
      "(12)",
      "1E5",
    ],
    ...["TRUE", "false", "#N/A", "#REF!", ""],
  ])("has an apostrophe: %j", (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each(["收入", "一、收入预算", "（一）其他", "“三公”经费", "Total", "其中：=收入", "True or not"])(
    "has none: %s",
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );
});
