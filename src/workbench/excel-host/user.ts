/** What a person does in the workbook beside the add-in. A sheet is given by its name, cells by their address. */
import { selectCells } from "./actions/select-cells";
import { activateSheet, addSheet, deleteSheet, renameSheet, showSheet } from "./actions/sheets";
import { clearCells, writeCells } from "./actions/write-cells";
import { EventType } from "./events";
import type { Area } from "../../workbook/areas";
import { findSheet, type ProtectionModel, type SheetModel } from "./model/workbook-model";
import { invalidArgument, itemNotFound } from "./protocol/host-error";
import { tellSheet, type HostState } from "./host-state";
import { parseArea } from "../../workbook/places";

export class User {
  constructor(
    private readonly state: HostState,
    /** Called after each deed. */
    private readonly done: () => void,
  ) {}

  /** One value for all cells, or a table of the area's size. */
  write(sheet: string, address: string, input: unknown): void {
    this.act(() => writeCells(this.state, this.sheet(sheet), areaOf(address), input));
  }

  clear(sheet: string, address: string): void {
    this.act(() => clearCells(this.state, this.sheet(sheet), areaOf(address), "Contents"));
  }

  select(sheet: string, address: string): void {
    this.act(() => selectCells(this.state, this.sheet(sheet), areaOf(address)));
  }

  /** A chart, a picture … */
  selectShape(): void {
    this.act(() => (this.state.model.hasShapeSelected = true));
  }

  activate(sheet: string): void {
    this.act(() => activateSheet(this.state, this.sheet(sheet)));
  }

  addSheet(name?: string): void {
    this.act(() => addSheet(this.state, name));
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => renameSheet(this.state, this.sheet(sheet), name));
  }

  deleteSheet(sheet: string): void {
    this.act(() => deleteSheet(this.state, this.sheet(sheet)));
  }

  showSheet(sheet: string, visibility: SheetModel["visibility"]): void {
    this.act(() => showSheet(this.state, this.sheet(sheet), visibility));
  }

  protect(sheet: string, protection: ProtectionModel = { options: {} }): void {
    this.act(() => {
      const found = this.sheet(sheet);
      found.protection = protection;
      tellSheet(this.state, EventType.protectionChanged, found, { isProtected: true });
    });
  }

  unprotect(sheet: string): void {
    this.act(() => {
      const found = this.sheet(sheet);
      found.protection = undefined;
      tellSheet(this.state, EventType.protectionChanged, found, { isProtected: false });
    });
  }

  private act(deed: () => unknown): void {
    const { actor } = this.state;
    this.state.actor = "user";
    try {
      deed();
    } finally {
      this.state.actor = actor;
    }
    this.done();
  }

  private sheet(name: string): SheetModel {
    const sheet = findSheet(this.state.model, name);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === undefined) throw invalidArgument();
  return area;
}
