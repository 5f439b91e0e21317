import { examples } from "./checks/examples";
import type { ProseCase } from "./prose-case";

/** The case of each check of the prose that its page shows, by check. */
export const proseExamples: Readonly<Record<string, ProseCase>> = examples;
