import { readdirSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import sirv from "sirv";
import { buildPages } from "./build-pages";
import { ENGINE, enginePolicy, policyOf } from "./page-policy";

export interface ServerOptions {
  /** The first to try: where it is taken, the next free one is used. 0 for any. */
  readonly port?: number;
  /** Builds the preview first. Without, dist/preview must be there. */
  readonly build?: boolean;
  /** Of the build. What is measured is measured on the production build. */
  readonly mode?: "development" | "production";
  /** The project's folder. */
  readonly root?: string;
  /** As the server configurations of a release do, in the engine's thread; false for an older one. */
  readonly allowsWebAssembly?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the preview of the add-in on an emulated Excel, with the unmodified office.js and the sample workbook. */
export async function startServer({
  port = 3000,
  build = true,
  mode = "development",
  root = process.cwd(),
  allowsWebAssembly,
}: ServerOptions = {}): Promise<RunningServer> {
  if (build) await buildPages({ name: "preview", mode, root });
  const beside = {
    "/office/": join(root, "node_modules/@microsoft/office-js/dist"),
    "/sample/": join(root, "assets/sample"),
  };
  const listener = serveFolders(join(root, "dist/preview"), beside, allowsWebAssembly);
  return listen(createServer(listener), "http", port);
}

/** Serves pages as they are put on a web server, over https: Excel takes no other. */
export function startSecureServer(
  folder: string,
  certificate: { readonly key: Buffer; readonly cert: Buffer },
  port: number,
): Promise<RunningServer> {
  return listen(createSecureServer(certificate, serveFolders(folder)), "https", port, 1);
}

/** `beside` are folders under a path of their own. Files are read anew for every request. */
function serveFolders(
  folder: string,
  beside: Readonly<Record<string, string>> = {},
  allowsWebAssembly = true,
): RequestListener {
  const policies = () => pagePolicies(folder);
  const pages = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader("Cache-Control", "no-store");
      // A worker has the policy of its own response, not of the page that started it.
      const policy = policies().get(basename(path)) ?? policies().get("taskpane.html");
      if (policy === undefined) return;
      const own = ENGINE.test(basename(path)) && allowsWebAssembly ? enginePolicy(policy) : policy;
      response.setHeader("Content-Security-Policy", own);
    },
  });
  const others = Object.entries(beside).map(([path, at]) => ({ path, serve: sirv(at, { dev: true }) }));
  return (request, response) => {
    const missing = () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("没有这个文件 Not found\n");
    };
    const other = others.find(({ path }) => request.url?.startsWith(path));
    if (other === undefined) return pages(request, response, missing);
    response.setHeader("Cache-Control", "no-store");
    request.url = request.url?.slice(other.path.length - 1) ?? "/";
    other.serve(request, response, missing);
  };
}

/** The pages' own policies by file name, for the header to say the same. */
function pagePolicies(folder: string): Map<string, string> {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return new Map(
    pages.flatMap((name) => {
      const policy = policyOf(readFileSync(join(folder, name), "utf8"));
      return policy === undefined ? [] : [[name, policy] as const];
    }),
  );
}

/** On this machine only. */
async function listen(server: Server, scheme: string, port: number, tries = 20): Promise<RunningServer> {
  for (let tried = 0; ; tried += 1) {
    try {
      await listenOn(server, port === 0 ? 0 : port + tried);
      break;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || tried + 1 >= tries) throw error;
    }
  }
  const { port: actual } = server.address() as AddressInfo;
  return { url: `${scheme}://localhost:${actual}`, close: () => close(server) };
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
