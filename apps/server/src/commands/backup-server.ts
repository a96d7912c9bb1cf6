import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type ArchiveProblem, importDatabase, sqliteDb } from '@cho40/core'
import Database from 'better-sqlite3'
import { processDeps } from '../process-deps.ts'
import { writeEverything } from './export-everything.ts'
import { openBeside } from './open-beside.ts'

/** Where the rows stand until the copy is built of them. */
export const linesBeside = (draft: string): string => `${draft}.lines`

/**
 * Copies everything from PostgreSQL, as of one moment and beside its servers, into a SQLite file: it
 * needs no tool of PostgreSQL's version and can be served by itself. Every row is read back and every
 * invariant proved before the file is anything. Returns what is wrong, nothing when nothing is; the
 * rows are then kept beside the draft ({@link linesBeside}), for they are all there is.
 */
export async function copyServer(databaseUrl: string, draft: string): Promise<readonly string[]> {
  const lines = linesBeside(draft)
  const file = await open(lines, 'w', 0o600)
  const source = openBeside({ dataDir: '', databaseUrl })
  try {
    await writeEverything(source, file)
    await file.sync()
  } finally {
    await file.close()
    await source.close()
  }
  const damage = await built(lines, draft)
  if (damage.length === 0) await rm(lines)
  return damage
}

async function built(lines: string, draft: string): Promise<readonly string[]> {
  const target = new Database(draft)
  const db = sqliteDb(target)
  try {
    const input = createReadStream(lines, 'utf8')
    const done = await importDatabase(
      { db, dialect: 'sqlite' },
      {
        lines: createInterface({ input, crlfDelay: Infinity }),
        now: processDeps.clock.now(),
      },
    )
    // One file, with nothing beside it, is what is carried away.
    target.pragma('journal_mode = delete')
    return done.ok ? [] : wrongWith(done.problem)
  } finally {
    await db.destroy()
  }
}

/** The checks that fail, else the kind of problem with the tables or steps that it is about. */
function wrongWith(problem: ArchiveProblem): readonly string[] {
  if ('checks' in problem) return problem.checks
  if ('names' in problem) return problem.names.map((name) => `${problem.type}: ${name}`)
  if (problem.type === 'CopyDiffers')
    return problem.tables.map((name) => `${problem.type}: ${name}`)
  return [problem.type]
}
