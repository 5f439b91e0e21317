import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { createWorkbookModel, ExcelHost, type WorkbookSource } from "../../../src/workbench/excel-host";
import { nativeContext } from "../../../src/workbench/excel-host/native/context";
import { nativeExternal } from "../../../src/workbench/excel-host/native/external";
import type { ExcelGreeting } from "./excel-in-page";

export interface ExcelServer {
  readonly url: string;
  readonly greeting: ExcelGreeting;
  readonly host: ExcelHost;
  /** Milliseconds that Excel worked: in this process, not in the pane's. */
  readonly worked: () => number;
  readonly close: () => Promise<void>;
}

/** Serves built pages, the unmodified office.js beside them, and at `/excel` an emulated Excel with a workbook. */
export async function startExcelServer(folder: string, source: WorkbookSource): Promise<ExcelServer> {
  const host = new ExcelHost(createWorkbookModel(source));
  const pages = sirv(folder, { dev: true });
  const office = sirv("node_modules/@microsoft/office-js/dist", { dev: true });
  let worked = 0;
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    response.setHeader("Cache-Control", "no-store");
    if (url === "/excel") {
      void textOf(request).then((body) => {
        const start = performance.now();
        const answer = host.answer(body);
        worked += performance.now() - start;
        if ("body" in answer) response.end(answer.body);
        else response.writeHead(400).end(String(answer.refusal));
      });
    } else if (url.startsWith("/office/")) {
      request.url = url.slice("/office".length);
      office(request, response);
    } else pages(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    greeting: greetingOf(host),
    host,
    worked: () => worked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function greetingOf(host: ExcelHost): ExcelGreeting {
  const told = Object.entries(nativeContext(host.model, {})).filter(([name]) => name !== "GetSettings");
  return {
    hostInfo: nativeExternal(host).external.GetHostInfo(),
    context: Object.fromEntries(told.map(([name, tell]) => [name, tell()])),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
