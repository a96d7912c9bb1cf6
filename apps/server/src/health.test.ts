import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '@cho40/core'
import { afterEach, expect, test } from 'vitest'
import { healthOf } from './health.ts'
import { openDatabase } from './open-database.ts'
import { processDeps } from './process-deps.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function aDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-health-'))
  folders.push(dataDir)
  const database = await openDatabase({ dataDir })
  const time = { ms: 0 }
  const stopping = new AbortController()
  const deps = createCore({ ...processDeps, ...database })
  const health = healthOf({ deps, dataDir, stopping: stopping.signal, nowMs: () => time.ms })
  return { database, deps, time, stopping, health }
}

test('a server that answers and commits ails from nothing', async () => {
  const { health, database } = await aDatabase()
  expect(await health()).toEqual({ ailments: [], writerSeconds: 0 })
  await database.close()
})

test('a database that is gone is told of, once a second', async () => {
  const { health, database, time } = await aDatabase()
  await health()
  await database.close()
  expect((await health()).ailments).toEqual([])
  time.ms += 1001
  expect((await health()).ailments).toEqual(['database', 'writer'])
})

test('a writer that is stuck is told of, although the database answers', async () => {
  const { health, deps, database } = await aDatabase()
  const stuck = Promise.withResolvers<void>()
  const running = deps.writer.run(async () => {
    await stuck.promise
    return { ok: true, value: undefined }
  })
  expect(await health()).toEqual({ ailments: ['writer'], writerSeconds: undefined })
  stuck.resolve()
  await running
  await database.close()
})

test('a server that stops is not ready, however well it is', async () => {
  const { health, stopping, database } = await aDatabase()
  stopping.abort()
  expect((await health()).ailments).toEqual(['stopping'])
  await database.close()
})
