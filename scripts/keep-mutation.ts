import { readFileSync, writeFileSync } from "node:fs";
import { keptFile } from "../test/evidence/kept";

/** Keeps the counts of the last run of `npm run mutate` for docs/evidence.md. Run by `npm run mutate:keep`. */
const { files } = JSON.parse(readFileSync("reports/mutation/mutation.json", "utf8")) as {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
};

const SEEN = ["Killed", "Timeout"];
const UNSEEN = ["Survived", "NoCoverage"];

/** Sources of one part of src stand on one line. */
const partOf = (file: string) => file.split("/").slice(0, 2).join("/");

const lines = [...new Set(Object.keys(files).map(partOf))].map((part) => {
  const statuses = Object.entries(files)
    .filter(([file]) => partOf(file) === part)
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const seen = statuses.filter((status) => SEEN.includes(status)).length;
  const unseen = statuses.filter((status) => UNSEEN.includes(status)).length;
  return `${part}: ${seen} of ${seen + unseen} mistakes were seen by a test`;
});
writeFileSync(keptFile("mutation"), lines.map((line) => `${line}\n`).join(""));
