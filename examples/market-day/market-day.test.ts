import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunningServer, startServer } from '@cho40/server/start'
import { createDatabase } from '@cho40/testing/postgres'
import '@cho40/testing/postgres-setup'
import { afterEach, describe, expect, inject, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('market-day.ts', import.meta.url))
const quiet = { info: () => undefined, error: () => undefined }
const cleanUp: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

async function startedServer({
  databaseUrl,
  demo = true,
}: {
  databaseUrl?: string
  demo?: boolean
} = {}): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho40-market-day-'))
  cleanUp.push(() => rm(dataDir, { recursive: true, force: true }))
  const place = databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl }
  const server = await startServer({ ...place, port: 0, demo, log: quiet })
  cleanUp.push(server.stop)
  return server
}

/** Runs the script as a person would, in a process of its own. */
function play(...args: readonly string[]): Promise<{ code: number | string; output: string }> {
  const command = ['--conditions=@cho40/source', SCRIPT, ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { timeout: 280_000 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr })
    })
  })
}

// The demonstration alone is a thousand sales; on two busy cores that takes its time.
describe('a market day over HTTP', { timeout: 600_000 }, () => {
  test('ties out on SQLite, and again the same day with another seed', async () => {
    const { url } = await startedServer()
    const first = await play('--url', url)
    expect(first.output).toContain('✓ Khớp từng đồng')
    expect(first.code).toBe(0)
    const second = await play('--url', url, '--seed', '40')
    expect(second.output).toContain('✓ Khớp từng đồng')
    expect(second.code).toBe(0)
  })

  test('ties out on PostgreSQL', async () => {
    const database = await createDatabase(inject('postgresUrl'))
    cleanUp.push(database.drop)
    const { url } = await startedServer({ databaseUrl: database.url })
    const played = await play('--url', url)
    expect(played.output).toContain('✓ Khớp từng đồng')
    expect(played.code).toBe(0)
  })

  test('says what is wrong when there is no server, and when the PIN is wrong', async () => {
    const nobody = await play('--url', 'http://127.0.0.1:9')
    expect(nobody).toMatchObject({ code: 1, output: expect.stringContaining('http://127.0.0.1:9') })
    const { url } = await startedServer({ demo: false })
    const stranger = await play('--url', url, '--pin', '000000')
    expect(stranger).toMatchObject({ code: 1, output: expect.stringContaining('WrongPhoneOrPin') })
  })
})
