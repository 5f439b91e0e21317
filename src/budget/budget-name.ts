/** A budget by the name and year that it prints: unlike that of every other one in its workbook. */
export function budgetName({
  department,
  year,
}: {
  readonly department?: string | undefined;
  readonly year?: number | null | undefined;
}): string {
  return `${department ?? ""} ${year ?? ""}`.trim();
}
