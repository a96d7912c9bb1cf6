import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goneServer } from '../a-server.ts'
import { newId } from '../http-client.ts'
import { aTownOverHttp, type Fixture } from './a-town-over-http.ts'

/** Bodies that are too much in one way or another: refused in good order, and the server lives on. */

let town: Fixture

beforeAll(async () => {
  town = await aTownOverHttp()
})
afterAll(async () => {
  expect((await town.stranger.send('/readyz')).status).toBe(200)
  await goneServer(town.server)
})

const KB = 1024

function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  more: Record<string, string> = {},
) {
  return fetch(town.server.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-cho40': '1',
      cookie: town.owner.cookie(),
      ...more,
    },
    body,
  })
}

describe('too long', () => {
  test.each([
    ['/trpc/session.open', 257 * KB],
    ['/trpc/stall.leaseCodes', 257 * KB],
    ['/sync', 513 * KB],
    ['/hooks/sepay/feed_x', 257 * KB],
    [`/api/v1/statements/${newId('import')}`, 33 * KB * KB],
  ] as const)('%s refuses %i bytes before it reads them', async (path, length) => {
    const answer = await post(path, 'x'.repeat(length)).catch((error: Error) => error)
    // The server may close the line while the rest is still on the way.
    if (answer instanceof Error) return expect(answer).toBeInstanceOf(TypeError)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ problem: { type: 'TooLarge' } })
  })

  test('a length that is not told is counted on the way', async () => {
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * KB).fill(120))
      },
    })
    const answer = await fetch(`${town.server.url}/sync`, {
      method: 'POST',
      headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
      body: endless,
      duplex: 'half',
    }).catch((error: Error) => error)
    if (answer instanceof Error) expect(answer).toBeInstanceOf(TypeError)
    else expect(answer.status).toBe(413)
  })

  test('a statement by somebody who may not import is not read', async () => {
    const path = `/api/v1/statements/${newId('import')}?accountId=${town.accountId}`
    const answer = await post(path, new Uint8Array(20 * KB * KB), {
      cookie: town.neighbour.cookie(),
    }).catch((error: Error) => error)
    if (answer instanceof Error) expect(answer).toBeInstanceOf(TypeError)
    else expect(answer.status).toBe(403)
  })
})

const NESTED = '['.repeat(100_000) + ']'.repeat(100_000)
const MANY_KEYS = `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`

/** JSON that a careless program reads for long, or into what it is not. */
const BAD_JSON: readonly (readonly [string, string])[] = [
  ['100,000 arrays in each other', NESTED],
  ['20,000 keys', MANY_KEYS],
  ['a key of the prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'],
  ['the same key twice', '{"stallId":"a","stallId":"b"}'],
  ['a number beyond numbers', '{"amount":1e309}'],
  ['a lone half of a character', '{"name":"\\ud800"}'],
  ['a zero byte', '{"name":"\\u0000"}'],
  ['half of it', '{"stallId":'],
  ['no JSON', '<xml/>'],
  ['nothing', ''],
]

describe('JSON', () => {
  test.each(BAD_JSON)('%s is bad input everywhere', async (_what, body) => {
    for (const path of ['/trpc/stall.leaseCodes', '/trpc/session.open', '/sync']) {
      const answer = await post(path, body)
      expect([path, answer.status]).toEqual([path, 400])
      const text = await answer.text()
      expect(text).not.toMatch(/at [\w.]+ \(|node_modules|\.ts:\d|SQLITE|select /i)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('isAdmin' in {}).toBe(false)
  })

  test('the same hooks take no sense from it, and say no more than that', async () => {
    for (const [, body] of BAD_JSON) {
      const answer = await post(town.feedPath, body)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({ success: false, problem: { type: 'WrongSignature' } })
    }
  })

  test('fields that nobody asked for are left out', async () => {
    const id = newId('complaint')
    const answer = await post(
      '/trpc/signs.issue',
      JSON.stringify({
        id: newId('sign'),
        stallId: town.stallId,
        by: newId('person'),
        role: 'administrator',
        bookId: newId('book'),
        code: 'KX000000000',
        withdrawnAt: id,
      }),
    )
    const text = await answer.text()
    expect(answer.status, text).toBe(200)
    expect(text).not.toContain('KX000000000')
    expect(text).not.toContain(id)
  })
})

test('a parameter given twice is no two parameters', async () => {
  const { stallId } = town
  const twice = await town.neighbour.send(`/events?stall=${newId('stall')}&stall=${stallId}`)
  expect(twice.status).toBe(403)
  const day = '2026-11-21'
  const path = `/print/books/${stallId}/trial-balance?from=${day}&to=${day}&to=9999-12-31`
  expect([200, 400]).toContain((await town.owner.send(path)).status)
})

test('nothing of the source, of a folder or of the secrets is served', async () => {
  const paths = [
    '.git/HEAD',
    '.git/config',
    '.env',
    'package.json',
    'cho40.db',
    'keys.json',
    'src/',
  ]
  for (const under of ['/', '/office/', '/stall/', '/widget/', '/anh/', '/office/assets/']) {
    for (const path of [...paths, 'assets/', '.']) {
      const answer = await fetch(town.server.url + under + path)
      const text = await answer.text()
      expect([under, path, text]).not.toEqual([
        under,
        path,
        expect.stringMatching(
          /\[core\]|ref: refs|"dependencies"|SQLite format|Index of|Parent Dir/i,
        ),
      ])
    }
  }
})

/** Says something to the server that no library would, and gives what comes back. */
function said(text: string): Promise<string> {
  const { hostname, port } = new URL(town.server.url)
  return new Promise((resolve) => {
    const line = connect(Number(port), hostname, () => line.write(text))
    let back = ''
    line.on('data', (data) => {
      back += data.toString('latin1')
    })
    line.on('end', () => resolve(back))
    line.on('close', () => resolve(back))
    // A line that is cut is silence too.
    line.on('error', () => resolve(back))
    line.setTimeout(5_000, () => line.destroy())
  })
}

describe('what no browser sends', () => {
  test.each([
    [
      'TRACE',
      'TRACE /healthz HTTP/1.1\r\nhost: x\r\ncookie: secret=1\r\nconnection: close\r\n\r\n',
    ],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n'],
    [
      'another method',
      'BREW /trpc/session.current HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ],
    [
      'a path above the root',
      'GET /office/../../../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ],
    [
      'a path above the root, written otherwise',
      'GET /office/%2e%2e/%2e%2e/server/package.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /sync HTTP/1.1\r\nhost: x\r\nx-cho40: 1\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}GET / HTTP',
    ],
    [
      'a length and chunks',
      'POST /sync HTTP/1.1\r\nhost: x\r\nx-cho40: 1\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /secret HTTP/1.1\r\nhost: x\r\n\r\n',
    ],
    [
      'a header of 100 KB',
      `GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(100_000)}\r\n\r\n`,
    ],
    ['a line break in a header', 'GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: b\r c\r\n\r\n'],
  ])('%s is answered with a refusal or with silence', async (_what, text) => {
    const back = await said(text)
    expect(back).not.toMatch(/secret=1|root:|@cho40\/server|"private"/)
    const statuses = [...back.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
    expect(statuses.length).toBeLessThanOrEqual(1)
    for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400)
  })
})
