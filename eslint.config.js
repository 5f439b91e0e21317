import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/**
 * The way of the data, from the cell to the view. A folder may import from the folders before it, never from
 * those after it; folders on one line do not know each other.
 */
const layers = [
  ["amount", "text"],
  ["workbook"],
  ["standards"],
  ["recognize"],
  ["check"],
  ["report"],
  ["cli"],
];

const importDirection = layers.map((names, level) => ({
  files: names.map((name) => `src/${name}/**/*.ts`),
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: layers
          .flatMap((others, otherLevel) => (otherLevel >= level ? others : []))
          .map((other) => ({
            // A folder's own files are reached by ./ or by ../ without the folder's name.
            group: [`**/../${other}`, `**/../${other}/**`],
            message: `Imports go one way: ${layers.flat().join(" → ")}.`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "coverage", "node_modules"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  { plugins: { "office-addins": officeAddins }, rules: officeAddins.configs.recommended?.rules ?? {} },
  ...importDirection,
  {
    // Everything between the snapshot and the view is pure: no host, no files, nothing asynchronous.
    files: ["amount", "text", "standards", "recognize", "check"].map((name) => `src/${name}/**/*.ts`),
    rules: {
      "no-restricted-globals": ["error", "process", "document", "window", "fetch", "setTimeout", "Office", "Excel"],
      "no-restricted-syntax": [
        "error",
        { selector: "FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]", message: "Pure layers are synchronous." },
      ],
    },
  },
);
