/** Beside the pane's page. */
const SAMPLE = "sample/budget-2026.xlsx";

/** The sample workbook in base64; undefined where the server does not give it. It comes only when it is asked for. */
export async function loadSample(): Promise<string | undefined> {
  try {
    const response = await fetch(SAMPLE);
    return response.ok ? base64Of(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    // The network, which the browser does not tell from a server that is down.
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
