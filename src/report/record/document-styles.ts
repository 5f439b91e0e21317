import { AlignmentType, type IRunStylePropertiesOptions, type IStylesOptions } from "docx";
import { fonts, millimetres } from "../word/styles";

/** A report that is read in tables: smaller than an official document, so that three amounts fit beside a sentence. */

const PAGE = { width: 210, height: 297, side: 18 };

export const page = {
  size: { width: millimetres(PAGE.width), height: millimetres(PAGE.height) },
  margin: {
    top: millimetres(20),
    bottom: millimetres(18),
    left: millimetres(PAGE.side),
    right: millimetres(PAGE.side),
  },
};

/** What tables may take, in twentieths of a point. */
export const textWidth = millimetres(PAGE.width - 2 * PAGE.side);

export const CELL_STYLE = "GoujiCell";
export const HEADER_STYLE = "GoujiHeader";

/** 小四, 小五 */
const BODY_SIZE = 24;
const CELL_SIZE = 18;

const look = (chinese: string, size: number): { readonly run: IRunStylePropertiesOptions } => ({
  run: { font: fonts(chinese), size, color: "000000" },
});

export const recordStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...look("宋体", BODY_SIZE).run, language: { value: "en-US", eastAsia: "zh-CN" } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    title: {
      run: { ...look("黑体", 36).run, bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 }, keepNext: true },
    },
    heading1: {
      run: { ...look("黑体", 28).run, bold: false },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { ...look("黑体", BODY_SIZE).run, bold: false },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: CELL_STYLE, name: "核对报告表格", basedOn: "Normal", ...look("宋体", CELL_SIZE) },
    {
      id: HEADER_STYLE,
      name: "核对报告表头",
      basedOn: "Normal",
      ...look("黑体", CELL_SIZE),
      paragraph: { keepNext: true },
    },
  ],
};
