import type { Preview } from "../preview";

export function SheetTabs({ preview }: { readonly preview: Preview }) {
  const { sheets, activeSheetId } = preview.model;
  return (
    <div className="tabs" role="tablist" aria-label="工作表">
      {sheets
        .filter((sheet) => sheet.visibility === "Visible")
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === activeSheetId}
            className="tab"
            onClick={() => preview.activate(sheet.id)}
          >
            {sheet.name}
          </button>
        ))}
    </div>
  );
}
