import jestConfig from "./jest.config.js";

const [unit] = jestConfig.projects;

/** `npm run mutate`: makes small mistakes in the sources, one at a time; one that no test sees survives, and is listed. */
export default {
  mutate: ["src/check/**/*.ts", "src/standards/**/*.ts"],
  // Most texts are words for people.
  mutator: { excludedMutations: ["StringLiteral"] },
  testRunner: "jest",
  jest: {
    config: {
      ...unit,
      projects: undefined,
      rootDir: ".",
      // Which tests a source has is found from what imports it.
      roots: ["<rootDir>/src", "<rootDir>/test"],
      // Those of what is pure; all of them run once, to see which of them reaches which line.
      testMatch: ["<rootDir>/test/{amount,check,golden,narrate,recalculate,standards,text}/**/*.test.ts"],
    },
  },
  coverageAnalysis: "perTest",
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "progress-append-only", "json"],
};
