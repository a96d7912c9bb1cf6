import type { Database } from 'better-sqlite3'

/** All pages in one step: a server that writes meanwhile would make a slower copy begin again. */
const ALL_PAGES = 0x7fff_ffff

/**
 * Copies a database that a server is writing to, as of one moment, with SQLite's own backup. The
 * copy is a single file that needs no other beside it. Overwrites `path`.
 */
export async function copyDatabase(
  source: Database,
  path: string,
  openCopy: (path: string) => Database,
): Promise<void> {
  await source.backup(path, { progress: () => ALL_PAGES })
  const copy = openCopy(path)
  // In this mode the file stands alone and can lie on a medium that nobody may write to.
  copy.pragma('journal_mode = delete')
  copy.close()
}

/** What SQLite itself finds wrong with a file; empty when it is sound. */
export function damageOf(file: Database): readonly string[] {
  const lines = file.prepare<[], string>('pragma integrity_check(10)').pluck().all()
  const strays = file.prepare<[], { table: string }>('pragma foreign_key_check').all()
  return [
    ...lines.filter((line) => line !== 'ok'),
    ...new Set(strays.map(({ table }) => `foreign keys of ${table}`)),
  ]
}
