import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from "docx";
import type { Narrated } from "../../engine";
import { narrativeContext } from "../../narrate/write/narrate";
import type { WrittenFigure, WrittenParagraph } from "../../narrate/write/write";
import type { Term } from "../../narrate/write/terms";
import { narrativeTitle, termLine, TERMS_TITLE } from "../narrative";
import { chartRun } from "./chart-run";
import { coreProperties, CORE_PROPERTIES_PART } from "./core-properties";
import { withoutChance } from "./same-bytes";
import { CAPTION_STYLE, CHART_STYLE, page, pageNumberRun, styles, TEXT_STYLE } from "./styles";

/**
 * 情况说明 as a Word document (.docx): headings, paragraphs with their gaps and drafts marked, the charts over their
 * captions. The same narrative gives the same bytes. Resolves in Node and in a browser; rejects on bugs only.
 *
 * The library behind it is large: import this module when it is needed.
 */
export async function narrativeDocument(
  narrated: Narrated,
  terms: readonly Term[] = [],
): Promise<Uint8Array> {
  const title = narrativeTitle(narrated);
  const document = new Document({
    title,
    styles,
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...narrated.narrative.sections.flatMap(({ number, title: heading, paragraphs }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(`${number}、${heading}`) }),
            ...paragraphs.flatMap((paragraph) => paragraphsOf(paragraph, narrated)),
          ]),
          ...termParagraphs(terms),
        ],
      },
    ],
  });
  const core = { path: CORE_PROPERTIES_PART, data: coreProperties(title) };
  const packed = await Packer.pack(document, "uint8array", undefined, [core]);
  return withoutChance(packed);
}

function termParagraphs(terms: readonly Term[]): Paragraph[] {
  if (terms.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(TERMS_TITLE) }),
    ...terms.map(
      (term, index) => new Paragraph({ style: TEXT_STYLE, children: runs(termLine(term, index)) }),
    ),
  ];
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...pageNumberRun, children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

/** （一）…, and 1、… in the sections that are parted so. */
const SUBHEADING = /^(（[一二三四五六七八九十]+）|\d+、)[^。；，]*$/;

/** One paragraph, and before a caption its chart. */
function paragraphsOf(paragraph: WrittenParagraph, narrated: Narrated): Paragraph[] {
  const { text, figures } = paragraph;
  const { standard, recognition, inputs } = narrated;
  const index = standard.charts.findIndex(({ caption }) => caption === text);
  const chart = standard.charts[index];
  if (chart !== undefined) {
    const drawn = chartRun(chart, narrativeContext(recognition.document, inputs), index + 1);
    return [
      ...(drawn === undefined ? [] : [new Paragraph({ style: CHART_STYLE, children: [drawn] })]),
      new Paragraph({ style: CAPTION_STYLE, children: runs(text) }),
    ];
  }
  const look: IParagraphOptions = SUBHEADING.test(text)
    ? { heading: HeadingLevel.HEADING_2 }
    : { style: TEXT_STYLE };
  return [new Paragraph({ ...look, children: runs(text, figures) })];
}

/** Words in brackets say it as well: the colours only help to find them. */
const HIGHLIGHTS: Readonly<Partial<Record<WrittenFigure["state"], "yellow" | "cyan">>> = {
  gap: "yellow",
  draft: "cyan",
};

function runs(text: string, figures: readonly WrittenFigure[] = []): TextRun[] {
  const pieces: TextRun[] = [];
  const put = (start: number, end: number, highlight?: "yellow" | "cyan"): void => {
    if (start === end) return;
    pieces.push(
      new TextRun({
        text: text.slice(start, end),
        // Quotation marks are Chinese ones, as wide as a character.
        font: { hint: "eastAsia" },
        ...(highlight === undefined ? {} : { highlight }),
      }),
    );
  };
  let at = 0;
  for (const { start, end, state } of figures) {
    const highlight = HIGHLIGHTS[state];
    if (highlight === undefined) continue;
    put(at, start);
    put(start, end, highlight);
    at = end;
  }
  put(at, text.length);
  return pieces;
}
