/** Formulas as trees. Knows the operators and their ranks; what a function means is known elsewhere. */
import { MOST_COLUMNS, MOST_ROWS } from "../workbook/areas";
import { FormulaSyntaxError, tokenize, type Token } from "./tokens";
import { columnNumber } from "../workbook/places";

export type Formula =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly sheet?: string; readonly from: Corner; readonly to: Corner }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Formula }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Formula; readonly right: Formula };

export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** From the weakest to the strongest; a sign before a number binds closer than `^`, as in Excel. */
const RANKS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

const known = new Map<string, Formula>();
/** A workbook has some hundreds of different ones. */
const MOST_KEPT = 20_000;

/** Throws `FormulaSyntaxError`. The same formula is parsed once. */
export function parseFormula(text: string): Formula {
  let formula = known.get(text);
  if (formula === undefined) {
    formula = new Parser(tokenize(text)).whole();
    if (known.size < MOST_KEPT) known.set(text, formula);
  }
  return formula;
}

/** Excel takes functions within functions 64 deep. */
const DEEPEST = 200;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Formula {
    const formula = this.binary(0);
    if (this.at < this.tokens.length) throw new FormulaSyntaxError("More than one expression");
    return formula;
  }

  private binary(rank: number): Formula {
    const operators = RANKS[rank];
    if (operators === undefined) return this.signed();
    let left = this.binary(rank + 1);
    for (let operator = this.take(operators); operator !== undefined; operator = this.take(operators)) {
      left = { kind: "binary", operator, left, right: this.binary(rank + 1) };
    }
    return left;
  }

  private signed(): Formula {
    const operator = this.take(["+", "-"]);
    if (this.depth >= DEEPEST) throw new FormulaSyntaxError("Nested too deep");
    this.depth += 1;
    let operand = operator === undefined ? this.single() : this.signed();
    this.depth -= 1;
    if (operator !== undefined) return { kind: "unary", operator, operand };
    while (this.take(["%"]) !== undefined) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }

  private single(): Formula {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
      case "text":
        return { kind: "literal", value: token.value };
      case "error":
        return { kind: "error", error: token.value };
      case "reference":
        return reference(token);
      case "word":
        return this.word(token.value);
      case "mark":
        if (token.value === "(") return this.bracketed();
    }
    throw new FormulaSyntaxError("An operand is missing");
  }

  private bracketed(): Formula {
    const inner = this.binary(0);
    this.close();
    return inner;
  }

  private word(word: string): Formula {
    if (this.take(["("]) !== undefined) return { kind: "call", name: word.toUpperCase(), args: this.args() };
    const upper = word.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name: word };
  }

  private args(): Formula[] {
    if (this.take([")"]) !== undefined) return [];
    const args = [this.arg()];
    while (this.take([","]) !== undefined) args.push(this.arg());
    this.close();
    return args;
  }

  private arg(): Formula {
    const token = this.tokens[this.at];
    const missing = token?.kind === "mark" && (token.value === "," || token.value === ")");
    return missing ? { kind: "missing" } : this.binary(0);
  }

  private take(marks: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "mark" || !marks.includes(token.value)) return undefined;
    this.at += 1;
    return token.value;
  }

  private close(): void {
    if (this.take([")"]) === undefined) throw new FormulaSyntaxError("A bracket is not closed");
  }
}

function reference({ sheet, local }: { sheet?: string; local: string }): Formula {
  if (local.startsWith("#")) return { kind: "error", error: "#REF!" };
  const [first = "", second = first] = local.split(":");
  return {
    kind: "reference",
    ...(sheet === undefined ? {} : { sheet }),
    from: corner(first, 0, 0),
    to: corner(second, MOST_ROWS - 1, MOST_COLUMNS - 1),
  };
}

function corner(text: string, rowIfNone: number, columnIfNone: number): Corner {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? [];
  // In `$1:$2` the only `$` stands before the digits.
  const rowMark = letters === "" ? columnFixed + rowFixed : rowFixed;
  return {
    row: digits === "" ? rowIfNone : Number(digits) - 1,
    column: letters === "" ? columnIfNone : columnNumber(letters),
    rowFixed: rowMark !== "" || digits === "",
    columnFixed: columnFixed !== "" || letters === "",
  };
}
