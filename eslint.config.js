import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { importDirection } from "./scripts/lint/import-direction.js";
import { noCircles } from "./scripts/lint/no-circles.js";

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
  "sought",
];

/**
 * Its list of configurations brings its own copy of typescript-eslint, which cannot stand beside ours, and runs
 * Prettier, which has a command of its own: what it says of Office is what is wanted.
 */
const officeRules = officeAddins.configs.recommended
  .flatMap(({ rules }) => Object.entries(rules ?? {}))
  .filter(([name]) => name.startsWith("office-addins/"));

export default tseslint.config(
  { ignores: ["dist", "coverage", "node_modules", "reports", ".stryker-tmp"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  { plugins: { "office-addins": officeAddins }, rules: Object.fromEntries(officeRules) },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { gouji: { rules: { "import-direction": importDirection, "no-circles": noCircles } } },
    rules: { "gouji/import-direction": "error", "gouji/no-circles": "error" },
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
