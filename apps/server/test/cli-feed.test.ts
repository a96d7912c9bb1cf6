import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeedView } from '@cho40/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cho40, ended, type Running, startCho40 } from './cho40-process.ts'

let folder = ''
let data: string[] = []
let marketId = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-cli-feed-'))
  data = ['--data', join(folder, 'data'), '--json']
  await cho40(['demo', ...data])
  const [first] = await feeds()
  marketId = first?.reach ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function feeds(): Promise<FeedView[]> {
  const { stdout, stderr, code } = await cho40(['feed', 'list', ...data])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as FeedView[]
}

async function serving(): Promise<{ server: Running; url: string }> {
  const server = startCho40(['serve', '--port', '0', ...data])
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve((JSON.parse(text) as { url: string }).url)
    })
    server.on('close', (code) => reject(new Error(`ended with ${code}`)))
  })
  return { server, url }
}

const SECRET = 'checksum-key-from-a-pipe'

test('a feed is added, its secret piped in, tried and changed beside a running server', async () => {
  const wish = ['--provider', 'payos', '--auth', 'hmac', '--market', marketId]
  const added = await cho40(['feed', 'add', ...wish, ...data])
  expect(added.code).toBe(0)
  const { feedId, secret } = JSON.parse(added.stdout) as { feedId: string; secret: string | null }
  expect(secret).toBeNull()
  const { server, url } = await serving()
  try {
    const to = ['feed', 'test', '--feed', feedId, '--url', url, ...data]
    expect((await cho40(to)).code).toBe(1)
    const rotated = await cho40(['feed', 'rotate', '--feed', feedId, '--stdin', ...data], SECRET)
    expect([rotated.code, rotated.stdout.includes(SECRET)]).toEqual([0, false])
    expect(JSON.parse((await cho40(to)).stdout)).toEqual({ status: 200, accepted: true })
    const again = await cho40(['feed', 'rotate', '--feed', feedId, ...data], 'the-next-one')
    const { secrets } = JSON.parse(again.stdout) as { secrets: { id: string }[] }
    const [old] = secrets
    const retire = ['--retire', old?.id ?? '']
    expect((await cho40(['feed', 'rotate', '--feed', feedId, ...retire, ...data])).code).toBe(0)
    expect(JSON.parse((await cho40(to)).stdout)).toEqual({ status: 200, accepted: true })
    // A bank that is none: the same way in, with as many payments as somebody asks for.
    const bank = ['--provider', 'payos', '--account', '88040000401', '--count', '3', '--seed', '7']
    const hook = `/hooks/payos/${feedId}`
    const played = await cho40(['fake-bank', '--url', `${url}${hook}`, ...bank, ...data])
    const heard = played.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect([played.code, heard]).toEqual([
      0,
      Array.from({ length: 3 }, (_, at) =>
        expect.objectContaining({ nth: at + 1, status: 200, accepted: true }),
      ),
    ])
    const stranger = ['fake-bank', '--url', `${url}${hook}`, ...bank, '--stdin', '--json']
    expect((await cho40(stranger, 'somebody-else')).code).toBe(1)
    const listed = (await feeds()).find(({ id }) => id === feedId)
    expect(listed?.secrets).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain('the-next-one')
    // The file of a running server's database is not opened for writing a second time.
    expect((await cho40(['feed', 'add', ...wish, ...data])).code).toBe(1)
  } finally {
    server.kill('SIGTERM')
    await ended(server)
  }
  const file = join(folder, 'data', 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const kept = readFileSync(file, 'utf8')
  expect([kept.includes('the-next-one'), kept.includes(SECRET)]).toEqual([true, false])
})

test('a bank that is none tells only this machine, unless it is told otherwise', async () => {
  const bank = ['--provider', 'sepay', '--account', '1', '--stdin']
  const away = 'https://cho.example/hooks/sepay/feed_01m813gxbxf30a2yrvt1ymjk7r'
  const ran = await cho40(['fake-bank', '--url', away, ...bank], 'a-secret')
  expect([ran.code, ran.stdout, ran.stderr.includes('--yes-really')]).toEqual([2, '', true])
  const lookalike = 'http://127.0.0.1.cho.example/hooks/sepay/x'
  expect((await cho40(['fake-bank', '--url', lookalike, ...bank], 'a-secret')).code).toBe(2)
})

test('what makes no sense is refused with the reason and changes nothing', async () => {
  const before = await feeds()
  const casso = ['--provider', 'casso', '--auth', 'oauth2', '--market', marketId]
  expect((await cho40(['feed', 'add', ...casso, ...data])).code).toBe(2)
  const nobody = 'feed_01m813gxbxf30a2yrvt1ymjk7r'
  expect(await cho40(['feed', 'rotate', '--feed', nobody, ...data])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('NotFound'),
  })
  const first = before.find(({ provider }) => provider === 'sepay')
  const pull = await cho40(['feed', 'pull', '--feed', first?.id ?? '', ...data])
  expect([pull.code, pull.stdout]).toEqual([1, expect.stringContaining('NoKey')])
  const key = ['--key', 'client', '--stdin']
  const wrong = await cho40(['feed', 'rotate', '--feed', first?.id ?? '', ...key, ...data], 'abcd')
  expect(wrong.code).toBe(2)
  expect(await feeds()).toHaveLength(before.length)
})
