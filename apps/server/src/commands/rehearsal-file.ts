import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase, migrate, sqliteDb } from '@cho40/core'
import Database from 'better-sqlite3'
import { processDeps } from '../process-deps.ts'
import { type BookHead, proveFile } from './backup-file.ts'
import type { Stage } from './rehearsal-stage.ts'

/** A copy of the file, in the data folder, where there is room for a database. */
export function fileStage(dataDir: string, folder: string): Stage {
  const path = join(folder, 'cho40.db')
  return {
    place: { dataDir: folder },
    copy: () => copyOf(dataDir, folder),
    forward: () => broughtForward(path),
    async proved() {
      const { books, entries, damage } = await proveFile(path)
      return { heads: books, entries, damage }
    },
    strike: () => Promise.resolve(),
  }
}

/** Copies the database as of one moment. */
async function copyOf(dataDir: string, folder: string): Promise<readonly BookHead[]> {
  const source = new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
  try {
    await copyDatabase(source, join(folder, 'cho40.db'), (copy) => new Database(copy))
  } finally {
    source.close()
  }
  const copy = new Database(join(folder, 'cho40.db'), { readonly: true })
  try {
    // The tables are still those of the other version: only what never changes is asked for.
    return copy
      .prepare<[], BookHead>(
        'select id as book, head_seq as seq, head_hash as hash from cho_book order by id',
      )
      .all()
  } finally {
    copy.close()
  }
}

async function broughtForward(path: string): Promise<readonly string[]> {
  const db = sqliteDb(new Database(path))
  try {
    return await migrate(db, { dialect: 'sqlite', now: processDeps.clock.now() })
  } finally {
    await db.destroy()
  }
}

/** An empty folder for a rehearsal, with the secrets that a server wants; what a killed one left goes. */
export async function freshFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'rehearsal')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  const secrets = join(dataDir, 'secrets.json')
  if (existsSync(secrets)) await copyFile(secrets, join(folder, 'secrets.json'))
  return folder
}
