import type { ExcelProblem } from "../workbook/excel/excel-result";

/** What a ribbon button met, in one sentence: what happened, why, what next. English where Office is English. */
export function problemWords(problem: ExcelProblem, displayLanguage: string): string {
  return displayLanguage.toLowerCase().startsWith("en") ? english(problem) : chinese(problem);
}

function chinese({ kind, sheet, detail }: ExcelProblem): string {
  switch (kind) {
    case "cell-edit-mode":
      return "正在编辑单元格，Excel 暂时不能改动表格。请按回车键结束编辑，再点一次。";
    case "protected":
      return `${sheet ? `工作表“${sheet}”` : "工作簿"}受保护，不能改动上面的标记。请先在“审阅”中撤销保护，再点一次。`;
    case "inactive":
      return "这个工作簿不在最前面。请切换到它，再点一次。";
    default:
      return `没有做完${detail ? `（${detail}）` : ""}。请再点一次；如果仍然不行，请保存后重新打开工作簿。`;
  }
}

function english({ kind, sheet, detail }: ExcelProblem): string {
  switch (kind) {
    case "cell-edit-mode":
      return "A cell is being edited, and Excel changes nothing meanwhile. Press Enter and try again.";
    case "protected":
      return `${sheet ? `The sheet “${sheet}”` : "The workbook"} is protected, so its marks cannot be changed. Unprotect it under Review and try again.`;
    case "inactive":
      return "This workbook is not in front. Switch to it and try again.";
    default:
      return `It was not finished${detail ? ` (${detail})` : ""}. Try again; if that does not help, save and reopen the workbook.`;
  }
}
