import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Sentence } from './say.ts'

/** How every file of SQLite begins. */
const SQLITE_HEADER = 'SQLite format 3\0'

/**
 * A backup may take the place of an older one and of nothing else: least of all of what it is a copy
 * of, which a server may be writing to. Says why when something else has the name.
 */
export function notReplaceable(path: string, dataDir: string): Sentence | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return undefined
  if (realpathSync(dirname(path)) === realpathSync(dataDir) || isSame(path, dataDir)) {
    return {
      vi: `“${path}” là tệp của chính thư mục dữ liệu. Chưa có gì thay đổi. Chọn tên khác cho bản sao lưu, tốt nhất ở một ổ đĩa khác.`,
      en: `"${path}" is a file of the data folder itself. Nothing was changed. Choose another name for the backup, best on another disk.`,
    }
  }
  if (found.isFile() && (found.size === 0 || firstBytes(path) === SQLITE_HEADER)) return undefined
  return {
    vi: `Ở “${path}” đã có thứ khác, không phải bản sao lưu. Chưa có gì thay đổi. Chọn tên khác.`,
    en: `At "${path}" there is something else that is no backup. Nothing was changed. Choose another name.`,
  }
}

/** Also under another name: a link leads to the same file. */
function isSame(path: string, dataDir: string): boolean {
  const [one, other] = [statSync(path), statSync(`${dataDir}/cho40.db`, { throwIfNoEntry: false })]
  return one.ino === other?.ino && one.dev === other.dev
}

function firstBytes(path: string): string {
  const bytes = Buffer.alloc(SQLITE_HEADER.length)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes)
  } finally {
    closeSync(file)
  }
  return bytes.toString('latin1')
}
