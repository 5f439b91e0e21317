import type { HostWindow } from "./excel-host/install";

/** Runs in the pane's own frame before office.js, and puts the emulated Excel of the page around it there. */
const { goujiPreview } = window.parent as unknown as { goujiPreview?: (pane: HostWindow) => void };
goujiPreview?.(window);
