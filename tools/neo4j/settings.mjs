import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: `.neo4j/` lies in its root and is ignored by git. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The version whose jars `pom.xml` names unless NEO4J_KIT_VERSION says otherwise. */
const VERSION = "5.26.30";

/**
 * Everything the kit may be told, read once.
 * Environment: NEO4J_KIT_VERSION, NEO4J_KIT_DIR (.neo4j), NEO4J_KIT_PORT (17687), NEO4J_KIT_PASSWORD (8 characters or
 * more), NEO4J_KIT_HEAP (512m), NEO4J_KIT_PAGECACHE (256m), NEO4J_KIT_TIMEOUT (60s), JAVA_HOME.
 */
export function readSettings(env = process.env) {
  const version = env.NEO4J_KIT_VERSION ?? VERSION;
  const dir = path.resolve(ROOT, env.NEO4J_KIT_DIR ?? ".neo4j");
  const home = path.join(dir, `home-${version}`);
  return {
    version,
    // 2025.01 and later have calendar versions, another main class and need Java 21.
    calendar: !version.startsWith("5."),
    lib: path.join(dir, `lib-${version}`),
    home,
    conf: path.join(home, "conf"),
    pidFile: path.join(home, "run", "kit.json"),
    consoleLog: path.join(home, "logs", "console.log"),
    port: Number(env.NEO4J_KIT_PORT ?? 17687),
    password: env.NEO4J_KIT_PASSWORD ?? "atlas-tests",
    heap: env.NEO4J_KIT_HEAP ?? "512m",
    pageCache: env.NEO4J_KIT_PAGECACHE ?? "256m",
    timeout: env.NEO4J_KIT_TIMEOUT ?? "60s",
    java: env.JAVA_HOME ? path.join(env.JAVA_HOME, "bin", "java") : "java",
  };
}

/** How a driver reaches the server that these settings describe. */
export function connection(settings) {
  return { uri: `neo4j://127.0.0.1:${settings.port}`, user: "neo4j", password: settings.password, database: "neo4j" };
}

/** What `start` wrote about the running server, or null. */
export function readRunning(settings) {
  try {
    return JSON.parse(fs.readFileSync(settings.pidFile, "utf8"));
  } catch {
    return null;
  }
}
