import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { variants } from "./batch-folder";
import { gouji, program, removeFolder } from "./gouji";

const COUNT = 40;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-resume-"));
  let number = 10;
  for (const bytes of variants(COUNT)) writeFileSync(join(folder, `${(number += 1)}.xlsx`), bytes);
});
afterAll(() => {
  removeFolder(folder);
});

const command = ["check", ".", "--format", "ndjson", "--workers", "2", "--out", "r.ndjson"];
const at = (name: string) => join(folder, name);
const journal = () => readFileSync(at("r.ndjson.unfinished"), "utf8");

/** Ends the run as a power cut would, once some of its files are done. */
async function breakOff(): Promise<void> {
  const run = spawn(process.execPath, [program, ...command], { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => run.once("exit", resolve));
  while (!existsSync(at("r.ndjson.unfinished")) || journal().split("\n").length < 6)
    await new Promise((resolve) => setTimeout(resolve, 5));
  run.kill("SIGKILL");
  await ended;
}

test("a run that was killed goes on where it was, and gives the same bytes", async () => {
  const whole = gouji(folder, "check", ".", "--format", "ndjson");
  await breakOff();
  expect(existsSync(at("r.ndjson"))).toBe(false);
  const lines = journal().split("\n");
  expect(lines.length).toBeLessThan(COUNT);
  appendFileSync(at("r.ndjson.unfinished"), lines[1]?.slice(0, 500) ?? "");
  expect(gouji(folder, ...command, "--resume")).toEqual({ status: 1, stdout: "", complaints: [] });
  expect(readFileSync(at("r.ndjson"), "utf8")).toBe(whole.stdout);
  expect(existsSync(at("r.ndjson.unfinished"))).toBe(false);
}, 60_000);

test("what is done is not done again, unless the file changed or --resume is not there", async () => {
  await breakOff();
  const [kept, ...others] = journal()
    .split("\n")
    .slice(1)
    .flatMap((line) => /"file":"(\d+\.xlsx)"/.exec(line)?.[1] ?? []);
  const changed = others[0] ?? "";
  // What only the journal can say.
  const marked = journal().replaceAll('"version":1', '"version":1,"kept":true');
  const broken = readFileSync(at(changed));
  writeFileSync(at("r.ndjson.unfinished"), marked);
  writeFileSync(at(changed), "这不是工作簿");
  gouji(folder, ...command, "--resume");
  const results = readFileSync(at("r.ndjson"), "utf8").trimEnd().split("\n");
  const lineOf = (file = "") => results.find((line) => line.includes(`"file":"${file}"`));
  expect(lineOf(kept)).toContain('"kept":true');
  expect(lineOf(changed)).toContain('"error"');
  expect(results).toHaveLength(COUNT);

  writeFileSync(at(changed), broken);
  writeFileSync(at("r.ndjson.unfinished"), marked);
  gouji(folder, ...command);
  expect(readFileSync(at("r.ndjson"), "utf8")).not.toContain("kept");
}, 60_000);

test("a journal of another program is not gone on with", async () => {
  await breakOff();
  const [header = ""] = journal().split("\n");
  const other = header.replace(/[\da-f]{8}$/, "00000000");
  const marked = journal().replace(header, other).replaceAll('"version":1', '"version":1,"kept":true');
  writeFileSync(at("r.ndjson.unfinished"), marked);
  gouji(folder, ...command, "--resume");
  expect(readFileSync(at("r.ndjson"), "utf8")).not.toContain("kept");
}, 60_000);
