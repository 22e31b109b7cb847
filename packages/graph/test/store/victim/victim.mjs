// A process that loads records into a store and is killed in the midst of it. Run on the built packages:
// node victim.mjs <config JSON> <folder of records.jsonl and reference.json> <mode> <when>; when: `done:<n>` records,
// `ms:<n>` after the first transaction, `never`.
import { readFileSync } from "node:fs";
import { openStore } from "@practice-atlas/graph";
import { loadLexicon } from "@practice-atlas/reference";
import { gazetteerOf } from "../../fixture/gazetteer.mjs";

const [config, folder, mode, when] = process.argv.slice(2);
const [kind, count] = when.split(":");
const { places, lexicon } = JSON.parse(readFileSync(`${folder}/reference.json`, "utf8"));
const reference = { gazetteer: gazetteerOf("fixture-places", places), lexicon: loadLexicon(new Map(lexicon)) };
const records = readFileSync(`${folder}/records.jsonl`, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const die = () => process.kill(process.pid, "SIGKILL");

let begun = false;
const onProgress = (done) => {
  if (kind === "done" && done >= Number(count)) die();
  if (kind === "ms" && !begun) setTimeout(die, Number(count));
  begun = true;
};

const store = await openStore(JSON.parse(config));
await store.load(records, reference, { mode, batchRows: 100, onProgress });
await store.close();
console.log("finished");
