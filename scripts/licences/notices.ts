/** A package in the bundles, as webpack-license-plugin tells of it. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenseText?: string | null;
  /** What Apache-2.0 asks to go along. */
  readonly noticeText?: string | null;
}

/** Packages that name their licence and do not bring its text: the holder of the rights, as their own source has it. */
const HOLDERS: Readonly<Record<string, string>> = { "@fluentui/react-icons": "Microsoft Corporation" };

const LINE = "=".repeat(78);

/**
 * The licences of all that is in the bundles, in full; packages with one text stand together. Throws where a package
 * brings no text of its licence.
 */
export function thirdPartyNotices(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const one of packages.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = licenceText(one);
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const sections = [...byText].map(([text, same]) => {
    const titles = same.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return [LINE, ...titles, LINE, "", text, ""].join("\n");
  });
  return [
    "勾稽的网页里含有下列软件，按各自的许可使用。office.js 不在其中：网页从微软的网络或单位自己的一份取它。",
    "The pages of Gouji contain the following software. office.js is not among it.",
    "",
    ...sections,
  ].join("\n");
}

function licenceText({ name, license, licenseText, noticeText }: BundledPackage): string {
  const texts = [licenseText, noticeText].flatMap((text) =>
    text ? [text.replace(/\r\n/g, "\n").trim()] : [],
  );
  if (texts.length > 0) return texts.join("\n\n");
  const holder = HOLDERS[name];
  if (holder === undefined || license !== "MIT") {
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
