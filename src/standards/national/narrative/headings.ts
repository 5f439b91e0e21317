/** A section is told of: 情况说明, 说明, 情况. A table of the same name is not. */
export function told(...all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return all.flatMap((words) => [
    [...words, "说明"],
    [...words, "情况"],
  ]);
}

/** What headings say of a part of the money, and those of the whole do not. */
export const partsOfTheWhole: readonly string[] = [
  ...["财政拨款", "一般公共", "政府性基金", "国有资本", "基本支出", "项目支出"],
  ...["三公", "采购", "机关运行", "绩效", "变动", "变化"],
];
