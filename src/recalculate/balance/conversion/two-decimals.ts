/** The number format with two decimals where this one shows fewer; `undefined` where it shows as many or more. */
export function twoDecimals(format: string | undefined): string | undefined {
  if (format === undefined || format === "@" || /general/i.test(format)) return "0.00";
  if (/0\.0[0#]/.test(format)) return undefined;
  // The last digit of each section: #,##0_);(#,##0)
  return format.replace(/0(?:\.[0#?]*)?(?=[^0#?]*(?:;|$))/g, "0.00");
}
