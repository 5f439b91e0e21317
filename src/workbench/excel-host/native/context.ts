/** What Excel tells office.js of itself at the start. */
import type { WorkbookModel } from "../model/workbook-model";

export interface ExcelOptions {
  /** By requirement set: `{ ExcelApi: "1.9" }`. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** `Office.context.displayLanguage` */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: Partial<OfficeTheme>;
  readonly version?: string;
}

/** Colours as `#RRGGBB`. */
interface OfficeTheme {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#E6E6E6",
};

/** All that the runtime of the package knows. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  RichApiRuntime: "1.2",
  Settings: "1.1",
};

const DEFAULT_LANGUAGE = "zh-CN";
const EXCEL = 1;
const INSERTED = 1;

export function displayLanguage(options: ExcelOptions): string {
  return options.displayLanguage ?? DEFAULT_LANGUAGE;
}

export function nativeContext(
  model: WorkbookModel,
  options: ExcelOptions,
): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "gouji",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage(options),
    GetAppDataLocale: () => options.contentLanguage ?? displayLanguage(options),
    GetDocUrl: () => `C:\\${model.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => INSERTED,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.requirements ?? REQUIREMENTS),
    GetHostFullVersion: () => options.version ?? "16.0.16327.20200",
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers({ ...LIGHT_THEME, ...options.theme })),
    GetSettings: () => documentSettings(model.documentSettings),
  };
}

function themeNumbers(theme: OfficeTheme): Readonly<Record<string, number>> {
  const colors = Object.entries(theme) as [string, string][];
  return Object.fromEntries(colors.map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]));
}

interface DocumentSettings {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

/** Read into arrays that office.js brings along, and written all together. */
function documentSettings(settings: Map<string, string>): DocumentSettings {
  return {
    Read: (keys, values) => {
      keys.push(...settings.keys());
      values.push(...settings.values());
    },
    Write: (keys, values) => {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
    },
  };
}
