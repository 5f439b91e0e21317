import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The way of the data, from the cell to the view. A folder (or a file that stands beside the folders) may import
 * from those before it, never from those after it; what stands on one line does not know each other.
 */
const layers = [
  ["common"],
  ["amount", "text"],
  ["workbook"],
  ["formula"],
  ["budget"],
  ["standards"],
  ["recognize"],
  ["check"],
  ["compare"],
  ["recalculate"],
  ["narrate"],
  ["engine", "sought"],
  ["report"],
  ["taskpane", "commands", "cli"],
  ["workbench"],
];

/** The standards are given to everything else as data: by the engine, and what is said before any is read by `sought`. */
const onlyFor = new Map([["standards", ["engine", "sought"]]]);

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Which part of src a path lies in; undefined outside of src. */
function partOf(path) {
  const [first] = relative(source, path).split(sep);
  return first === ".." ? undefined : first.replace(/\.tsx?$/, "");
}

/** A rule of this project alone: patterns on the written path cannot tell src/check/ from src/budget/check.ts. */
export const importDirection = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const own = partOf(context.filename);
    const level = (part) => layers.findIndex((parts) => parts.includes(part));
    const isAllowed = (other) =>
      level(other) >= 0 && level(other) < level(own) && (onlyFor.get(other) ?? [own]).includes(own);
    const visit = (node) => {
      const imported = node.source?.value;
      if (typeof imported !== "string" || !imported.startsWith(".")) return;
      if (imported.endsWith("/package.json")) return;
      const other = partOf(resolve(dirname(context.filename), imported));
      if (other === own || isAllowed(other)) return;
      const way = layers.map((parts) => parts.join(", ")).join(" → ");
      const only = [...onlyFor]
        .map(([part, users]) => `src/${part} is for ${users.join(" and ")} alone`)
        .join(", ");
      const message = `src/${own} may not import from here. Imports go one way: ${way}; ${only}.`;
      context.report({ node, message });
    };
    return {
      ImportDeclaration: visit,
      ImportExpression: visit,
      ExportAllDeclaration: visit,
      ExportNamedDeclaration: visit,
    };
  },
};
