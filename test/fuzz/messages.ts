import type { FuzzCase } from "./target";

export type WorkerTask =
  | { readonly is: "fuzz"; readonly target: string; readonly seed: number; readonly from: number }
  | { readonly is: "try"; readonly one: FuzzCase };

export type ToSupervisor =
  | { readonly is: "start"; readonly index: number }
  | { readonly is: "done"; readonly index: number; readonly milliseconds: number }
  | { readonly is: "failure"; readonly index: number; readonly failure: string; readonly one: FuzzCase }
  | { readonly is: "tried"; readonly failure: string | undefined }
  | { readonly is: "heap"; readonly bytes: number };
