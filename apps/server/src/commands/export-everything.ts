import type { FileHandle } from 'node:fs/promises'
import type { OpenedDatabase } from '../open-database.ts'

const BLOCK_LETTERS = 256 * 1024

/** Writes everything as of one moment, as lines of JSON, and tells how many rows those are. */
export async function writeEverything(database: OpenedDatabase, file: FileHandle): Promise<number> {
  const { exportDatabase } = await import('@cho40/core')
  let block = ''
  const exported = await exportDatabase(database, async (line) => {
    block += `${line}\n`
    if (block.length < BLOCK_LETTERS) return
    await file.write(block)
    block = ''
  })
  await file.write(block)
  return exported.rows
}
