/** The sentence that says so to a user; `what` completes 文件已损坏（…）, in words that need no knowledge of file formats. */
export function damaged(what: string): string {
  return `文件已损坏（${what}），无法读取；请重新导出或重新拷贝这个文件，如果 Excel 还能打开它，请另存为 .xlsx 后再试。`;
}
