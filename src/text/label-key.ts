import { normalize } from "./normalize";

/** A title or label without what another year or another unit of money says otherwise. */
export function keyOfLabel(text: string): string {
  return normalize(text)
    .replace(/(?:19|20)\d\d年?度?/g, "")
    .replace(/\((?:单位:)?[百千万亿]*元\)/g, "");
}
