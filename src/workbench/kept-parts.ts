import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeXml, textOf } from "../workbook/file/xml/text";
import type { ChartModel, WorkbookModel } from "./excel-host/model/workbook-model";
import { inside } from "./styles-part";

/**
 * What of the workbook no cell shows: the add-in's own settings, its charts, and the ids by which its journal knows the
 * sheets. Excel keeps it with the workbook in a way of its own; here it is a part that Excel leaves alone.
 */
export interface KeptParts {
  readonly settings: readonly (readonly [key: string, value: unknown])[];
  readonly documentSettings: readonly (readonly [key: string, value: string])[];
  readonly sheets: Readonly<Record<string, KeptSheet>>;
  readonly lastId: number;
}

interface KeptSheet {
  readonly id: string;
  readonly charts: readonly ChartModel[];
}

const PART = "customXml/item1.xml";
const NAMESPACE = "urn:gouji:preview";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

export function keptParts({ settings, documentSettings, sheets, lastId }: WorkbookModel): KeptParts {
  return {
    settings: [...settings],
    documentSettings: [...documentSettings],
    sheets: Object.fromEntries(sheets.map(({ name, id, charts }) => [name, { id, charts }])),
    lastId,
  };
}

export function withKeptParts(bytes: Uint8Array, kept: KeptParts): Uint8Array {
  const parts = unzipSync(bytes);
  const links = "xl/_rels/workbook.xml.rels";
  const link = `<Relationship Id="rIdGouji" Type="${RELATIONSHIP}" Target="/${PART}"/>`;
  const linked = strFromU8(parts[links] ?? new Uint8Array()).replace(
    "</Relationships>",
    `${link}</Relationships>`,
  );
  const text = escapeXml(JSON.stringify(kept));
  return zipSync({
    ...parts,
    [links]: strToU8(linked),
    [PART]: strToU8(`<?xml version="1.0" encoding="UTF-8"?><kept xmlns="${NAMESPACE}">${text}</kept>`),
  });
}

/** Nothing of a file that was not saved here. */
export function readKeptParts(bytes: Uint8Array): KeptParts | undefined {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === PART })[PART];
    const xml = strFromU8(part ?? new Uint8Array());
    return xml.includes(NAMESPACE) ? (JSON.parse(textOf(inside(xml, "kept"))) as KeptParts) : undefined;
  } catch {
    return undefined;
  }
}
