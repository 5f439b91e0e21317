import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { version } from "../../package.json";
import { enginePolicy, policyOf } from "../../scripts/pages/page-policy";
import { makeRelease } from "../../scripts/release/make-release";
import { networks, networksFor, type Network } from "../../scripts/release/networks";
import { pack } from "../../scripts/release/pack";
import type { Files } from "../../scripts/release/pages";
import { describeWithNginx, startNginx, type RunningNginx } from "./nginx";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "gouji-release-test-"));
const baseUrl = "https://intranet.example/tools/gouji";
const top = `gouji-${version}/`;

let zip: Uint8Array;
let files: Files;
const text = (name: string): string => {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The release has no ${name}.`);
  return strFromU8(bytes);
};
const namesIn = (path: string) =>
  [...files.keys()].flatMap((name) => (name.startsWith(path) ? [name.slice(path.length)] : []));
const pagesOf = (network: string): Files =>
  new Map(
    namesIn(`${network}/pages/`).map((name) => [
      name,
      files.get(`${network}/pages/${name}`) ?? new Uint8Array(),
    ]),
  );

beforeAll(async () => {
  const path = await makeRelease({ root, folder, baseUrl: `${baseUrl}/` });
  zip = readFileSync(path);
  files = new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace(top, ""), bytes]));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const sourcesOf = (policy: string, directive: string) =>
  policy
    .split("; ")
    .find((one) => one.startsWith(`${directive} `))
    ?.split(" ")
    .slice(1);

describe("the zip", () => {
  it("holds one folder, named after the version, with everything that is needed", () => {
    expect(Object.keys(unzipSync(zip)).filter((name) => !name.startsWith(top))).toEqual([]);
    expect([...files.keys()].filter((name) => !name.includes("/"))).toEqual([
      "LICENSE",
      "THIRD-PARTY-NOTICES.txt",
      "deploy.md",
      "manifest.template.xml",
      "manifest.xml",
      "security.md",
      "SHA256SUMS",
    ]);
    for (const { id } of networks) {
      expect(namesIn(`${id}/`).filter((name) => !name.startsWith("pages/"))).toEqual([
        "iis/web.config",
        "nginx/gouji.conf",
      ]);
    }
  });

  it("has a checksum of every file, and of itself beside it", () => {
    const expected = [...files]
      .filter(([name]) => name !== "SHA256SUMS")
      .map(([name, bytes]) => `${hashOf(bytes)}  ${name}\n`);
    expect(text("SHA256SUMS")).toBe(expected.join(""));
    const name = `gouji-${version}.zip`;
    expect(readFileSync(join(folder, `${name}.sha256`), "utf8")).toBe(`${hashOf(zip)}  ${name}\n`);
  });

  it("is the same whenever and in whatever order it is packed", () => {
    const some = [...files].filter(([name]) => name !== "SHA256SUMS");
    const again = pack(top.slice(0, -1), new Map(some.reverse()));
    expect(Buffer.from(again).equals(zip)).toBe(true);
    // Every entry says the first of January 1980, 0:00.
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });
});

describe("the manifest", () => {
  it("names the address that was given", () => {
    expect(text("manifest.xml")).toContain(`"${baseUrl}/taskpane.html"`);
    expect(text("manifest.xml")).not.toMatch(/localhost|<!--/);
  });

  it("and the other one, with its placeholder replaced in an editor, is the same", () => {
    const template = text("manifest.template.xml");
    expect(template).not.toContain(baseUrl);
    expect(template.replaceAll("https://base-url.invalid", baseUrl)).toBe(text("manifest.xml"));
  });

  it.each(networks)("names pages and icons that are there: $id", ({ id }) => {
    const addresses = [...text("manifest.xml").matchAll(/"(https:\/\/intranet[^"?]+)/g)];
    const paths = addresses.map(([, address = ""]) => address.slice(baseUrl.length + 1));
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !pagesOf(id).has(path))).toEqual([]);
  });
});

describe.each(networks)("the pages for $id", ({ id, officeJs }) => {
  it.each(["taskpane.html", "commands.html"])("%s takes office.js from there alone", (page) => {
    const html = text(`${id}/pages/${page}`);
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts.filter((src) => src?.endsWith("/office.js"))).toEqual([officeJs]);
    const origin = officeJs.startsWith("https:") ? [new URL(officeJs).origin] : [];
    expect(sourcesOf(policyOf(html) ?? "", "script-src")).toEqual(["'self'", ...origin]);
    for (const other of networks) if (other.id !== id) expect(html).not.toContain(`"${other.officeJs}"`);
  });

  it("hold the notices, and no manifest", () => {
    expect(text(`${id}/pages/third-party-notices.txt`)).toBe(text("THIRD-PARTY-NOTICES.txt"));
    expect(namesIn(`${id}/pages/`)).not.toContain("manifest.xml");
  });
});

describe("one place of office.js", () => {
  it.each([
    ["all networks", undefined, networks],
    ["a known one", networks[1]?.officeJs, [networks[1]]],
    [
      "another",
      "https://a.example/office.js",
      [{ id: "custom", officeJs: "https://a.example/office.js", frameAncestors: ["'self'"] }],
    ],
  ])("%s", (_, officeJs, expected) => {
    expect(networksFor(officeJs)).toEqual(expected);
  });
});

describe("the notices", () => {
  it.each([
    "react",
    "react-dom",
    "@fluentui/react-button",
    "@fluentui/react-icons",
    "tabster",
    "webpack",
    "highs",
  ])("name %s", (name) => {
    const { version: installed } = JSON.parse(
      readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
    ) as { version: string };
    expect(text("THIRD-PARTY-NOTICES.txt")).toContain(`\n${name} ${installed} (MIT)\n`);
  });

  it("do not name what is not in the pages", () => {
    expect(text("THIRD-PARTY-NOTICES.txt")).not.toMatch(/^(jest|axe-core|@microsoft\/office-js) /m);
  });

  it("hold the text of every licence that a bundle's own comments speak of", () => {
    const licence = readFileSync(join(root, "node_modules/react-dom/LICENSE"), "utf8").trim();
    expect(text("THIRD-PARTY-NOTICES.txt")).toContain(licence);
  });
});

/** What both servers send with everything but the engine's thread, which may run WebAssembly besides. */
const expectedPolicy = ({ id, frameAncestors }: Network, name = "") => {
  const policy = `${policyOf(text(`${id}/pages/taskpane.html`))}; frame-ancestors ${frameAncestors.join(" ")}`;
  return /^engine\.[0-9a-f]{8}\.js$/.test(name) ? enginePolicy(policy) : policy;
};

test.each(networks)(
  "web.config for $id has the policy, and a rule for every file named after its content",
  (network) => {
    const configuration = text(`${network.id}/iis/web.config`);
    expect(configuration).toContain(`value="${expectedPolicy(network)}"`);
    const hashed = namesIn(`${network.id}/pages/`).filter((name) => /\.[0-9a-f]{8}\.(js|wasm)$/.test(name));
    expect(hashed.length).toBeGreaterThan(3);
    for (const name of hashed) expect(configuration).toContain(`<location path="${name}">`);
    const [engine, another] = hashed.filter((name) => name.startsWith("engine."));
    expect([another, expectedPolicy(network, engine)]).toEqual([
      undefined,
      expect.stringMatching(/script-src 'self'[^;]* 'wasm-unsafe-eval';/),
    ]);
    expect(configuration.split(expectedPolicy(network, engine))).toHaveLength(2);
  },
);

describeWithNginx("nginx, with the template filled in", () => {
  describe.each(networks)("$id", (network) => {
    const { id } = network;
    let server: RunningNginx;
    beforeAll(async () => {
      server = await startNginx(text(`${id}/nginx/gouji.conf`), pagesOf(id));
    }, 60_000);
    afterAll(() => server.close());

    it("serves every file as it is, with its type, the policy and how long it may be kept", async () => {
      const types: Readonly<Record<string, string>> = {
        html: "text/html; charset=utf-8",
        css: "text/css; charset=utf-8",
        js: "text/javascript; charset=utf-8",
        txt: "text/plain; charset=utf-8",
        png: "image/png",
        wasm: "application/wasm",
        xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      };
      for (const [name, bytes] of pagesOf(id)) {
        const { status, headers, body } = await server.get(`/${name}`);
        expect([name, status, body.equals(bytes)]).toEqual([name, 200, true]);
        expect([name, headers["content-type"]]).toEqual([name, types[name.replace(/.*\./, "")]]);
        expect(headers["content-security-policy"]).toBe(expectedPolicy(network, name));
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(headers["x-frame-options"]).toBeUndefined();
        expect(headers["access-control-allow-origin"]).toBeUndefined();
        expect(headers.server).toBe("nginx");
        const isHashed = /\.[0-9a-f]{8}\.(js|wasm)$/.test(name);
        expect([name, headers["cache-control"]]).toEqual([
          name,
          isHashed ? "public, max-age=31536000, immutable" : "no-cache",
        ]);
      }
    });

    it("answers again only with what has changed", async () => {
      const { headers } = await server.get("/taskpane.html");
      const again = await server.get("/taskpane.html", { "If-None-Match": headers.etag ?? "" });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    it("compresses scripts for whoever takes that", async () => {
      const [script = ""] = namesIn(`${id}/pages/`).filter((name) => name.startsWith("taskpane."));
      const { headers, body } = await server.get(`/${script}`, { "Accept-Encoding": "gzip" });
      expect(headers["content-encoding"]).toBe("gzip");
      expect(body.length).toBeLessThan((pagesOf(id).get(script)?.length ?? 0) / 2);
    });

    it.each(["/nothing.html", "/taskpane.00000000.js", "/../gouji.key", "/%2e%2e/gouji.key"])(
      "%s is not there, and the answer is not kept",
      async (path) => {
        const { status, headers } = await server.get(path);
        expect([400, 404]).toContain(status);
        expect(headers["cache-control"]).toBeUndefined();
        expect(headers["x-content-type-options"]).toBe("nosniff");
      },
    );

    it.each(["/assets/", "/sample/"])("%s is not listed", async (path) => {
      const { status, body } = await server.get(path);
      expect(status).toBe(403);
      expect(body.toString()).not.toMatch(/icon-|budget/);
    });

    it("shows the help to whoever opens the address itself", async () => {
      expect((await server.get("/")).body.toString()).toBe(text(`${id}/pages/help.html`));
    });

    it("sends who comes by http to https", async () => {
      const { status, headers } = await server.getPlain("/help.html");
      expect([status, headers.location]).toEqual([301, "https://gouji.example/help.html"]);
    });
  });
});
