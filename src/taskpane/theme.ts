import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Follows Office's theme, and the system's high contrast before that. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const contrast = window.matchMedia("(forced-colors: active)");
    const update = () => setTheme(currentTheme());
    contrast.addEventListener("change", update);
    return () => contrast.removeEventListener("change", update);
  }, []);
  return theme;
}

function currentTheme(): Theme {
  if (window.matchMedia("(forced-colors: active)").matches) return teamsHighContrastTheme;
  // Absent in Excel on the web of older builds, though the types promise it.
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return office && isDark(office.bodyBackgroundColor) ? webDarkTheme : webLightTheme;
}

/** By the brightness of `#rrggbb` as the eye sees it (ITU-R BT.601). */
function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (digits === undefined) return false;
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
