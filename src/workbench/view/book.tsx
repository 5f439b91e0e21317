import type { Preview } from "../preview";
import { FormulaBar } from "./formula-bar";
import { useGridSelection } from "./grid-selection";
import { SheetTabs } from "./sheet-tabs";
import { SheetView } from "./sheet-view";

/** The open workbook; `version` changes with it. */
export function Book({ preview, version }: { readonly preview: Preview; readonly version: number }) {
  const selection = useGridSelection(preview);
  return (
    <section className="book" aria-label={preview.model.name}>
      <FormulaBar preview={preview} selection={selection} />
      <SheetView preview={preview} selection={selection} version={version} />
      <SheetTabs preview={preview} />
    </section>
  );
}
