import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8 } from "fflate";
import { thirdPartyNotices, type BundledPackage } from "../licences/notices";
import { policyOf } from "../pages/page-policy";
import { networksFor, type Network } from "./networks";
import { withOfficeJs, type Files } from "./pages";
import { iisConfiguration, nginxConfiguration } from "./server-templates";

/** Stands in manifest.template.xml where the address belongs. No such host can ever exist (RFC 2606). */
export const PLACEHOLDER = "https://base-url.invalid";

export interface BuiltPages {
  /** Of dist/web: the pages, the manifest with `baseUrl` in it, and the list of what is in the bundles. */
  readonly files: Files;
  /** What they were built with; see webpack.config.js. */
  readonly baseUrl: string;
  readonly officeJs: string;
}

/**
 * Everything that a release holds: for each network a folder with pages and server configurations, the manifest,
 * notices and documents. `onlyOfficeJs`: for the network of this office.js alone.
 */
export function releaseFiles(root: string, built: BuiltPages, onlyOfficeJs: string | undefined): Files {
  const text = (path: string) => readFileSync(join(root, path), "utf8").replace(/\r\n/g, "\n");
  const templates = { nginx: text("deploy/nginx/gouji.conf"), iis: text("deploy/iis/web.config") };
  const { pages, manifest, bundled } = apart(built.files);
  const notices = strToU8(thirdPartyNotices(bundled));
  return new Map([
    ...manifests(manifest, built.baseUrl),
    ["LICENSE", strToU8(text("LICENSE"))],
    ["THIRD-PARTY-NOTICES.txt", notices],
    ["deploy.md", strToU8(text("docs/deploy.md"))],
    ["security.md", strToU8(text("docs/security.md"))],
    ...networksFor(onlyOfficeJs).flatMap((network) => {
      const own = withOfficeJs(pages, built.officeJs, network.officeJs);
      return [...networkFiles(network, new Map([...own, ["third-party-notices.txt", notices]]), templates)];
    }),
  ]);
}

/** Files of the build that are no pages. */
const MANIFEST = "manifest.xml";
const BUNDLED_PACKAGES = "bundled-packages.json";

interface Parts {
  readonly pages: Files;
  readonly manifest: string;
  readonly bundled: readonly BundledPackage[];
}

function apart(files: Files): Parts {
  const text = (name: string) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`The pages were built without ${name}.`);
    return strFromU8(bytes);
  };
  return {
    pages: new Map([...files].filter(([name]) => name !== MANIFEST && name !== BUNDLED_PACKAGES)),
    manifest: text(MANIFEST),
    bundled: JSON.parse(text(BUNDLED_PACKAGES)) as readonly BundledPackage[],
  };
}

/**
 * A manifest that is ready where the address is known, and always one to write an address into. Without its comments:
 * they are for who builds it.
 */
function manifests(built: string, baseUrl: string): [string, Uint8Array][] {
  const manifest = built.replace(/\n[ \t]*<!--[^]*?-->/g, "");
  const template = manifest.replaceAll(`"${baseUrl}/`, `"${PLACEHOLDER}/`);
  return [
    ["manifest.template.xml", strToU8(template)],
    ...(baseUrl === PLACEHOLDER ? [] : [["manifest.xml", strToU8(manifest)] as [string, Uint8Array]]),
  ];
}

function networkFiles(
  { id, frameAncestors }: Network,
  pages: Files,
  templates: { readonly nginx: string; readonly iis: string },
): [string, Uint8Array][] {
  const policy = policyOf(strFromU8(pages.get("taskpane.html") ?? new Uint8Array()));
  if (policy === undefined) throw new Error("The pages have no Content-Security-Policy.");
  const settings = { policy, frameAncestors, fileNames: [...pages.keys()] };
  return [
    ...[...pages].map(([name, bytes]): [string, Uint8Array] => [`${id}/pages/${name}`, bytes]),
    [`${id}/nginx/gouji.conf`, strToU8(nginxConfiguration(templates.nginx, settings))],
    [`${id}/iis/web.config`, strToU8(iisConfiguration(templates.iis, settings))],
  ];
}
