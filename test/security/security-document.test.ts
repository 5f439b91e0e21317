import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyOf } from "../../scripts/pages/page-policy";

const root = join(__dirname, "../..");
const document = readFileSync(join(root, "docs/security.md"), "utf8");

it("names tests that are there", () => {
  const named = [...document.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("quotes the policy as the pages have it", () => {
  // Of the preview, built before the tests: it differs in the origin of office.js and in the pane's frame.
  const built = policyOf(readFileSync(join(root, "dist/preview/taskpane.html"), "utf8"));
  const quoted = /```\n(default-src [^]*?)frame-ancestors/.exec(document)?.[1]?.replace(/\s+/g, " ").trim();
  const own = built
    ?.replace("script-src 'self'", "script-src 'self' https://appsforoffice.microsoft.com")
    .replace("frame-src 'self'; ", "");
  expect(quoted).toBe(`${own};`);
});
