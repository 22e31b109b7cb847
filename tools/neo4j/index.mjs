import { whyNot } from "./artifacts.mjs";
import { isAlive, start, stop } from "./server.mjs";
import { readSettings } from "./settings.mjs";

/**
 * A Neo4j for a test run: the one that the kit already runs, or a new one.
 * @returns `{ env, stop }`, where `env` holds NEO4J_TEST_URI, _USER, _PASSWORD and _DATABASE and `stop` ends only what
 *   this call started; or `{ missing }` with the sentence that says what this machine lacks.
 */
export async function startTestNeo4j() {
  const settings = readSettings();
  const missing = isAlive(settings) ? null : whyNot(settings);
  if (missing !== null) return { missing };
  const server = await start(settings);
  const env = {
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
    NEO4J_TEST_DATABASE: server.database,
  };
  return { env, stop: () => (server.started ? stop(settings) : Promise.resolve()) };
}
