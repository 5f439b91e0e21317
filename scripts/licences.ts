import { promisify } from "node:util";
import { init, type InitOpts, type ModuleInfos } from "license-checker-rseidelsohn";
import permissive from "./licences/permissive.json";

/** `npm run licences`: every installed dependency with its licence. The status is 1 where one is not permissive. */

/** Tools whose licence is not permissive, and why they may stay. The product holds nothing of them. */
const TOLERATED: Readonly<Record<string, string>> = {
  "@microsoft/office-js": "微软的许可，可用来开发和测试加载项；网页从微软的网络取它，产品里没有它",
  "axe-core": "MPL-2.0，只在测试里检查无障碍",
  "caniuse-lite": "CC-BY-4.0，是数据，只在测试和生成时用",
  "spdx-exceptions": "CC-BY-3.0，是许可证的名单，只在查许可时用",
  "spdx-expression-validate": "MIT AND CC-BY-3.0，只在查许可时用",
  "spdx-ranges": "MIT AND CC-BY-3.0，是许可证的名单，只在查许可时用",
};

const read = promisify<InitOpts, ModuleInfos>(init);
const options = { start: process.cwd(), excludePrivatePackages: true };
/** What is left is not permissive. */
const others = { ...options, excludeLicenses: permissive.join(",") };

const ofProduct = await read({ ...options, production: true });
const refusedOfProduct = await read({ ...others, production: true });
const all = await read(options);
const notPermissive = await read(others);

const nameOf = (key: string) => key.slice(0, key.lastIndexOf("@"));
const among = (keys: readonly string[]) => keys.map((key) => `  ${key}  ${String(all[key]?.licenses)}`);
const section = (title: string, lines: readonly string[]) =>
  console.log(`${title}（${lines.length}）\n${lines.join("\n")}\n`);

const product = Object.keys(ofProduct);
section("产品的依赖 Of the product", among(product));
section("工具的依赖 Of the tools", among(Object.keys(all).filter((key) => !product.includes(key))));
section(
  "不是宽松许可、只用作工具的 Tolerated among the tools",
  Object.entries(TOLERATED).map(([name, reason]) => `  ${name}  ${reason}`),
);

const refused = [
  ...Object.keys(refusedOfProduct),
  ...Object.keys(notPermissive).filter((key) => !(nameOf(key) in TOLERATED)),
];
if (refused.length > 0) section("不允许的许可 Not allowed", among(refused));
const installed = Object.keys(notPermissive).map(nameOf);
const gone = Object.keys(TOLERATED).filter((name) => !installed.includes(name));
if (gone.length > 0) section("不必再容许的 Tolerated for nothing", gone);
if (refused.length > 0 || gone.length > 0) process.exitCode = 1;
