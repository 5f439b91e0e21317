import type { Statement, TableCheck } from "../../budget/check";

export const performanceStaff: TableCheck = {
  id: "performance-staff",
  about: "tables",
  title: "整体绩效目标表的在职人员等于在编人员与其他人员之和",
  severity: "error",
  requires: [],
  why: "实际在职人员总数由在编人员和其他人员组成，是一处加法；对不上，是人员变动后只改了一个数。",
  mend: "按花名册核对在职、在编和其他人员，改正填错的一个数。",
  concerns: ({ performanceForms }) => performanceForms.some(({ counts }) => counts?.staff !== undefined),
  *examine({ performanceForms }): Iterable<Statement> {
    for (const { name, counts = {} } of performanceForms) {
      const { staff, established, others } = counts;
      if (staff === undefined || established === undefined || others === undefined) continue;
      const sum = established.count + others.count;
      if (sum === staff.count) continue;
      yield {
        is: "observation",
        message: `整体支出绩效目标表“${name.text}”的实际在职人员总数是 ${staff.count} 人，在编 ${established.count} 人与其他 ${others.count} 人合计 ${sum} 人，请核对。`,
        places: [staff.place, established.place, others.place],
        actual: String(staff.count),
        expected: String(sum),
      };
    }
  },
};
