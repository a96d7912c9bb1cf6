import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BookId } from '@cho40/contract'
import { createCore } from '@cho40/core'
import { exportBook, rebuildBook } from '@cho40/core/ledger'
import { expect } from 'vitest'
import { type DatabasePlace, openDatabase } from '../../src/open-database.ts'
import { processDeps } from '../../src/process-deps.ts'

/**
 * The book as lines of JSON, built again in an empty SQLite database from those lines alone, and
 * written out once more: the same bytes. Answers how many lines there are.
 */
export async function rebuiltTheSame(from: DatabasePlace, bookId: BookId): Promise<number> {
  const lines = await linesOf(from, bookId)
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-rebuilt-'))
  const database = await openDatabase({ dataDir })
  const core = createCore({ ...processDeps, ...database })
  const rebuilt = await rebuildBook(core, lines)
  expect(rebuilt).toMatchObject({ ok: true })
  await database.close()
  expect((await linesOf({ dataDir }, bookId)).join('\n')).toBe(lines.join('\n'))
  rmSync(dataDir, { recursive: true, force: true })
  return lines.length
}

async function linesOf(place: DatabasePlace, bookId: BookId): Promise<string[]> {
  const database = await openDatabase(place)
  const core = createCore({ ...processDeps, ...database })
  const lines: string[] = []
  for await (const line of exportBook(core, bookId)) lines.push(line)
  await database.close()
  return lines
}
