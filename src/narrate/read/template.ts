import type { Claim, Figure, Free, Listing, Part, Word } from "../../budget/narrative/section";
import { fold } from "./fold";
import { print } from "../write/print";

/**
 * A section's parts as a graph of nodes, each laid along the text in its turn: characters, figures, words, and stretches
 * of which nothing is known. Choices fork and join. Nodes stand in an order in which every one comes after those before
 * it.
 */
export interface Template {
  readonly nodes: readonly Node[];
}

export interface Node {
  /** Indices of the nodes before this one; -1 is the beginning. */
  readonly before: readonly number[];
  readonly step: Step;
  /** What it is a character, or the whole, of. */
  readonly part?: BoundPart;
  /** The option that the figures did not ask for: taken when it fits better. */
  readonly isUnlikely: boolean;
}

type BoundPart = Figure | Word | Free | Claim | Listing;

export type Step =
  | { readonly is: "character"; readonly character: string }
  | { readonly is: "number"; readonly printed?: string }
  | { readonly is: "words"; readonly words: readonly string[] }
  | { readonly is: "anything" }
  | { readonly is: "date" }
  | { readonly is: "join" };

export function template(parts: readonly Part[]): Template {
  const nodes: Node[] = [];
  let ends: readonly number[] = [-1];
  const add = (step: Step, isUnlikely: boolean, part?: BoundPart): void => {
    nodes.push({ before: ends, step, isUnlikely, ...(part ? { part } : {}) });
    ends = [nodes.length - 1];
  };
  const characters = (text: string, isUnlikely: boolean, part?: BoundPart): void => {
    for (const character of fold(text)) {
      if (character !== " ") add({ is: "character", character }, isUnlikely, part);
    }
  };

  const visit = (part: Part, isUnlikely: boolean): void => {
    if (typeof part === "string") {
      characters(part, isUnlikely);
      return;
    }
    switch (part.is) {
      case "break":
        return;
      case "figure": {
        const { value } = part.quantity;
        add(
          { is: "number", ...(value === undefined ? {} : { printed: print(value, part.format) }) },
          isUnlikely,
          part,
        );
        return;
      }
      case "word":
        if (part.role === "date") add({ is: "date" }, isUnlikely, part);
        else if (part.role === "name" || part.role === "term") characters(part.text, isUnlikely, part);
        else {
          const words = [part.text, ...part.alternatives, ...(part.opposite ?? [])];
          add({ is: "words", words: words.map(fold) }, isUnlikely, part);
        }
        return;
      case "claim":
        add({ is: "words", words: [part.text, ...part.alternatives].map(fold) }, isUnlikely, part);
        return;
      case "free":
      case "list":
        add({ is: "anything" }, isUnlikely, part);
        return;
      case "choice": {
        const start = ends;
        const joined: number[] = [];
        part.options.forEach((option, index) => {
          ends = start;
          for (const inner of option) visit(inner, isUnlikely || index !== part.chosen);
          joined.push(...ends);
        });
        ends = [...new Set(joined)];
        add({ is: "join" }, false);
      }
    }
  };
  for (const part of parts) visit(part, false);
  return { nodes };
}
