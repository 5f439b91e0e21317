import {
  AlignmentType,
  LineRuleType,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from "docx";

/**
 * The look of an official document (GB/T 9704, 党政机关公文格式), in the fonts that every Chinese Windows has.
 * Text sizes are half points, lengths twentieths of a point.
 */

/** 三号 */
const BODY_SIZE = 32;
const LINE = 28 * 20;
const FIRST_LINE = { firstLine: 640, firstLineChars: 200 };

export const millimetres = (length: number) => Math.round((length / 25.4) * 1440);

export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    footer: millimetres(25),
  },
};

/** Digits and Latin letters keep one look beside all Chinese fonts. */
export function fonts(chinese: string): NonNullable<IRunStylePropertiesOptions["font"]> {
  const latin = "Times New Roman";
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });

const body: { run: IRunStylePropertiesOptions; paragraph: IParagraphStylePropertiesOptions } = {
  run: { font: fonts("仿宋"), size: BODY_SIZE, color: "000000" },
  paragraph: { spacing: { ...exactly(LINE), before: 0, after: 0 } },
};

function heading(chinese: string): typeof body {
  return {
    run: { font: fonts(chinese), size: BODY_SIZE, color: "000000", bold: false },
    paragraph: { ...body.paragraph, indent: FIRST_LINE, keepNext: true, keepLines: true },
  };
}

/** Ids of the styles that are not Word's own. */
export const TEXT_STYLE = "GoujiText";
export const CHART_STYLE = "GoujiChart";
export const CAPTION_STYLE = "GoujiCaption";

export const styles: IStylesOptions = {
  default: {
    document: { ...body, run: { ...body.run, language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: {
      run: { font: fonts("宋体"), size: 44, bold: true, color: "000000" },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(32 * 20), before: 0, after: LINE },
        keepNext: true,
      },
    },
    heading1: heading("黑体"),
    heading2: heading("楷体"),
  },
  paragraphStyles: [
    {
      id: TEXT_STYLE,
      name: "情况说明正文",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: FIRST_LINE, alignment: AlignmentType.BOTH },
    },
    {
      id: CHART_STYLE,
      name: "情况说明图",
      basedOn: "Normal",
      // A line of exact height would cut the chart off.
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 0 },
      },
    },
    {
      id: CAPTION_STYLE,
      name: "情况说明图题",
      basedOn: "Normal",
      run: { font: fonts("黑体"), size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(LINE), after: 120 } },
    },
  ],
};

/** 四号, as page numbers have it. */
export const pageNumberRun = { font: fonts("宋体"), size: 28 };
