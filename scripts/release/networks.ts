/** Where the pages run: from where they take office.js, and who may show them in a frame. */
export interface Network {
  /** The name of its folder in the release. */
  readonly id: string;
  /** As OFFICE_JS_URL of webpack.config.js. */
  readonly officeJs: string;
  /**
   * Sources of the policy's frame-ancestors. Excel on the web shows the pane in a frame of a frame, and every page above
   * it must be named. Microsoft publishes no such list; where each name comes from stands in docs/deploy.md.
   */
  readonly frameAncestors: readonly string[];
}

export const networks: readonly Network[] = [
  {
    id: "global",
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    frameAncestors: [
      "'self'",
      "https://*.officeapps.live.com",
      "https://*.sharepoint.com",
      "https://onedrive.live.com",
      "https://*.office.com",
      "https://*.cloud.microsoft",
    ],
  },
  {
    id: "21vianet",
    officeJs: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    frameAncestors: ["'self'", "https://*.partner.officewebapps.cn", "https://*.sharepoint.cn"],
  },
  // Excel of the desktop alone: there the pane is in no frame.
  { id: "intranet", officeJs: "office/office.js", frameAncestors: ["'self'"] },
];

/** All of them, or the one that takes office.js from a given place. */
export function networksFor(officeJs: string | undefined): readonly Network[] {
  if (officeJs === undefined) return networks;
  const known = networks.find((network) => network.officeJs === officeJs);
  return [known ?? { id: "custom", officeJs, frameAncestors: ["'self'"] }];
}
