/** Functions that look at what they are given, and at nothing else: not at the clock, not at cells named by a text. */
const PLAIN_FUNCTIONS =
  /\b(?:SUM|SUMIFS?|SUMPRODUCT|SUBTOTAL|PRODUCT|ROUND|ROUNDUP|ROUNDDOWN|INT|TRUNC|MOD|ABS|SIGN|MAX|MIN|AVERAGE|COUNTIFS?|COUNTA?|COUNTBLANK|IF|IFERROR|IFNA|AND|OR|NOT|TEXT|VALUE|LEFT|RIGHT|MID|LEN|TRIM|VLOOKUP|HLOOKUP|LOOKUP|MATCH|INDEX|ISBLANK|ISERROR|ISNUMBER|ISTEXT|ROW|COLUMN)(?=\()/g;

const TEXTS = /"(?:[^"]|"")*"/g;
const REFERENCES =
  /(?<![\w.])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w.(])|(?<![\w.])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(])/g;
const TRUTHS = /\b(?:TRUE|FALSE)\b/g;
const NUMBERS = /\b\d+(?:\.\d*)?(?:E[+-]?\d+)?/g;

/**
 * Whether a formula's result can only depend on cells of its own sheet. Wherever there is a doubt (another sheet, a name,
 * a table's column, a function that is not known here) the answer is no.
 */
export function staysOnItsSheet(formula: string): boolean {
  const rest = [TEXTS, PLAIN_FUNCTIONS, REFERENCES, TRUTHS, NUMBERS].reduce(
    (text, pattern) => text.replace(pattern, " "),
    formula.toUpperCase(),
  );
  return /^[\s=+\-*/^&%<>(),:;{}$]*$/.test(rest);
}
