import { examples as ofShanxi } from "../standards/shanxi/checks/examples";
import type { Case } from "./case";
import { examples as ofAll } from "./checks/examples";

/** The case of each check of the tables that its page shows, by check. */
export const tableExamples: Readonly<Record<string, Case>> = { ...ofAll, ...ofShanxi };
