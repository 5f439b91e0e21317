import { invalidArgument } from "../protocol/host-error";

const NAMED = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["gray", "#808080"],
]);

/** As Excel gives colours back: `#FFC7CE`. */
export function colorCode(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  const code = NAMED.get(text.toLowerCase()) ?? (text.startsWith("#") ? text : `#${text}`);
  if (!/^#[0-9a-f]{6}$/i.test(code)) throw invalidArgument();
  return code.toUpperCase();
}
