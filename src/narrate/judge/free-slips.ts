import type { SectionReading } from "../read/reading";
import type { FreeSlip } from "../read/free/slips";
import { textAt } from "../read/section-text";
import type { ProseFinding } from "./prose-statement";

type Kind = FreeSlip["is"];

/** What is said of slips of these kinds in a section that was read without a description. */
export function slipFindings(section: SectionReading, ...kinds: readonly Kind[]): readonly ProseFinding[] {
  return (section.slips ?? [])
    .filter(({ is }) => kinds.includes(is))
    .map((slip): ProseFinding => ({
      is: "finding",
      at: { section, start: slip.start, end: slip.end },
      ...told(
        slip,
        `情况说明（${section.found.section.number}）`,
        textAt(section.text, slip).replace(/\s/g, ""),
      ),
    }));
}

function told(
  slip: FreeSlip,
  where: string,
  written: string,
): Pick<ProseFinding, "message" | "expected" | "severity"> {
  switch (slip.is) {
    case "missing-verb":
      return {
        message: `${where}的“${written}”前面少了“${slip.verb}”：按增减率它是增减额，不是上年数，请补上。`,
        expected: `${slip.verb}${written}`,
      };
    case "contrary-reason":
      return {
        message: `${where}写的是“${written}”的原因，但前面说的都是${slip.right}，方向矛盾，请更正。`,
        expected: slip.right,
      };
    case "misnamed":
      return slip.item.right === undefined
        ? {
            severity: "warning",
            message: `${where}的科目“${written}”在各表中没有，请核对科目名称。`,
          }
        : {
            severity: "error",
            message: `${where}的科目“${written}”与表不符，表中 ${slip.item.right.code} 是“${slip.item.right.name}”，请更正。`,
            expected: slip.item.right.name,
          };
    case "no-base":
      return {
        message: `${where}写的是完成${slip.base}的 ${written}%，但${slip.base}为 0，无从计算${slip.right === undefined ? "" : `；它是完成${slip.right}的比例`}，请更正。`,
      };
    case "larger-part":
      return {
        message: `${where}把“${slip.part}”${written} 万元写在${slip.whole}的“其中”里，但它比${slip.whole}还多，不是其中的一部分，请改为分开表述。`,
      };
    case "more-than-bought":
      return {
        message: `${where}写的由中小企业供应商中标的，预留项目和其他项目分别是 ${slip.parts} 万元，合计超过了政府采购总额 ${slip.whole} 万元，请核对。`,
      };
    case "shares-of-parts":
      return {
        message: slip.isSharesOfWhole
          ? `${where}的 ${written}% 写的是占本类采购支出的比例，但几项相加是 100%，应是占授予中小企业合同金额 ${slip.whole} 万元的比例，请更正说法或数字。`
          : `${where}的 ${written}% 与授予中小企业合同金额 ${slip.whole} 万元对不上：按各类采购金额推算不出这个合计，请核对。`,
      };
    case "future-date":
      return { message: `${where}的截止日期写的是${written}，编制时还没有到这一天，请更正。` };
  }
}
