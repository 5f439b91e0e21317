import { absolute, type Decimal } from "../../amount/decimal";

/**
 * Whether one printed figure is another mistyped once. Among values that rounding cannot tell apart, such a one is
 * likelier to be what was meant, the more so where all its digits are there: two neighbours exchanged, the decimal point
 * moved, the sign lost (`same digits`); else one digit wrong, dropped or doubled (`one digit`). Both amounts are whole
 * numbers of the last printed digit (`unit`), or the answer is no.
 */
export function mistyping(
  printed: Decimal,
  meant: Decimal,
  unit: Decimal,
): "same digits" | "one digit" | undefined {
  if (printed % unit !== 0n || meant % unit !== 0n || printed === 0n || meant === 0n) return undefined;
  const a = absolute(printed / unit).toString();
  const b = absolute(meant / unit).toString();
  if (a === b || isShifted(a, b) || isShifted(b, a)) return "same digits";
  if (a.length === b.length) {
    if (isExchanged(a, b)) return "same digits";
    return isReplaced(a, b) ? "one digit" : undefined;
  }
  const isOneDigit = a.length > b.length ? isInserted(a, b) : isInserted(b, a);
  return isOneDigit ? "one digit" : undefined;
}

function isShifted(longer: string, shorter: string): boolean {
  return (
    longer.length > shorter.length && /^0+$/.test(longer.slice(shorter.length)) && longer.startsWith(shorter)
  );
}

function isReplaced(a: string, b: string): boolean {
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

function isExchanged(a: string, b: string): boolean {
  const first = [...a].findIndex((digit, index) => digit !== b[index]);
  const exchanged = a.slice(0, first) + (a[first + 1] ?? "") + (a[first] ?? "") + a.slice(first + 2);
  return exchanged === b;
}

/** `longer` is `shorter` with one digit more. */
function isInserted(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const first = [...shorter].findIndex((digit, index) => digit !== longer[index]);
  return first < 0 || longer.slice(first + 1) === shorter.slice(first);
}
