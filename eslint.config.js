import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/**
 * The way of the data, from the cell to the view. A folder (or a file that stands beside the folders) may import
 * from those before it, never from those after it; what stands on one line does not know each other.
 */
const layers = [
  ["common"],
  ["amount", "text"],
  ["workbook"],
  ["budget"],
  ["standards"],
  ["recognize"],
  ["check"],
  ["recalculate"],
  ["narrate"],
  ["engine"],
  ["report"],
  ["taskpane", "commands", "cli"],
  ["workbench"],
];

/** Everything between the snapshot and the view is pure: no host, no files, nothing asynchronous. */
const pure = [
  "amount",
  "text",
  "budget",
  "standards",
  "recognize",
  "check",
  "recalculate",
  "narrate",
  "engine",
];

const source = fileURLToPath(new URL("src", import.meta.url));

/** Which part of src a path lies in; undefined outside of src. */
function partOf(path) {
  const [first] = relative(source, path).split(sep);
  return first === ".." ? undefined : first.replace(/\.tsx?$/, "");
}

/** A rule of this project alone: patterns on the written path cannot tell src/check/ from src/budget/check.ts. */
const importDirection = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const own = partOf(context.filename);
    const level = (part) => layers.findIndex((parts) => parts.includes(part));
    const visit = (node) => {
      const imported = node.source?.value;
      if (typeof imported !== "string" || !imported.startsWith(".")) return;
      if (imported.endsWith("/package.json")) return;
      const other = partOf(resolve(dirname(context.filename), imported));
      if (other === own || (level(other) >= 0 && level(other) < level(own))) return;
      const way = layers.map((parts) => parts.join(", ")).join(" → ");
      context.report({ node, message: `src/${own} may not import from here. Imports go one way: ${way}.` });
    };
    return {
      ImportDeclaration: visit,
      ImportExpression: visit,
      ExportAllDeclaration: visit,
      ExportNamedDeclaration: visit,
    };
  },
};

/**
 * Its list of configurations brings its own copy of typescript-eslint, which cannot stand beside ours, and runs
 * Prettier, which has a command of its own: what it says of Office is what is wanted.
 */
const officeRules = officeAddins.configs.recommended
  .flatMap(({ rules }) => Object.entries(rules ?? {}))
  .filter(([name]) => name.startsWith("office-addins/"));

export default tseslint.config(
  { ignores: ["dist", "coverage", "node_modules"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  { plugins: { "office-addins": officeAddins }, rules: Object.fromEntries(officeRules) },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { gouji: { rules: { "import-direction": importDirection } } },
    rules: { "gouji/import-direction": "error" },
  },
  {
    files: pure.flatMap((name) => [`src/${name}/**/*.ts`, `src/${name}.ts`]),
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "document",
        "window",
        "fetch",
        "setTimeout",
        "Office",
        "Excel",
      ],
      "no-restricted-imports": ["error", { patterns: ["node:*"] }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]",
          message: "Pure layers are synchronous.",
        },
      ],
    },
  },
);
