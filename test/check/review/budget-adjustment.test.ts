import { checkAll } from "../../../src/engine";
import { accountNames, accountsOf, adjustedAccounts } from "./adjusted-accounts";

const findingsOf = (workbook: ReturnType<typeof accountsOf>) => {
  const checked = checkAll(workbook);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value
    .flatMap(({ diagnosis }) => diagnosis.findings)
    .filter(({ check }) => check === "budget-adjustment");
};

describe("budget-adjustment", () => {
  it.each(accountNames)("%s", (name) => {
    const [over, ...more] = findingsOf(adjustedAccounts(name, 150));
    expect(more).toEqual([]);
    expect(over?.severity).toBe("warning");
    expect(over?.message).toMatch(/“本年支出合计”的年初预算数为 .*，调增 50\.0%，超过 30%/);
    const [less] = findingsOf(adjustedAccounts(name, 65));
    expect(less?.message).toContain("调减 35.0%");
    expect(findingsOf(adjustedAccounts(name, 129))).toEqual([]);
    expect(findingsOf(accountsOf(name))).toEqual([]);
  });
});
