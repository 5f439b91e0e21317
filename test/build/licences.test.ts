import { spawnSync } from "node:child_process";

it("every dependency has a permissive licence, tools that are named aside", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/licences.ts"], {
    encoding: "utf8",
  });
  const [, ofProduct = "", ofTools = ""] = stdout.split(/^.*（\d+）$/m);
  expect(ofProduct).toMatch(/^ {2}react@\S+ {2}MIT$/m);
  expect(ofTools).toMatch(/^ {2}jest@\S+ {2}MIT$/m);
  expect(stdout).not.toMatch(/Not allowed|for nothing/);
  expect(status).toBe(0);
}, 60_000);
