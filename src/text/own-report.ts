const TITLE_END = "公开表核对报告";

/** The title of 核对报告: by it a report that stands in a workbook is known again. */
export function reportTitle(budget: string): string {
  return `${budget}${TITLE_END}`;
}

export function isOwnReport(title: string): boolean {
  return title.endsWith(TITLE_END);
}
