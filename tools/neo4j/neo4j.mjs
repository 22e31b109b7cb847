#!/usr/bin/env node
// A real Neo4j Community server from its published Java artifacts: start | stop | status | env | clean
import fs from "node:fs";
import { isAlive, start, stop } from "./server.mjs";
import { connection, readSettings } from "./settings.mjs";

const USAGE = "用法：node tools/neo4j/neo4j.mjs start | stop | status | env | clean";
const settings = readSettings();

const commands = {
  async start() {
    const server = await start(settings);
    console.log(`Neo4j ${settings.version} ${server.started ? "已启动" : "已在运行"}：${server.uri}`);
  },
  async stop() {
    await stop(settings);
    console.log("Neo4j 已停止。");
  },
  async status() {
    const alive = isAlive(settings);
    console.log(alive ? `Neo4j 运行中：${connection(settings).uri}` : "Neo4j 没有运行。");
    if (!alive) process.exitCode = 3;
  },
  async env() {
    const { uri, user, password, database } = connection(settings);
    console.log(`NEO4J_URI=${uri}\nNEO4J_USER=${user}\nNEO4J_PASSWORD=${password}\nNEO4J_DATABASE=${database}`);
  },
  async clean() {
    await stop(settings);
    fs.rmSync(settings.home, { recursive: true, force: true });
    console.log("Neo4j 的数据已清除，下载的程序保留。");
  },
};

const command = commands[process.argv[2] ?? ""];
if (command === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await command().catch((error) => {
    console.error(`neo4j: ${error.message}`);
    process.exitCode = 1;
  });
}
