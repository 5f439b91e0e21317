import type { Statement, TableCheck } from "../../budget/check";
import { listedSums } from "../sums/listed-sums";
import { rowSumsAsRead } from "../sums/sums-as-read";

export const blockTotal: TableCheck = {
  id: "block-total",
  about: "tables",
  title: "收支总表的合计与总计",
  severity: "error",
  requires: [],
  why: "本年收入合计、本年支出合计、收入总计、支出总计是全套预算的总口径；收入总计必须等于支出总计。",
  mend: "逐项核对合计上方的各项；收支不平时，先看上年结转和年终结转是否漏填。",
  *examine(document): Iterable<Statement> {
    yield* rowSumsAsRead(document, "block-total");
    yield* listedSums(document);
  },
};
