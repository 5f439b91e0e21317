/** Sample workbooks beside the pane's page, each of another form. */
const SAMPLES = {
  budget: "sample/budget-2026.xlsx",
  otherBudget: "sample/national-2026.xlsx",
  accounts: "sample/final-2025.xlsx",
} as const;

export type Sample = keyof typeof SAMPLES;

/** A sample workbook in base64; undefined where the server does not give it. It comes only when it is asked for. */
export async function loadSample(sample: Sample): Promise<string | undefined> {
  try {
    const response = await fetch(SAMPLES[sample]);
    return response.ok ? base64Of(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    // The network, which the browser does not tell from a server that is down.
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
