import type { ChangeKind, ComparedAs } from "../../compare/comparison";
import { changeNames } from "../../report/comparison/change-names";

/** What the pane says of two versions. */
export interface CompareStrings {
  readonly about: string;
  readonly open: string;
  readonly working: string;
  readonly tooLarge: string;
  readonly with: (file: string) => string;
  readonly as: Readonly<Record<ComparedAs, string>>;
  readonly none: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly changes: (count: number) => string;
  readonly following: (count: number) => string;
  readonly behind: (count: number) => string;
  readonly solved: (count: number) => string;
  readonly fresh: (count: number) => string;
  readonly layout: (count: number) => string;
  readonly item: (row: string, column: string) => string;
  readonly fromTo: (from: string, to: string, difference: string) => string;
  readonly shouldBe: (actual: string, expected: string) => string;
  /** Of what is gone: where it stood. */
  readonly formerly: (place: string) => string;
  readonly blank: string;
  readonly onlyOld: (name: string) => string;
  readonly onlyNew: (name: string) => string;
}

export const compareZhCn: CompareStrings = {
  about: "选择改动前的文件，或上年的文件：列出改了哪些金额、项目和文字，合计是否跟着改。",
  open: "选择文件…",
  working: "正在比较…",
  tooLarge: "文件超过 200 MB，不像预算工作簿，没有读取",
  with: (file) => `与“${file}”相比`,
  as: {
    versions: "同一年度的两个版本",
    years: "两个年度",
    "budget-and-final": "预算与决算，只比较含义相同的金额",
  },
  none: "没有不同。",
  kinds: changeNames,
  changes: (count) => `改动 ${count} 处`,
  following: (count) => `跟着变的金额 ${count} 处`,
  behind: (count) => `没有跟着改的合计 ${count} 处`,
  solved: (count) => `已解决的问题 ${count} 项`,
  fresh: (count) => `新出现的问题 ${count} 项`,
  layout: (count) => `位置和格式（内容没有变）${count} 处`,
  item: (row, column) => [row === "" ? "" : `“${row}”`, column].filter((one) => one !== "").join("的"),
  fromTo: (from, to, difference) => `${from} → ${to}${difference === "" ? "" : `（${difference}）`}`,
  shouldBe: (actual, expected) => `现为 ${actual}，各项之和 ${expected}`,
  formerly: (place) => `原在 ${place}`,
  blank: "空白",
  onlyOld: (name) => `只在原来的文件里有：${name}`,
  onlyNew: (name) => `只在现在的工作簿里有：${name}`,
};
