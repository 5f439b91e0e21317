import { ENGINE, enginePolicy } from "../pages/page-policy";

/** Names that change with the content, see webpack.config.js. */
const HASHED = /\.[0-9a-f]{8}\.(js|wasm)$/;

export interface ServerSettings {
  /** Of the pages. */
  readonly policy: string;
  readonly frameAncestors: readonly string[];
  readonly fileNames: readonly string[];
}

/** A page cannot say in itself who may frame it: browsers heed that in the header alone. */
const headerPolicy = ({ policy, frameAncestors }: ServerSettings): string =>
  `${policy}; frame-ancestors ${frameAncestors.join(" ")}`;

export const nginxConfiguration = (template: string, settings: ServerSettings): string =>
  template
    .replace("{{POLICY}}", headerPolicy(settings))
    .replace("{{ENGINE-POLICY}}", enginePolicy(headerPolicy(settings)));

export function iisConfiguration(template: string, settings: ServerSettings): string {
  const hashed = settings.fileNames.filter((name) => HASHED.test(name));
  return template
    .replace("{{POLICY}}", headerPolicy(settings))
    .replace(
      "{{HASHED-FILES}}",
      hashed.map((name) => neverChanging(name, ENGINE.test(name) ? engineHeaders(settings) : "")).join("\n"),
    );
}

/** IIS tells files apart by their whole names. */
const neverChanging = (name: string, more: string): string => `  <location path="${name}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>${more}
    </system.webServer>
  </location>`;

/** The engine's thread has a policy of its own. */
const engineHeaders = (settings: ServerSettings): string => `
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
          <add name="Content-Security-Policy" value="${enginePolicy(headerPolicy(settings))}" />
        </customHeaders>
      </httpProtocol>`;
