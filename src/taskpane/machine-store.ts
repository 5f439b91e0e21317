/** What is kept on the machine, for every workbook: the headers that were explained, as text, and nothing else. */
const KEY = "gouji.taught";

/** Browsers may refuse to keep anything; then it is as if nothing had been kept. */
export const machineStore = {
  load: (): string | undefined => {
    try {
      return localStorage.getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** Whether it is kept; `undefined` keeps nothing. */
  save: (text: string | undefined): boolean => {
    try {
      if (text === undefined) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
      return true;
    } catch {
      return false;
    }
  },
};
