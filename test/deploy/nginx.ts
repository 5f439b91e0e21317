/** nginx as an administrator runs it: the template of a release with its marked lines filled in, over https. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest, type IncomingHttpHeaders } from "node:http";
import { request as secureRequest } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PLACES = [
  "/usr/sbin/nginx",
  "/usr/local/bin/nginx",
  "/usr/local/sbin/nginx",
  "/opt/homebrew/bin/nginx",
];

const nginx = PLACES.find((place) => existsSync(place));
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** Tests that need nginx: left out, by name, where there is none; never in CI, where its absence is a fault. */
export function describeWithNginx(name: string, tests: () => void): void {
  if ((nginx !== undefined && hasOpenssl) || process.env.CI !== undefined) return describe(name, tests);
  console.warn(`Left out, because nginx or openssl is not installed: ${name}`);
  describe.skip(name, tests);
}

/** Of the template. */
const HOST = "gouji.example";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RunningNginx {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Over http. */
  readonly getPlain: (path: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export async function startNginx(
  template: string,
  pages: ReadonlyMap<string, Uint8Array>,
): Promise<RunningNginx> {
  if (nginx === undefined) throw new Error("nginx is not installed: apt-get install nginx-light");
  const folder = mkdtempSync(join(tmpdir(), "gouji-nginx-"));
  const [secure = 0, plain = 0] = await freePorts(2);
  const certificate = join(folder, "gouji.crt");
  const key = join(folder, "gouji.key");
  makeCertificate(certificate, key);
  for (const [name, bytes] of pages) {
    const path = join(folder, "pages", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const filled = fill(template, [
    ["listen 443 ssl;", `listen 127.0.0.1:${secure} ssl;`],
    ["listen 80;", `listen 127.0.0.1:${plain};`],
    ["/etc/nginx/tls/gouji.crt", certificate],
    ["/etc/nginx/tls/gouji.key", key],
    ["/srv/gouji/pages", join(folder, "pages")],
  ]);
  writeFileSync(join(folder, "gouji.conf"), filled);
  writeFileSync(join(folder, "nginx.conf"), surroundings(folder));

  const options = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  const checked = spawnSync(nginx, ["-t", ...options], { encoding: "utf8" });
  if (checked.status !== 0 || checked.stderr.includes("[warn]"))
    throw new Error(`nginx refuses the configuration:\n${checked.stderr}`);
  const child = spawn(nginx, options, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  const authority = readFileSync(certificate);
  const get: RunningNginx["get"] = (path, headers = {}) =>
    ask(secureRequest, { port: secure, path, ca: authority, servername: HOST, headers });
  const running: RunningNginx = {
    get,
    getPlain: (path) => ask(plainRequest, { port: plain, path, headers: {} }),
    close: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
  await untilItAnswers(() => get("/")).catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  return running;
}

/** What a system's own nginx.conf is around a file of conf.d; in a folder of its own, by whoever runs the tests. */
const surroundings = (folder: string): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events {}
http {
    access_log off;
    client_body_temp_path ${folder}/body;
    proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi;
    scgi_temp_path ${folder}/scgi;
    include ${folder}/gouji.conf;
}
`;

/** Every one must be there: what an administrator is told to change. */
function fill(template: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The template has no “${from}”.`);
    return text.replaceAll(from, to);
  }, template);
}

/** Thrown away with the folder. */
function makeCertificate(certificate: string, key: string): void {
  const subject = ["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`];
  const kind = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
  const made = spawnSync("openssl", [...kind, "-keyout", key, "-out", certificate, ...subject], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`No certificate: ${made.stderr}`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

interface Question {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ca?: Buffer;
  readonly servername?: string;
}

/** Of node:https: `fetch` cannot be told which certificate to trust. */
function ask(request: typeof secureRequest | typeof plainRequest, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Host: HOST, ...question.headers };
    const asked = request({ ...question, host: "127.0.0.1", headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

async function untilItAnswers(tryIt: () => Promise<unknown>): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      await tryIt();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
