import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A clone of the last commit as on a machine that has nothing but Node and git. */
export interface FreshMachine {
  readonly project: string;
  /** For the page: what the commands of the README took, and fetched. */
  readonly said: readonly string[];
}

/** In the folder `under`, which is empty. Throws where a command fails. */
export async function freshMachine(under: string): Promise<FreshMachine> {
  const project = join(under, "gouji");
  const cache = join(under, "npm-cache");
  mkdirSync(cache);
  run("git", ["clone", "--quiet", process.cwd(), project], under);
  const setUp = timed(() => run("npm", ["ci", "--cache", cache, "--no-audit", "--no-fund"], project));
  const fetched = sizeOf(join(cache, "_cacache", "content-v2"));
  const start = await secondsToStart(project);
  return {
    project,
    said: [
      `npm ci: ${setUp.toFixed(0)} s with an empty cache; fetches ${megabytes(fetched.bytes)} MB in ${fetched.files} packages`,
      `npm start: ${start.toFixed(0)} s until the preview's address is printed`,
    ],
  };
}

function run(command: string, args: readonly string[], folder: string): void {
  const { status, error, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} fails:\n${stderr}`);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function secondsToStart(project: string): Promise<number> {
  const start = performance.now();
  const isWindows = process.platform === "win32";
  // A group of its own: what npm starts does not end with npm.
  const server = spawn("npm", ["start"], { cwd: project, shell: isWindows, detached: !isWindows });
  return new Promise((settle, fail) => {
    let seconds: number | undefined;
    server.stdout.on("data", (text: Buffer) => {
      if (seconds !== undefined || !text.includes("http")) return;
      seconds = (performance.now() - start) / 1000;
      if (isWindows || server.pid === undefined) server.kill();
      else process.kill(-server.pid, "SIGINT");
    });
    server.on("exit", () => {
      if (seconds === undefined) fail(new Error("npm start ends without an address"));
      else settle(seconds);
    });
  });
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .filter((facts) => facts.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
