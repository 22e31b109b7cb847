import { basename, dirname } from "node:path";
import { AtlasError, type ErrorCode } from "@practice-atlas/model";

/** Refusals of the operating system by code, each with what a person can do about it. */
const FAULTS: Readonly<Record<string, readonly [code: ErrorCode, sentence: (path: string) => string]>> = {
  ENOSPC: [
    "STORE_READ_ONLY",
    (path) => `磁盘已满，没有写完${path}：请腾出空间后重新运行同一命令；原有的收录与图没有受损。`,
  ],
  EDQUOT: ["STORE_READ_ONLY", (path) => `磁盘配额已用完，没有写完${path}：请腾出空间后重新运行同一命令。`],
  EROFS: [
    "STORE_READ_ONLY",
    (path) => `${path.trimStart()}所在的磁盘只读，不能写：请用 ATLAS_DATA 指定可写的数据文件夹。`,
  ],
  EACCES: ["STORE_READ_ONLY", (path) => `没有权限读写${path}：请检查权限，或用 ATLAS_DATA 指定别的数据文件夹。`],
  EPERM: ["STORE_READ_ONLY", (path) => `没有权限读写${path}：请检查权限，或用 ATLAS_DATA 指定别的数据文件夹。`],
  ENOTDIR: ["USAGE", (path) => `${path.trimStart()}的上级不是文件夹：请检查路径与 ATLAS_DATA。`],
  EEXIST: ["USAGE", (path) => `${path.trimStart()}已存在而不是文件夹：请检查路径与 ATLAS_DATA。`],
  EISDIR: ["USAGE", (path) => `${path.trimStart()}是文件夹，要的是文件：请换一个文件名。`],
  ENOENT: ["USAGE", (path) => `没有${path}，或它所在的文件夹不存在：请检查路径。`],
};

/** An error of the operating system as a sentence that says what to do; other errors pass. */
export function systemFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AtlasError) return cause;
  const { code = "", path } = cause as NodeJS.ErrnoException;
  const fault = FAULTS[code];
  return fault === undefined ? cause : new AtlasError(fault[0], fault[1](shown(path)), { cause });
}

/** A path between blanks, as Chinese sentences have foreign words; of a lock its folder, which is what the user knows. */
function shown(path: string | undefined): string {
  if (path === undefined) return "";
  return ` ${/^lock\b/.test(basename(path)) ? dirname(path) : path} `;
}
