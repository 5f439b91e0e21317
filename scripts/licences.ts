import { dependencies, refused, TOLERATED, type Dependency } from "./licences/dependencies";

/** `npm run licences`: every dependency with its licence. The status is 1 where one is not permissive. */
const all = dependencies(process.cwd());

const line = ({ name, version, licence }: Dependency) => `  ${name} ${version}  ${licence}`;
const section = (title: string, lines: readonly string[]) =>
  console.log(`${title}（${lines.length}）\n${lines.join("\n")}\n`);

section("产品的依赖 Of the product", all.filter(({ isTool }) => !isTool).map(line));
section("工具的依赖 Of the tools", all.filter(({ isTool }) => isTool).map(line));
section(
  "不是宽松许可、只用作工具的 Tolerated among the tools",
  Object.entries(TOLERATED).map(([name, reason]) => `  ${name}  ${reason}`),
);

const wrong = refused(all);
if (wrong.length > 0) {
  section("不允许的许可 Not allowed", wrong.map(line));
  process.exitCode = 1;
}
