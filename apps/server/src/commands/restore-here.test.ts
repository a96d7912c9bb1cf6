import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@cho40/testing/postgres'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type AServer, aMarketOver, aServer, goneServer } from '../../test/a-server.ts'
import { newId } from '../../test/http-client.ts'
import { silentLog } from '../log.ts'
import { openDatabase } from '../open-database.ts'
import { startServer } from '../start.ts'
import { restoreHere } from './restore-here.ts'

describe.each(['sqlite', 'postgres'] as const)('on %s', (dialect) => {
  let server: AServer
  let place: { dataDir: string; databaseUrl?: string }
  let drop = async (): Promise<void> => undefined

  beforeEach(async () => {
    if (dialect === 'postgres') {
      const scratch = await createDatabase(inject('postgresUrl'))
      drop = scratch.drop
      server = await aServer(undefined, { databaseUrl: scratch.url })
      place = { dataDir: server.dataDir, databaseUrl: scratch.url }
    } else {
      server = await aServer()
      place = { dataDir: server.dataDir }
    }
  })
  afterEach(async () => {
    await goneServer(server).catch(() => undefined)
    await drop()
  })

  test('what was brought back gives no code twice and lets no old session in; not while a server runs', async () => {
    const [stall] = (await aMarketOver(server, 1)).stalls
    if (!stall) throw new Error('no stall')
    const { vendor, stallId, phone } = stall
    const codes = async () => {
      const leased = await vendor.mutate('stall.leaseCodes', {
        id: newId('lease'),
        stallId,
        count: 5,
      })
      return (leased.body as { codes: string[] }).codes
    }
    const given = await codes()
    if (dialect === 'postgres') {
      expect(await restoreHere(place)).toMatchObject({
        ok: false,
        problem: { type: 'SourceInUse' },
      })
    } else {
      await expect(restoreHere(place)).rejects.toMatchObject({ name: 'DataFolderBusy' })
    }
    await server.stop()
    const first = await restoreHere(place)
    expect(first).toMatchObject({ ok: true, value: { epoch: 2, sessions: 2 } })
    expect(await restoreHere(place)).toMatchObject({ ok: true, value: { epoch: 3, sessions: 0 } })

    const again = await startServer({ ...place, port: 0, demo: false, log: silentLog })
    try {
      const ask = (path: string, body: unknown, cookie = '') =>
        fetch(`${again.url}/trpc/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie },
          body: JSON.stringify(body),
        })
      const lease = { id: newId('lease'), stallId, count: 5 }
      expect((await ask('stall.leaseCodes', lease, vendor.cookie())).status).toBe(401)
      const signedIn = await ask('session.open', { phone, pin: '123456' })
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const leased = await ask('stall.leaseCodes', lease, cookie)
      expect([signedIn.status, leased.status, leased.ok ? '' : await leased.text()]).toEqual([
        200,
        200,
        '',
      ])
      const { result } = (await leased.json()) as { result: { data: { codes: string[] } } }
      expect(result.data.codes).toHaveLength(5)
      expect(result.data.codes.filter((code) => given.includes(code))).toEqual([])
    } finally {
      await again.stop()
    }
  })
})

test('an empty place has nothing to go on with', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-here-'))
  try {
    await (await openDatabase({ dataDir })).close()
    expect(await restoreHere({ dataDir })).toEqual({ ok: false, problem: { type: 'NothingHere' } })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
