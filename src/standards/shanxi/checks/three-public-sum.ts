import type { CheckDescription } from "../../../budget/check-description";

/** The sums that the list of the “三公” table describes; see tables/three-public. */
export const threePublicSum: CheckDescription = {
  id: "three-public-sum",
  about: "tables",
  title: "“三公”经费的小计与合计",
  severity: "error",
  requires: ["three-public"],
  why: "公务用车购置及运行费等于购置费与运行维护费之和，“三公”经费合计等于出国、接待、用车三项之和。“三公”经费是社会最关注的数字。",
  mend: "核对①公务用车购置费和②公务用车运行维护费，再核对三个大项。注意合计不重复计入①和②。",
};
