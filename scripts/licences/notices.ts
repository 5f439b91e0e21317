import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { isPermissive } from "./permissive";

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Packages that name their licence and do not bring its text: the holder of the rights, as their own source has it. */
const HOLDERS: Readonly<Record<string, string>> = { "@fluentui/react-icons": "Microsoft Corporation" };

/** Every bundle begins with webpack's own few lines that load the rest. */
const IN_EVERY_BUNDLE = "webpack";

const LINE = "=".repeat(78);

/**
 * The licences of all that is in the bundles, in full; packages with one text stand together. `bundledFiles` are
 * absolute paths. Throws where a package has no licence that may be shipped, or no text of it.
 */
export function thirdPartyNotices(root: string, bundledFiles: readonly string[]): string {
  const names = new Set([...bundledFiles.flatMap(packageOf), IN_EVERY_BUNDLE]);
  const byText = new Map<string, BundledPackage[]>();
  for (const name of [...names].sort()) {
    const bundled = readPackage(root, name);
    byText.set(bundled.text, [...(byText.get(bundled.text) ?? []), bundled]);
  }
  const sections = [...byText].map(([text, packages]) => {
    const titles = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [LINE, ...titles, LINE, "", text, ""].join("\n");
  });
  return [
    "勾稽的网页里含有下列软件，按各自的许可使用。office.js 不在其中：网页从微软的网络或单位自己的一份取它。",
    "The pages of Gouji contain the following software. office.js is not among it.",
    "",
    ...sections,
  ].join("\n");
}

/** None for a source of our own. */
function packageOf(file: string): string[] {
  const path = file.split(sep).join("/");
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name === undefined ? [] : [name];
}

function readPackage(root: string, name: string): BundledPackage {
  const folder = join(root, "node_modules", name);
  const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const licence = String(own.license ?? "");
  if (!isPermissive(licence)) throw new Error(`${name} is in the bundles, and its licence is “${licence}”.`);
  return { name, version: String(own.version), licence, text: licenceText(folder, name, licence) };
}

/** With what a NOTICE says: Apache-2.0 asks for it. */
function licenceText(folder: string, name: string, licence: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  if (files.length > 0) {
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
    return texts.map((text) => text.replace(/\r\n/g, "\n").trim()).join("\n\n");
  }
  const holder = HOLDERS[name];
  if (holder === undefined || licence !== "MIT") {
    throw new Error(`${name} is in the bundles, and brings no text of its licence.`);
  }
  return MIT(holder);
}

const MIT = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
