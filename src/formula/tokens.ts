/** Parts a formula into its marks, names, references and literals. */
export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "reference"; readonly sheet?: string; readonly local: string }
  | { readonly kind: "word"; readonly value: string }
  | { readonly kind: "mark"; readonly value: string };

/** A formula that Excel would refuse to take. */
export class FormulaSyntaxError extends Error {}

const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const REFERENCE =
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/iu;
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/i;
const TEXT = /^"((?:[^"]|"")*)"/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/i;
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.]*/u;
const MARK = /^(?:<=|>=|<>|[-+*/^&=<>%(),])/;

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula.slice(1).trimStart();
  while (rest !== "") {
    const [token, length] = nextToken(rest);
    tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

function nextToken(rest: string): [Token, number] {
  const sheet = SHEET.exec(rest);
  if (sheet) {
    const after = rest.slice(sheet[0].length);
    const [local] = REFERENCE.exec(after) ?? ERROR.exec(after) ?? [];
    if (local === undefined) throw new FormulaSyntaxError(`No reference after ${sheet[0]}`);
    const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? "";
    return [{ kind: "reference", sheet: name, local }, sheet[0].length + local.length];
  }
  const [reference] = REFERENCE.exec(rest) ?? [];
  if (reference !== undefined) return [{ kind: "reference", local: reference }, reference.length];
  const [number] = NUMBER.exec(rest) ?? [];
  if (number !== undefined) return [{ kind: "number", value: Number(number) }, number.length];
  const text = TEXT.exec(rest);
  if (text) return [{ kind: "text", value: (text[1] ?? "").replaceAll('""', '"') }, text[0].length];
  const [error] = ERROR.exec(rest) ?? [];
  if (error !== undefined) return [{ kind: "error", value: error.toUpperCase() }, error.length];
  const [word] = WORD.exec(rest) ?? [];
  if (word !== undefined) return [{ kind: "word", value: word }, word.length];
  const [mark] = MARK.exec(rest) ?? [];
  if (mark !== undefined) return [{ kind: "mark", value: mark }, mark.length];
  throw new FormulaSyntaxError(`Cannot read ${rest}`);
}
