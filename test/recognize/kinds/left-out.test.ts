import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import kept from "../../rates/kept-left-out.json";
import { sampled } from "../../sample";
import { leftOut, readBy, without, wordingsOf, type LeftOut } from "./left-out";

const keptRates = kept as unknown as Readonly<Record<string, LeftOut>>;

describe.each(provinceNames)("%s, as if its province had never been seen", (name) => {
  const { rates, errors } = leftOut(name);
  const before = keptRates[name];

  it("is accused of nothing", () => {
    expect(errors).toEqual([]);
  });

  it("has no fewer tables and ties left than are kept; `npm run rates` measures and keeps them", () => {
    const [tables, ties] = [rates.tables[0], rates.ties[0]];
    if (tables < (before?.tables[0] ?? Infinity) || ties < (before?.ties[0] ?? Infinity))
      throw new Error(`Left are ${rates.tables.join("/")} tables, ${rates.ties.join("/")} ties`);
  });
});

const books = [
  ...provinceNames.map((name) => [name, provinceWorkbook(name)] as const),
  ...Object.entries({ ...forms, ...finalForms }).map(([name, sheets]) => [name, workbookOf(sheets)] as const),
];

it.each(books)("%s is accused of nothing, whichever one of its wordings is not known", (name, workbook) => {
  const { labels, titles } = wordingsOf(workbook);
  const one = (words: string) => new Set([words]);
  const none = new Set<string>();
  const missing = [
    ...[...labels].map((words) => ({ labels: one(words), titles: none })),
    ...[...titles].map((words) => ({ labels: none, titles: one(words) })),
  ];
  const accused = sampled(missing, 24, name.length).flatMap((own) => {
    const { errors } = readBy(workbook, without(own));
    return errors.map((message) => `${[...own.labels, ...own.titles].join("")}: ${message}`);
  });
  expect(accused).toEqual([]);
});
