import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));

/** Why this machine cannot run the server, as a sentence, or null when it can. */
export function whyNot(settings) {
  const need = settings.calendar ? 21 : 17;
  const java = spawnSync(settings.java, ["-version"], { encoding: "utf8" });
  if (java.error) return `没有 Java（${settings.java}）：请安装 Java ${need} 或更新版本。`;
  const have = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0);
  if (have < need) return `Neo4j ${settings.version} 需要 Java ${need}，这里是 ${have}：请设置 JAVA_HOME。`;
  if (fs.existsSync(path.join(settings.lib, ".complete"))) return null;
  if (spawnSync("mvn", ["-version"]).error) return "没有 Maven（mvn）：请安装后再试。";
  return null;
}

/** Copies the server's jars into the kit's folder, once. @throws Error with Maven's words. */
export function resolveArtifacts(settings) {
  const done = path.join(settings.lib, ".complete");
  if (fs.existsSync(done)) return;
  fs.rmSync(settings.lib, { recursive: true, force: true });
  const args = ["-B", "-q", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime"];
  args.push(`-Dneo4j.version=${settings.version}`, `-DoutputDirectory=${settings.lib}`);
  const result = spawnSync("mvn", args, { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`Maven 取不到 Neo4j：\n${result.stdout ?? ""}${result.stderr ?? ""}`);
  fs.writeFileSync(done, settings.version);
}
