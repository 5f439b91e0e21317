import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "../../scripts/pages/server";

const project = join(__dirname, "../..");

/** A project whose preview is one small page. */
const root = mkdtempSync(join(tmpdir(), "gouji-server-"));
const policy = "default-src 'none'; script-src 'self'";
const page = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

let server: RunningServer;
const get = (path: string) => fetch(`${server.url}${path}`);

beforeAll(async () => {
  mkdirSync(join(root, "dist/preview"), { recursive: true });
  writeFileSync(join(root, "dist/preview/index.html"), `${page}<p>preview</p>`);
  writeFileSync(join(root, "dist/preview/taskpane.html"), page);
  writeFileSync(join(root, "dist/preview/worker.js"), "");
  for (const name of ["node_modules", "assets"]) symlinkSync(join(project, name), join(root, name));
  server = await startServer({ port: 0, build: false, root });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test.each(["/", "/index.html", "/taskpane.html", "/taskpane.html?check=1", "/worker.js"])(
  "%s comes with the pages' policy as a header",
  async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get("content-security-policy")]).toEqual([200, policy]);
  },
);

test.each(["/", "/worker.js", "/office/office.js", "/sample/budget-2026.xlsx", "/sample/final-2025.xlsx"])(
  "%s is there, and not kept by the browser",
  async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
  },
);

test("a file that is written while it runs is served", async () => {
  writeFileSync(join(root, "dist/preview/later.js"), "1");
  await expect(get("/later.js").then((response) => response.text())).resolves.toBe("1");
});

test.each([
  "/nothing.html",
  "/office/nothing.js",
  "/office/..%2f..%2fpackage.json",
  "/..%2f..%2fpackage.json",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("takes the next port when one is taken", async () => {
  const port = Number(new URL(server.url).port);
  const second = await startServer({ port, build: false, root });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
