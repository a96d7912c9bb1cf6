import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../src/log.ts'
import { type RunningServer, startServer } from '../../src/start.ts'

/** Lines that say what they want a letter at a time, to hold the server's hands for nothing. */

const LINES = 200
const PATIENCE = { headersMs: 1_000, requestMs: 2_000, checkMs: 200 }

let dataDir = ''
let server: RunningServer
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cho40-slow-'))
  const like = { dataDir, port: 0, demo: false, log: silentLog }
  server = await startServer({ ...like, patience: PATIENCE })
})
afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Slow = { readonly said: () => string; readonly closed: Promise<unknown> }

/** Begins with a text and goes on with one letter now and then, until it is closed. */
async function slow(begin: string): Promise<Slow> {
  const { port } = new URL(server.url)
  const line: Socket = connect(Number(port), '127.0.0.1')
  let text = ''
  line.on('data', (part: Buffer) => {
    text += part.toString('latin1')
  })
  // A line that is closed under one's pen is what this is about.
  line.on('error', () => undefined)
  await once(line, 'connect')
  line.write(begin)
  const drip = setInterval(() => line.write('x'), 100)
  // Not `once`: it would fail for the error that a letter into a closed line brings.
  const closed = new Promise((resolve) => line.on('close', resolve)).finally(() =>
    clearInterval(drip),
  )
  return { said: () => text, closed }
}

const BODY =
  'POST /trpc/session.open HTTP/1.1\r\nhost: cho\r\nx-cho40: 1\r\n' +
  'content-type: application/json\r\ncontent-length: 100000\r\n\r\n{'

test.each([
  ['headers', 'GET /healthz HTTP/1.1\r\nhost: cho\r\nx-slow: '],
  ['a body', BODY],
])(
  'two hundred lines that drip %s are closed, and others are answered meanwhile',
  async (_what, begin) => {
    const lines = await Promise.all(Array.from({ length: LINES }, () => slow(begin)))
    const health = await fetch(`${server.url}/healthz`)
    expect(health.status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    await Promise.all(lines.map(({ closed }) => closed))
    for (const { said } of lines) expect(said()).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  },
)
