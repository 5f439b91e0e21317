/** East Asian Wide and Fullwidth (Unicode Standard Annex 11): two columns on a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Combining marks and format characters: none. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a terminal: 表一 takes four. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!NARROWEST.test(character)) width += 1;
  }
  return width;
}

/** Texts one below the other, each as wide as the widest. */
export function aligned(texts: readonly string[], side: "left" | "right"): string[] {
  const widths = texts.map(displayWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return texts.map((text, index) => {
    const space = " ".repeat(widest - (widths[index] ?? 0));
    return side === "left" ? text + space : space + text;
  });
}
