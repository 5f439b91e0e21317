import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Excel's own object model is circular: a range knows its worksheet, a worksheet its ranges. */
const circularByNature = join(root, "src/workbench/excel-host/objects") + sep;

/** A rule of this project alone: those of the known plugins let imports of types pass. */
export const noCircles = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const visit = (node) => {
      if (typeof node.source?.value !== "string") return;
      const target = resolved(context.filename, node.source.value);
      if (target === undefined || isExcused(context.filename, target)) return;
      const way = wayBack(target, context.filename);
      if (way === undefined) return;
      const names = [context.filename, ...way].map((path) => relative(root, path).split(sep).join("/"));
      context.report({ node, message: `A circle: ${names.join(" → ")}.` });
    };
    return { ImportDeclaration: visit, ExportAllDeclaration: visit, ExportNamedDeclaration: visit };
  },
};

const files = new Set(
  readdirSync(join(root, "src"), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, "src", name)),
);

function resolved(file, imported) {
  if (!imported.startsWith(".")) return undefined;
  const path = resolve(dirname(file), imported);
  return [".ts", ".tsx", "/index.ts", "/index.tsx"]
    .map((ending) => path + ending)
    .find((one) => files.has(one));
}

const isExcused = (file, target) => [file, target].every((path) => path.startsWith(circularByNature));

const imports = new Map();

/** What a file imports or exports from, types included. */
function importsOf(file) {
  const known = imports.get(file);
  if (known !== undefined) return known;
  const named = readFileSync(file, "utf8").matchAll(
    /^(?:import|export|\})[^"]*from "([^"]+)"|^import "([^"]+)"/gm,
  );
  const found = [...named].flatMap(([, from, alone]) => resolved(file, from ?? alone) ?? []);
  const targets = found.filter((target) => !isExcused(file, target));
  imports.set(file, targets);
  return targets;
}

/** The shortest way of imports from one file to another, both named; undefined where there is none. */
function wayBack(from, to) {
  const reachedBy = new Map([[from, undefined]]);
  for (const file of reachedBy.keys()) {
    if (file === to) return wayTo(file, reachedBy);
    for (const next of importsOf(file)) if (!reachedBy.has(next)) reachedBy.set(next, file);
  }
  return undefined;
}

function wayTo(file, reachedBy) {
  const way = [];
  for (let at = file; at !== undefined; at = reachedBy.get(at)) way.unshift(at);
  return way;
}
