import fs from "node:fs";
import path from "node:path";

const FOLDERS = ["data", "logs", "run", "import", "plugins"];

/** Writes neo4j.conf: loopback only, no telemetry, small memory, a transaction timeout of its own. */
export function writeConf(settings) {
  for (const folder of ["conf", ...FOLDERS]) fs.mkdirSync(path.join(settings.home, folder), { recursive: true });
  const address = `127.0.0.1:${settings.port}`;
  const lines = [
    ...FOLDERS.map((folder) => `server.directories.${folder}=${folder}`),
    "server.default_listen_address=127.0.0.1",
    "server.default_advertised_address=127.0.0.1",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=${address}`,
    `server.bolt.advertised_address=${address}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    "dbms.usage_report.enabled=false",
    "client.allow_telemetry=false",
    "server.bolt.telemetry.enabled=false",
    `server.memory.pagecache.size=${settings.pageCache}`,
    `db.transaction.timeout=${settings.timeout}`,
    "dbms.security.allow_csv_import_from_file_urls=false",
    "db.tx_log.rotation.retention_policy=keep_none",
    "db.tx_log.rotation.size=32M",
    "db.tx_log.preallocate=false",
    // Else every stop waits ten seconds.
    "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
    // These names are known to 2026.08.1; older calendar versions may refuse them.
    ...(settings.calendar ? ["dbms.fleet_manager.enabled=false", "server.fleet_discovery.enabled=false"] : []),
  ];
  fs.writeFileSync(path.join(settings.conf, "neo4j.conf"), `${lines.join("\n")}\n`);
}
