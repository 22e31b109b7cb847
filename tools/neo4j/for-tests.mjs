import { whyNot } from "./artifacts.mjs";
import { isAlive, start, stop } from "./server.mjs";
import { readSettings } from "./settings.mjs";

let startedHere = false;

/**
 * A Neo4j for a test run: the one that NEO4J_TEST_URI names, else the one that the kit runs in this checkout, else a new one.
 * @returns the variables that tests read (NEO4J_TEST_URI, _USER, _PASSWORD, _DATABASE), or null, said on stderr, when this
 *   machine has neither Java nor Maven.
 */
export async function startForTests() {
  const {
    NEO4J_TEST_URI,
    NEO4J_TEST_USER = "neo4j",
    NEO4J_TEST_PASSWORD = "",
    NEO4J_TEST_DATABASE = "neo4j",
  } = process.env;
  if (NEO4J_TEST_URI) return { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE };
  const settings = readSettings();
  const missing = isAlive(settings) ? null : whyNot(settings);
  if (missing !== null) {
    console.error(`neo4j: ${missing}`);
    return null;
  }
  const server = await start(settings);
  startedHere = server.started;
  return {
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
    NEO4J_TEST_DATABASE: server.database,
  };
}

/** Ends the server if `startForTests` started it. */
export async function stopForTests() {
  if (startedHere) await stop(readSettings());
  startedHere = false;
}
