import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { resolveArtifacts, whyNot } from "./artifacts.mjs";
import { writeConf } from "./conf.mjs";
import { connection, readRunning } from "./settings.mjs";

const OPENS = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/** Starts the server unless it runs, and waits until Bolt answers. @returns how to connect, and whether this call started it. */
export async function start(settings) {
  if (isAlive(settings)) {
    await untilReady(settings);
    return { ...connection(settings), started: false };
  }
  const obstacle = whyNot(settings);
  if (obstacle !== null) throw new Error(obstacle);
  if (await answersBolt(settings.port))
    throw new Error(`端口 ${settings.port} 已有别的 Bolt 服务：请设置 NEO4J_KIT_PORT。`);
  resolveArtifacts(settings);
  writeConf(settings);
  setFirstPassword(settings);
  launch(settings);
  await untilReady(settings);
  return { ...connection(settings), started: true };
}

/** Ends the server that this kit started; kills it when it does not end within `seconds`. */
export async function stop(settings, seconds = 60) {
  const pid = readRunning(settings)?.pid;
  if (isAlive(settings)) {
    process.kill(pid, "SIGTERM");
    for (let tenths = 0; tenths < seconds * 10 && isAlive(settings); tenths++) await sleep(100);
    if (isAlive(settings)) process.kill(pid, "SIGKILL");
  }
  fs.rmSync(settings.pidFile, { force: true });
}

/** True while the process that `start` made lives; another process with a recycled id does not count. */
export function isAlive(settings) {
  const pid = readRunning(settings)?.pid;
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`--home-dir=${settings.home}`);
  } catch {
    return false;
  }
}

/** A Bolt handshake: magic and four version proposals; any non-zero answer means that Bolt is up. */
function answersBolt(port) {
  const hello = Buffer.from("6060b01700080805000204040000000000000000", "hex");
  return new Promise((resolve) => {
    const socket = net.connect({ host: "127.0.0.1", port }, () => socket.write(hello));
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once("data", (bytes) => end(bytes.length >= 4 && bytes.readUInt32BE(0) !== 0));
    socket.once("error", () => end(false));
    socket.once("close", () => resolve(false));
  });
}

async function untilReady(settings, seconds = 120) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await answersBolt(settings.port)) return;
    if (!isAlive(settings)) throw new Error(`Neo4j 启动时退出：\n${tail(settings.consoleLog)}`);
    await sleep(100);
  }
  throw new Error(`Neo4j ${seconds} 秒内没有就绪：\n${tail(settings.consoleLog)}`);
}

/** Has an effect only before the first start, when the system database is not there yet. */
function setFirstPassword(settings) {
  if (fs.existsSync(path.join(settings.home, "data", "databases", "system"))) return;
  const args = ["-Xmx1g", "-cp", path.join(settings.lib, "*"), ...opens(), "org.neo4j.cli.AdminTool"];
  const env = { ...process.env, NEO4J_HOME: settings.home, NEO4J_CONF: settings.conf };
  const result = spawnSync(settings.java, [...args, "dbms", "set-initial-password", settings.password], {
    env,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`Neo4j 的初始密码没有设成：${result.stderr}`);
}

function launch(settings) {
  const main = settings.calendar ? "org.neo4j.server.Neo4jCommunity" : "org.neo4j.server.CommunityEntryPoint";
  const jvm = [
    "-XX:+UseG1GC",
    "-XX:+ExitOnOutOfMemoryError",
    `-Xms${settings.heap}`,
    `-Xmx${settings.heap}`,
    ...opens(),
  ];
  const homes = [`--home-dir=${settings.home}`, `--config-dir=${settings.conf}`, "--console-mode"];
  const log = fs.openSync(settings.consoleLog, "a");
  const args = ["-cp", path.join(settings.lib, "*"), ...jvm, main, ...homes];
  const child = spawn(settings.java, args, { cwd: settings.home, detached: true, stdio: ["ignore", log, log] });
  fs.writeFileSync(settings.pidFile, JSON.stringify({ pid: child.pid, ...connection(settings) }));
  child.unref();
}

const opens = () => [
  "-Dfile.encoding=UTF-8",
  "-Djava.awt.headless=true",
  "-Dlog4j2.disable.jmx=true",
  "-Dio.netty.tryReflectionSetAccessible=true",
  ...OPENS.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

function tail(file, lines = 25) {
  if (!fs.existsSync(file)) return "";
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
