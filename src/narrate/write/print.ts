import { fixed, grouped, plainTwo, shortest } from "../../amount/format";
import { powerOfTen, type Decimal } from "../../amount/decimal";
import type { FigureFormat } from "../../budget/narrative/section";

/** A value in the format that its place in the prose asks for. */
export function print(value: Decimal, format: FigureFormat): string {
  switch (format) {
    case "grouped":
      return grouped(value);
    case "plain-two":
      return plainTwo(value);
    case "shortest":
      return shortest(value);
    case "percent":
      return value === 0n ? "0" : fixed(value, 2);
    case "whole-percent":
      return value === 0n ? "0" : value === powerOfTen(2) ? "100" : fixed(value, 2);
    case "count":
    case "year":
      return fixed(value, 0);
  }
}
