import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "../pages/build-pages";
import { networksFor } from "./networks";
import { checksumLine, pack } from "./pack";
import { filesIn } from "./pages";
import { PLACEHOLDER, releaseFiles } from "./release-files";

export interface ReleaseOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where the zip goes. */
  readonly folder: string;
  /** As `npm run build` has them. */
  readonly baseUrl?: string | undefined;
  readonly officeJs?: string | undefined;
}

/** Builds the pages and packs them; gives the path of the zip, beside which stands its checksum. */
export async function makeRelease({ root, folder, ...asked }: ReleaseOptions): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const baseUrl = (asked.baseUrl ?? PLACEHOLDER).replace(/\/+$/, "");
  const [{ officeJs } = { officeJs: "" }] = networksFor(asked.officeJs);
  const work = mkdtempSync(join(tmpdir(), "gouji-release-"));
  try {
    const environment = { BASE_URL: baseUrl, OFFICE_JS_URL: officeJs };
    const pages = join(work, "pages");
    await buildPages({ name: "web", mode: "production", root, folder: pages, environment });
    const built = { files: filesIn(pages), baseUrl, officeJs };
    const name = `gouji-${version}`;
    const zip = pack(name, releaseFiles(root, built, asked.officeJs));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.zip`), zip);
    writeFileSync(join(folder, `${name}.zip.sha256`), checksumLine(`${name}.zip`, zip));
    return join(folder, `${name}.zip`);
  } finally {
    rmSync(work, { recursive: true });
  }
}
