import type { AccountOf } from "./kind";

/** 预算 or 决算. */
export function accountWord(of: AccountOf | undefined): string {
  return of === "final" ? "决算" : "预算";
}

/** What they are together: 预算, 决算, or both. */
export function accountsWord(all: readonly { readonly of: AccountOf }[]): string {
  const kinds = (["budget", "final"] as const).filter((one) => all.some(({ of }) => of === one));
  return kinds.map(accountWord).join("、");
}

/** A budget by the name and year that it prints: unlike that of every other one in its workbook. */
export function budgetName({
  department,
  year,
  of,
}: {
  readonly department?: string | undefined;
  readonly year?: number | null | undefined;
  readonly of?: AccountOf | undefined;
}): string {
  const name = `${department ?? ""} ${year ?? ""}`.trim();
  return of === "final" ? `${name} 决算`.trim() : name;
}
