/** What the operating system refused, in words: why, and what next where there is something to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件，请检查路径和文件名",
  ENOTDIR: "路径中有一段不是文件夹，请检查路径",
  EISDIR: "这是文件夹，不是文件",
  EACCES: "没有访问这个文件的权限",
  EPERM: "没有访问这个文件的权限，或文件正被其他程序占用",
  EBUSY: "文件正被其他程序占用，请关闭后再试",
  EROFS: "所在的磁盘是只读的",
  ELOOP: "路径中的链接互相指向，找不到文件",
  ENAMETOOLONG: "路径或文件名过长，请改短文件名，或移到上层的文件夹",
  EMFILE: "同时打开的文件过多，请稍后再试",
  ENFILE: "同时打开的文件过多，请稍后再试",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "磁盘配额已用完",
  EFBIG: "文件过大",
  EIO: "磁盘读写出错",
  ENOMEM: "内存不足",
};

/** `undefined` for what is not an error of the system: a bug, which is for others to report. */
export function systemErrorReason(error: unknown): string | undefined {
  // Node's own complaints have a code as well, but no system call.
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const code = String(error.code);
  return REASONS[code] ?? `操作系统拒绝了这个操作（${code}）`;
}

/** For a bug: one line, no stack. */
export function internalErrorReason(error: unknown): string {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `程序内部错误，没有完成（${detail}）`;
}
