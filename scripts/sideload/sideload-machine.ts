import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What `npm run excel` asks of the machine it runs on. */

/** Where no desktop Excel can be; `undefined` where one can. */
export function whyNotHere(platform: NodeJS.Platform): string | undefined {
  if (platform === "win32" || platform === "darwin") return undefined;
  return [
    "这个系统上没有桌面版 Excel，npm run excel 只能在 Windows 或 Mac 上使用。没有 Excel 时请用 npm start 预览；",
    "要在网页版 Excel 里使用，请把 npm run build 生成的 dist/web 放到 https 网站上，再上传其中的 manifest.xml。\n",
    "There is no desktop Excel for this system. Use npm start for the preview, or npm run build and Excel on the web.",
  ].join("");
}

/** Where Excel is missing; `undefined` where it is installed. */
export function whyNoExcel(platform: NodeJS.Platform): string | undefined {
  const isThere =
    platform === "win32"
      ? spawnSync("reg", ["query", "HKEY_CLASSES_ROOT\\Excel.Application\\CurVer"]).status === 0
      : existsSync("/Applications/Microsoft Excel.app");
  if (isThere) return undefined;
  return "这台电脑上没有找到 Excel。请安装 Microsoft 365 的 Excel 或 Excel 2021 以上版本；没有 Excel 时请用 npm start 预览。";
}

/** Runs a tool from the npm registry, its talk on this terminal; whether it succeeded. */
export function runWithNpx(command: readonly string[]): Promise<boolean> {
  const isWindows = process.platform === "win32";
  // On Windows npx is a batch file, which only a shell can run; that takes the arguments as one line.
  const words = ["--yes", ...command].map((word) => (isWindows ? `"${word}"` : word));
  return new Promise((resolve) => {
    const child = spawn("npx", words, { stdio: "inherit", shell: isWindows });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
