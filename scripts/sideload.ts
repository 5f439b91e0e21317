import { mkdtempSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "./pages/build-pages";
import { startSecureServer } from "./pages/server";
import { runWithNpx, whyNoExcel, whyNotHere } from "./sideload/sideload-machine";

/**
 * `npm run excel`: the add-in in the Excel of this machine, from https://localhost:3000, until Ctrl+C. Two tools of
 * Microsoft's do what needs the machine (a certificate that it trusts, telling Excel of the manifest). They are fetched
 * when needed and are no dependency: whoever does not run this does not need them.
 */
const port = 3000;
const certificates = join(homedir(), ".office-addin-dev-certs");

/** `undefined` when all went well and was ended by the user; else what the user is told. */
async function sideload(): Promise<string | undefined> {
  const reason = whyNotHere(process.platform) ?? whyNoExcel(process.platform);
  if (reason !== undefined) return reason;

  console.log("正在生成页面…  Building the pages…");
  // Not dist/web: that may hold a build for another address.
  const folder = mkdtempSync(join(tmpdir(), "gouji-excel-"));
  const environment = { BASE_URL: `https://localhost:${port}` };
  await buildPages({ name: "web", mode: "production", root: process.cwd(), folder, environment });

  console.log("正在准备本机证书（系统可能会询问是否信任）…  Preparing a certificate for this machine…");
  if (!(await runWithNpx(["office-addin-dev-certs", "install"]))) {
    return "没有装上本机证书，Excel 不会打开窗格。请确认能访问 npm 仓库，并在系统询问时选择信任，再试一次。";
  }
  const certificate = {
    key: readFileSync(join(certificates, "localhost.key")),
    cert: readFileSync(join(certificates, "localhost.crt")),
  };
  const server = await startSecureServer(folder, certificate, port).catch(() => undefined);
  if (server === undefined) return `端口 ${port} 已被占用。请结束占用它的程序（例如 npm start），再试一次。`;

  const manifest = join(folder, "manifest.xml");
  if (!(await runWithNpx(["office-addin-debugging", "start", manifest, "desktop", "--no-debug"]))) {
    await server.close();
    return "没有能把加载项交给 Excel，上面是原因。也可以手工添加，见 docs/real-excel.md。";
  }
  console.log(`
  Excel 已打开，加载项在“开始”选项卡的“预算核对”里。按 docs/real-excel.md 逐条查看。按 Ctrl+C 结束并移除加载项。
  Excel is open; the add-in is under Budget check on the Home tab. Ctrl+C ends it and removes the add-in.
`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await runWithNpx(["office-addin-debugging", "stop", manifest]);
  await server.close();
  return undefined;
}

const problem = await sideload();
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}
