import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { strFromU8, strToU8 } from "fflate";

/** Contents by path, with `/` on every system. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** All files of a folder, in the order of their paths. */
export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const named = paths.map((path) => [path.split(sep).join("/"), path] as const);
  return new Map(named.sort(byPath).map(([name, path]) => [name, readFileSync(join(folder, path))]));
}

/** By code unit, the same on every machine. */
export const byPath = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : Number(one > other);

/** Pages built for one place of office.js, for another: nothing else in them depends on it. */
export function withOfficeJs(pages: Files, from: string, to: string): Files {
  const changed = (html: string) =>
    html.replaceAll(scriptSources(from), scriptSources(to)).replaceAll(from, to);
  return new Map(
    [...pages].map(([name, bytes]) => [
      name,
      name.endsWith(".html") ? strToU8(changed(strFromU8(bytes))) : bytes,
    ]),
  );
}

/** As the policy of webpack.config.js has it. */
function scriptSources(officeJs: string): string {
  const origins = URL.canParse(officeJs) ? [new URL(officeJs).origin] : [];
  return `${["script-src 'self'", ...origins].join(" ")};`;
}
