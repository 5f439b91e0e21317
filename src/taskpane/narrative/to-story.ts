import type { Narrated } from "../../engine";
import { chartOf } from "../../narrate/charts";
import type { WrittenSection } from "../../narrate/narrate";
import { narrativeResult } from "../../report/narrative";
import { lastYearTexts } from "./form";
import type { Story, StorySection } from "./story";

export function toStory(narrated: Narrated): Story {
  const { recognition, narrative, inputs, years } = narrated;
  const { year, kind } = recognition.document;
  return {
    title: `${year === undefined ? "" : `${year}年度`}${kind}预算情况说明`,
    sections: narrative.sections.map(sectionOf),
    drafts: Object.fromEntries(
      narrative.sections.flatMap(({ drafts }) => drafts.map(({ key, text }) => [key, text] as const)),
    ),
    ...(years === undefined
      ? {}
      : {
          lastYear: {
            figures: lastYearTexts(inputs.lastYear ?? {}),
            lines: narrativeResult("", narrated).yearOnYear ?? [],
          },
        }),
  };
}

function sectionOf(section: WrittenSection): StorySection {
  const { number, id, title, paragraphs, gaps, drafts } = section;
  const chart = chartOf(section);
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
    ...(chart === undefined
      ? {}
      : {
          chart: {
            title: chart.title,
            parts: chart.parts.map(({ name, place }) => ({ name, cell: place })),
          },
        }),
  };
}
