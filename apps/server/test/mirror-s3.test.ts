import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { silentLog } from '../src/log.ts'
import { shipMirror } from '../src/mirror-s3.ts'
import { fetchMirror } from '../src/mirror-s3-fetch.ts'
import { s3Store } from '../src/s3-store.ts'
import { aMarketOver, aServer, goneServer, sepayEvent } from './a-server.ts'
import { type AStore, aStore } from './a-store.ts'
import { ended, startCho40 } from './cho40-process.ts'
import { httpClient } from './http-client.ts'

let folder = ''
let store: AStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-ship-'))
  store = await aStore()
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const NAME = 'mirror-0001-00000000000000.ndjson'
const LATER = 'mirror-0002-00000000000009.ndjson'
/** Its own clock does not run here: a test says when. */
const NEVER = { everyMs: 1_000_000 }

describe('a mirror’s files go to the store', () => {
  const path = (name = NAME) => join(folder, name)
  const head = (id: string) => `${JSON.stringify({ mirror: 1, id, epoch: 1 })}\n`
  const commit = (n: number) => `["i","cho_sale",[${n}]]\n{"commit":${n},"at":"x","hash":"y"}\n`
  const shipping = (errors: unknown[] = []) =>
    shipMirror(
      {
        folder,
        store: s3Store(store.place),
        log: { ...silentLog, error: ({ error }) => void errors.push(error) },
      },
      NEVER,
    )

  async function fetched(all = true): Promise<string> {
    const into = mkdtempSync(join(tmpdir(), 'cho40-fetched-'))
    const result = await fetchMirror(s3Store(store.place), { folder: into, all })
    const text = result.ok ? readFileSync(join(into, NAME), 'utf8') : result.problem.type
    rmSync(into, { recursive: true })
    return text
  }

  test('up to the last whole commit, and on from there', async () => {
    writeFileSync(path(), `${head('a')}${commit(1)}["i","cho_sale",[2]]\n{"com`)
    const first = shipping()
    await first.settled()
    expect(await fetched()).toBe(`${head('a')}${commit(1)}`)
    truncateSync(path(), `${head('a')}${commit(1)}`.length)
    appendFileSync(path(), commit(2))
    await first.settled()
    await first.stop()
    expect(await fetched()).toBe(readFileSync(path(), 'utf8'))
  })

  test('again where power took back what had gone already', async () => {
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    await shipping().settled()
    appendFileSync(path(), commit(2))
    const before = shipping()
    await before.settled()
    await before.stop()
    truncateSync(path(), `${head('a')}${commit(1)}`.length)
    appendFileSync(path(), commit(3) + commit(4))
    const after = shipping()
    await after.settled()
    await after.stop()
    expect(await fetched()).toBe(`${head('a')}${commit(1)}${commit(3)}${commit(4)}`)
  })

  test('many small pieces become one, and nothing is left of them', async () => {
    writeFileSync(path(), head('a'))
    const ship = shipping()
    for (let n = 1; n <= 70; n += 1) {
      appendFileSync(path(), commit(n))
      await ship.settled()
    }
    await ship.stop()
    expect(await fetched()).toBe(readFileSync(path(), 'utf8'))
    expect(store.things.size).toBeLessThan(10)
  })

  test('a file that a new life began goes as well; the newest alone is fetched unless all are wanted', async () => {
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    await shipping().settled()
    appendFileSync(path(), commit(2))
    writeFileSync(path(LATER), `${head('a')}${commit(3)}`)
    await shipping().settled()
    expect(await fetched()).toBe(`${head('a')}${commit(1)}${commit(2)}`)
    await expect(fetched(false)).rejects.toThrow('ENOENT')
  })

  test('never over the mirror of another database, nor of a later life', async () => {
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    await shipping().settled()
    const there = new Map(store.things)
    writeFileSync(path(), `${head('b')}${commit(1)}`)
    await expect(shipping().settled()).rejects.toThrow('another database')
    writeFileSync(path(LATER), `${head('a')}${commit(3)}`)
    await shipping().settled()
    rmSync(path(LATER))
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    await expect(shipping().settled()).rejects.toThrow('later life')
    for (const [key, bytes] of there)
      if (key !== 'index.json') expect(store.things.get(key)).toEqual(bytes)
  })

  test('a store that is away is told of once, and gets everything when it is back', async () => {
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    store.failing = 403
    const errors: unknown[] = []
    const ship = shipping(errors)
    await expect(ship.settled()).rejects.toThrow('403')
    store.failing = undefined
    await ship.settled()
    await ship.stop()
    expect(await fetched()).toBe(readFileSync(path(), 'utf8'))
  })

  test('a piece that the store lost or changed is found before anything is restored', async () => {
    expect(await fetched()).toBe('NoMirror')
    writeFileSync(path(), `${head('a')}${commit(1)}`)
    await shipping().settled()
    const key = [...store.things.keys()].find((one) => one.startsWith(NAME)) ?? ''
    store.things.set(key, Buffer.from('changed'))
    expect(await fetched()).toBe('StoreDamaged')
    store.things.delete(key)
    expect(await fetched()).toBe('StoreDamaged')
    store.things.set('index.json', Buffer.from('{"mirror":1,"lineage":"a","files":[{}]}'))
    expect(await fetched()).toBe('StoreDamaged')
  })
})

test('a machine that is gone comes back from the store alone', async () => {
  const server = await aServer(undefined, { mirrorStore: store.place })
  const market = await aMarketOver(server, 1)
  const [to] = market.stalls
  if (!to) throw new Error('a stall')
  for (let id = 1; id <= 5; id += 1) {
    const event = sepayEvent(market, { id, to, amount: 1_000 * id, memo: 'rau' })
    await httpClient(server.url).post(event.path, event.body, event.headers)
  }
  await server.stop()
  const { url, region, keyId, secret } = store.place
  const env = {
    CHO40_MIRROR_S3_URL: url,
    CHO40_MIRROR_S3_REGION: region,
    CHO40_MIRROR_S3_KEY_ID: keyId,
    CHO40_MIRROR_S3_SECRET: secret,
  }
  await drill(server.dataDir, env)
  await goneServer(server)
  const data = ['--data', join(folder, 'back')]
  const restored = await ended(startCho40(['restore', 's3:', '--json', ...data], env))
  expect(restored).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('secrets.json') as string,
  })
  expect(JSON.parse(restored.stdout)).toMatchObject({ transfers: 5, epoch: 2 })
  const verified = await ended(startCho40(['verify', ...data]))
  expect(verified.code).toBe(0)
  const unnamed = await ended(startCho40(['restore', 's3:', ...data]))
  expect(unnamed.code).not.toBe(0)
})

/** It passes over the store as it is, changes nothing there, and fails over one that lost a piece. */
async function drill(dataDir: string, env: Record<string, string>): Promise<void> {
  const there = new Map(store.things)
  const args = ['backup', '--drill', '--mirror', 's3:', '--data', dataDir, '--json']
  const ran = async () => JSON.parse((await ended(startCho40(args, env))).stdout) as unknown
  const ok = { ok: true, found: expect.stringContaining('chains agree') as string }
  expect(await ran()).toMatchObject({ passed: true, steps: [{ ok: true }, ok, ok] })
  expect(store.things).toEqual(there)
  const [key = ''] = [...there.keys()].filter((one) => one !== 'index.json')
  store.things.delete(key)
  expect(await ran()).toMatchObject({ passed: false, steps: [{ ok: true }, ok, { ok: false }] })
  store.things.set(key, there.get(key) ?? Buffer.alloc(0))
  expect(await ended(startCho40(args))).toMatchObject({ code: 2, stdout: '' })
}
