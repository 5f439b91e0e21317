import office from "eslint-plugin-office-addins/lib/rules/index.js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { importDirection } from "./scripts/lint/import-direction.js";
import { noCircles } from "./scripts/lint/no-circles.js";

/** Everything between the snapshot and the view is pure: no host, no files, nothing asynchronous. */
const pure = [
  "amount",
  "formula",
  "text",
  "budget",
  "standards",
  "recognize",
  "check",
  "compare",
  "recalculate",
  "narrate",
  "engine",
  "sought",
];
const pureFiles = pure.flatMap((name) => [`src/${name}/**/*.ts`, `src/${name}.ts`]);
const pureTests = [...pure, "fixtures", "properties"].map((name) => `test/${name}/**/*.ts`);
const notAsynchronous = {
  selector: "FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]",
  message: "Pure layers are synchronous.",
};

/** The rules alone: the plugin itself loads Prettier and the plugins for React, which are not wanted of it. */
const { default: officeAddins } = office;
const officeRules = Object.keys(officeAddins).map((name) => [`office-addins/${name}`, "error"]);

export default tseslint.config(
  { ignores: ["dist", "coverage", "node_modules", "reports", ".stryker-tmp"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  { plugins: { "office-addins": { rules: officeAddins } }, rules: Object.fromEntries(officeRules) },
  {
    // What is pure has no promises, see below, and to know its types takes as long as to compile it.
    files: ["**/*.{ts,tsx}"],
    ignores: [...pureFiles, ...pureTests],
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
    files: pureFiles,
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "Promise",
        "document",
        "window",
        "fetch",
        "setTimeout",
        "Office",
        "Excel",
      ],
      "no-restricted-imports": ["error", { patterns: ["node:*"] }],
      "no-restricted-syntax": ["error", notAsynchronous],
    },
  },
  {
    files: pureTests,
    rules: {
      "no-restricted-globals": ["error", "Promise"],
      "no-restricted-syntax": ["error", notAsynchronous],
    },
  },
);
