import type { KeyboardEvent } from "react";
import type { Preview } from "../preview";

export function SheetTabs({ preview }: { readonly preview: Preview }) {
  const { sheets, activeSheetId } = preview.model;
  return (
    <div className="tabs" role="tablist" aria-label="工作表" onKeyDown={moveAmongTabs}>
      {sheets
        .filter((sheet) => sheet.visibility === "Visible")
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === activeSheetId}
            tabIndex={sheet.id === activeSheetId ? 0 : -1}
            className="tab"
            onClick={() => preview.activate(sheet.id)}
          >
            {sheet.name}
          </button>
        ))}
    </div>
  );
}

/** Left and right show the next sheet, as tabs do: one step of the Tab key passes them all. */
function moveAmongTabs({ key, currentTarget, target }: KeyboardEvent): void {
  const tabs = [...currentTarget.querySelectorAll<HTMLElement>("[role='tab']")];
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  const next = step === 0 ? undefined : tabs[tabs.findIndex((tab) => tab === target) + step];
  next?.focus();
  next?.click();
}
