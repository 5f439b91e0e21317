import { parseArgs } from "node:util";
import { watchPages } from "./pages/build-pages";
import { startServer } from "./pages/server";

/** `npm start`: the add-in without Excel. PORT is the port to try first; `--watch` builds again after every change. */
const { values } = parseArgs({ options: { watch: { type: "boolean" } } });

console.log("正在准备预览…  Building the preview…");
const server = await startServer({ port: Number(process.env.PORT ?? 3000) });
const watching = values.watch
  ? watchPages({ name: "preview", mode: "development", root: process.cwd() })
  : undefined;

console.log(`
  ${server.url}

  请在浏览器里打开上面的地址。这是加载项在模拟的 Excel 里的预览，不是 Excel；工作簿不会离开这台电脑。
  Open the address above in a browser. It is a preview of the add-in on an emulated Excel, not Excel itself;
  no workbook leaves this computer.

  按 Ctrl+C 结束  Ctrl+C to stop
`);

let isStopping = false;
function stop(): void {
  // A terminal sends the signal to the whole group, npm among it, which may send it once more.
  if (isStopping) return;
  isStopping = true;
  watching?.kill();
  void server.close();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

// npm starts this through a shell, which ends at a signal without passing it on.
const shell = process.ppid;
setInterval(() => (process.ppid === shell ? undefined : stop()), 500).unref();
