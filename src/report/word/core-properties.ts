import { escapeXml } from "../../workbook/file/xml/text";

export const CORE_PROPERTIES_PART = "docProps/core.xml";

/** What the file says of itself: its title and language. Nobody's name, and no time. */
export function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
