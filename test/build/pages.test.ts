import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPages } from "../../scripts/pages/build-pages";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "gouji-pages-"));
const baseUrl = "https://intranet.example/tools/gouji";
const officeJs = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";

const build = (environment: Readonly<Record<string, string>>) =>
  buildPages({ name: "web", mode: "production", root, folder, environment });
const built = (name: string) => readFileSync(join(folder, name), "utf8");
const pages = ["taskpane.html", "commands.html", "message.html", "help.html"];

/** Scripts that a page names, office.js aside. */
const scriptsOf = (page: string) =>
  [...built(page).matchAll(/<script[^>]* src="([^"]+)"/g)].flatMap(([, src = ""]) =>
    src === officeJs ? [] : [src],
  );

beforeAll(() => build({ BASE_URL: `${baseUrl}/`, OFFICE_JS_URL: officeJs }), 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("the pane's initial JavaScript stays within 250 KB, compressed", () => {
  const sizes = scriptsOf("taskpane.html").map((name) => gzipSync(built(name)).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000);
});

test.each(pages)("%s starts without the file reader", (page) => {
  const marker = "SheetJS";
  expect(readFileSync(join(root, "node_modules/@e965/xlsx/xlsx.mjs"), "utf8")).toContain(marker);
  expect(scriptsOf(page).filter((name) => built(name).includes(marker))).toEqual([]);
});

test.each(["budget-2026", "national-2026", "final-2025"])(
  "the sample workbook %s stands beside the pane, which asks for it there",
  (name) => {
    const sample = readFileSync(join(root, `assets/sample/${name}.xlsx`));
    expect(readFileSync(join(folder, `sample/${name}.xlsx`)).equals(sample)).toBe(true);
    expect(scriptsOf("taskpane.html").map(built).join("")).toContain(`"sample/${name}.xlsx"`);
  },
);

test("the preview and its emulated Excel are no part of it", () => {
  expect(readdirSync(folder).filter((name) => /workbench|bridge|index\.html|\.map$/.test(name))).toEqual([]);
});

test.each(pages)("%s reaches its own files and office.js, nothing else", (page) => {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(built(page)) ?? [];
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.cdn.partner.office365.cn",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.each(pages)("%s names files that are there, and holds no script itself", (page) => {
  const named = [...built(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(named.filter((name) => name !== officeJs && !existsSync(join(folder, name)))).toEqual([]);
  expect(built(page)).not.toMatch(/<script(?![^>]* src=)/);
});

test.each(["taskpane.html", "commands.html"])("%s starts office.js first, then its own script", (page) => {
  const [office, own] = [built(page).indexOf(officeJs), built(page).indexOf('type="module"')];
  expect(office).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(office);
});

test("what speaks to old web views reaches them as it was written", () => {
  const written = readFileSync(join(root, "assets/pages/notice.js"), "utf8");
  expect(built("notice.js")).toBe(written);
  expect(written).not.toMatch(/=>|`|\b(const|let|class|async)\b/);
});

test("the manifest names the address it is built for, and files that are there", () => {
  const manifest = built("manifest.xml");
  expect(manifest).not.toContain("localhost:3000/");
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
    ([, address = ""]) => address,
  );
  expect(addresses.length).toBeGreaterThan(15);
  const paths = addresses.map((address) => address.replace(`${baseUrl}/`, "").replace(/\?.*$/, ""));
  expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test.each([
  ["an address that is not https", { BASE_URL: "http://intranet.example" }, "BASE_URL"],
  [
    "office.js under another name",
    { OFFICE_JS_URL: "https://intranet.example/office-1.js" },
    "OFFICE_JS_URL",
  ],
  ["office.js over http", { OFFICE_JS_URL: "http://intranet.example/office.js" }, "OFFICE_JS_URL"],
])("refuses %s", async (_, environment, name) => {
  await expect(build(environment)).rejects.toThrow(name);
});
