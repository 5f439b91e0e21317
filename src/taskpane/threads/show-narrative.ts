import { toPlain } from "../../amount/decimal";
import type { Narrated } from "../../engine";
import { contradictionsIn } from "../../narrate/contradictions";
import { narrativeContext, type WrittenSection } from "../../narrate/write/narrate";
import { termsIn } from "../../narrate/write/terms";
import { narrativeTitle, yearLineResult } from "../../report/narrative";
import { formOf } from "../narrative/form/fields";
import type { FormTexts } from "../narrative/form/form";
import type { ShownNarrative, ShownChart, ShownSection } from "../narrative/shown-narrative";

/** What was written, as plain data of which the pane shows every part. */
export function shownNarrative(narrated: Narrated): ShownNarrative {
  const { narrative, standard, inputs, years, recognition } = narrated;
  return {
    title: narrativeTitle(narrated),
    sections: narrative.sections.map((section) => sectionOf(section, narrated)),
    terms: termsIn(narrative),
    form: formOf(standard.inputs, recognition.document),
    problems: Object.fromEntries(
      contradictionsIn(inputs, standard.inputs).flatMap(({ keys, message }) =>
        keys.map((key) => [key, `${message}。`] as const),
      ),
    ),
    drafts: Object.fromEntries(
      narrative.sections.flatMap(({ drafts }) => drafts.map(({ key, text }) => [key, text] as const)),
    ),
    ...(years === undefined
      ? {}
      : {
          lastYear: {
            figures: lastYearTexts(narrated),
            lines: years.lines.map((line) => ({ ...yearLineResult(line), title: line.comparison.title })),
          },
        }),
  };
}

/** Last year's figures, read and typed, as they stand in the form. */
function lastYearTexts({ standard, inputs }: Narrated): FormTexts {
  const texts = standard.inputs
    .flatMap((group) => group.inputs)
    .flatMap(({ key, type, lastYearOf }) => {
      const value = inputs.get(key);
      if (typeof value !== "bigint") return [];
      if (type === "year") return [[key, toPlain(value)] as const];
      return lastYearOf === undefined ? [] : [[key, toPlain(value, 2)] as const];
    });
  return Object.fromEntries(texts);
}

function sectionOf(section: WrittenSection, narrated: Narrated): ShownSection {
  const { number, id, title, paragraphs, gaps, drafts } = section;
  const chart = chartOf(section, narrated);
  return {
    number,
    id,
    title,
    gaps,
    drafts,
    paragraphs: paragraphs.map(({ text, figures }) => ({
      text,
      figures: figures.map(({ facts, ...figure }) => ({ ...figure, cells: facts.map(({ place }) => place) })),
    })),
    ...(chart === undefined ? {} : { chart }),
  };
}

/** The chart whose caption the section has, of the amounts that stand in one cell each. */
function chartOf({ paragraphs }: WrittenSection, narrated: Narrated): ShownChart | undefined {
  const { standard, recognition, inputs } = narrated;
  const chart = standard.charts.find(({ caption }) => paragraphs.some(({ text }) => text === caption));
  if (chart === undefined) return undefined;
  const amounts = chart.parts(narrativeContext(recognition.document, inputs));
  const parts = amounts.flatMap(({ name, quantity: { value, facts } }) => {
    const [fact, ...others] = facts;
    return value === undefined || fact === undefined || others.length > 0 ? [] : [{ name, cell: fact.place }];
  });
  // A pie of nothing is not there, and no slice is less than nothing.
  const isDrawn = chart.kind === "column" || amounts.every(({ quantity }) => (quantity.value ?? 0n) > 0n);
  return parts.length === 0 || !isDrawn ? undefined : { title: chart.caption, kind: chart.kind, parts };
}
