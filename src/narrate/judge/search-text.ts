import type { ProseFinding } from "./prose-statement";
import type { SectionReading } from "../read/reading";

/** A finding for each place of the sections where a pattern occurs in the text as typed. */
export function* search(
  sections: readonly SectionReading[],
  pattern: RegExp,
  say: (quote: string, number: string) => Pick<ProseFinding, "message" | "expected">,
): Iterable<ProseFinding> {
  for (const section of sections) {
    for (const match of section.text.text.matchAll(pattern)) {
      const [quote] = match;
      const start = match.index;
      yield {
        is: "finding",
        at: { section, start, end: start + quote.length },
        ...say(quote, section.found.section.number),
      };
    }
  }
}
