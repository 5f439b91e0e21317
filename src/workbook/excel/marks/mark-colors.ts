import type { MarkMeaning } from "../workbook-host";

/** Fills of the marks, light enough for black figures (contrast over 10:1). */
export const markColors: Readonly<Record<MarkMeaning, string>> = {
  culprit: "#FFB3B3",
  error: "#FFDFC2",
  warning: "#FFF4B8",
};
