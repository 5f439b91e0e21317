import { startServer, type RunningServer, type ServerOptions } from "../../scripts/pages/server";
import { startBrowser, visit, type Browsing, type Look, type Visit } from "./browser";
import { drive, type Driver } from "./driver";

/** What a person does in the page that was opened last. Nothing of a driver is there before the first. */
export interface Preview extends Driver {
  /** Opens a page in place of the one before it. `query` belongs to its address, like `?theme=dark`. */
  readonly open: (opening?: Look & { readonly query?: string }) => Promise<void>;
  /** What was complained of so far, for a test that expects it: no longer a reason to fail. */
  readonly takeComplaints: () => string[];
}

/**
 * The preview for the tests of one file, with a server and a browser of their own. A test fails where a page complains
 * of anything (the policy in its way would be such a complaint) or asks for anything but the server's own files.
 */
export function previewInBrowser(options: Pick<ServerOptions, "allowsWebAssembly"> = {}): Preview {
  let server: RunningServer;
  let browsing: Browsing;
  const visits: Visit[] = [];
  const take = (what: "complaints" | "requested") => visits.flatMap((one) => one[what].splice(0));

  beforeAll(async () => {
    server = await startServer({ port: 0, build: false, ...options });
    browsing = await startBrowser();
  });
  afterEach(() => {
    // What was made in the page, a `blob:`, has the origin of the page.
    const foreign = take("requested").filter((url) => new URL(url).origin !== server.url);
    expect({ complaints: take("complaints"), foreign }).toEqual({ complaints: [], foreign: [] });
  });
  afterAll(async () => {
    await browsing.close();
    await server.close();
  });

  const preview = {
    open: async ({ query = "", ...look } = {}) => {
      await visits.at(-1)?.page.close();
      const visited = await visit(browsing.context, server.url + query, look);
      visits.push(visited);
      Object.assign(preview, drive(visited));
    },
    takeComplaints: () => take("complaints"),
  } as Preview;
  return preview;
}
