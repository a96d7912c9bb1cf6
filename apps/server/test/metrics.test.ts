import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markBackup } from '../src/backup-mark.ts'
import { poolMetrics } from '../src/metrics-pool.ts'
import { countRequests } from '../src/metrics-requests.ts'
import { metricsText } from '../src/metrics-text.ts'
import { processDeps } from '../src/process-deps.ts'
import {
  type AServer,
  aMarketOver,
  aServer,
  FIRST,
  goneServer,
  type HttpMarket,
  sepayEvent,
} from './a-server.ts'

const TOKEN = 'a-token-of-this-test'
/** The text exposition format: a comment, or a name with labels and a number. */
const LINE =
  /^(?:# (?:HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(?:\{[a-z_]+="[^"\n]*"(?:,[a-z_]+="[^"\n]*")*\})? -?[\d.e+-]+)$/

let server: AServer
let mirrorDir = ''
let market: HttpMarket

beforeAll(async () => {
  mirrorDir = join(mkdtempSync(join(tmpdir(), 'cho40-mirror-')), 'mirror')
  server = await aServer(undefined, { metricsToken: TOKEN, mirrorDir })
  market = await aMarketOver(server, 1)
})
afterAll(async () => {
  await goneServer(server)
  rmSync(dirname(mirrorDir), { recursive: true })
})

async function metrics(authorization = `Bearer ${TOKEN}`) {
  const response = await fetch(`${server.url}/metrics`, { headers: { authorization } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

function valueOf(text: string, sample: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${sample} `))
  return Number(line?.slice(sample.length + 1))
}

describe('/metrics', () => {
  test.each(['', 'Bearer ', 'Bearer another-token-of-a-test', TOKEN, `Basic ${TOKEN}`])(
    'with "%s" is refused',
    async (authorization) => {
      const { status, text } = await metrics(authorization)
      expect([status, text]).toEqual([401, '{"problem":{"type":"NotSignedIn"}}'])
    },
  )

  test('is no page where nobody set a token', async () => {
    const bare = await aServer()
    try {
      expect((await fetch(`${bare.url}/metrics`)).status).toBe(404)
    } finally {
      await goneServer(bare)
    }
  })

  test('counts what was asked, and its text is what Prometheus reads', async () => {
    await fetch(`${server.url}/health/live`)
    const { status, text, headers } = await metrics()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    const lines = text.trimEnd().split('\n')
    expect(lines.filter((line) => !LINE.test(line))).toEqual([])
    expect(valueOf(text, 'cho40_http_requests_total{surface="health",code="200"}')).toBeGreaterThan(
      0,
    )
    const most = valueOf(text, 'cho40_http_request_seconds_bucket{surface="trpc",le="+Inf"}')
    expect(most).toBe(valueOf(text, 'cho40_http_request_seconds_count{surface="trpc"}'))
    expect(valueOf(text, 'cho40_database_bytes')).toBeGreaterThan(4096)
    expect(valueOf(text, 'cho40_disk_free_bytes')).toBeGreaterThan(0)
    // A busy machine's writer waits as long as it must, and may be called ailing for it.
    expect(valueOf(text, 'cho40_writer_seconds')).toBeGreaterThanOrEqual(0)
    expect([0, 1]).toContain(valueOf(text, 'cho40_ailing{reason="writer"}'))
    expect(valueOf(text, 'cho40_ailing{reason="database"}')).toBe(0)
    expect(valueOf(text, 'cho40_job_seconds{job="holds"}')).toBeGreaterThanOrEqual(0)
  })

  test('money that nobody knows is counted, without its amount, its memo or its account', async () => {
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const event = sepayEvent(market, { id: 7001, to: stall, amount: 345_678, memo: 'khong ro' })
    const answer = await fetch(server.url + event.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...event.headers },
      body: event.body,
    })
    expect(answer.status).toBe(200)
    // Counts of messages are written together, every some seconds and when somebody looks.
    await server.admin.query('feeds.list', { marketId: market.marketId })
    const { text } = await metrics()
    const open = [...text.matchAll(/^cho40_exceptions_open\{type="\w+"\} (\d+)$/gm)]
    expect(open.map(([, count]) => count)).toEqual(['1'])
    const taken = 'cho40_feed_messages_today{provider="sepay",outcome="taken"}'
    expect(valueOf(text, taken)).toBe(1)
    expect(text).toMatch(
      /^cho40_feed_last_message_seconds\{provider="sepay",feed="feed_\w+"\} \d+$/m,
    )
    expect(text).not.toMatch(/345678|345_678|khong ro|Thử|Sạp|Cô 1/)
    expect(text).not.toContain(stall.accountNumber)
    expect(text).not.toContain(stall.stallId)
  })

  test('what is asked for makes no labels', async () => {
    for (const path of ['/x1', '/x2?a=1', '/constructor', '/__proto__', '/%22%0A']) {
      await fetch(server.url + path)
    }
    const { text } = await metrics()
    const surfaces = new Set(
      [...text.matchAll(/requests_total\{surface="([^"]*)"/g)].map((m) => m[1]),
    )
    expect([...surfaces].filter((one) => !/^[a-z]+$/.test(one ?? ''))).toEqual([])
    expect(surfaces).not.toContain('constructor')
  })
})

test('a mirror that cannot be written is told, with what waits for it', async () => {
  const told = async () => {
    const { text } = await metrics()
    const failing = valueOf(text, 'cho40_mirror_failing_seconds{copy="folder"}')
    return { behind: valueOf(text, 'cho40_mirror_behind'), failing }
  }
  await expect.poll(told, { timeout: 30_000 }).toEqual({ behind: 0, failing: 0 })
  rmSync(mirrorDir, { recursive: true })
  // A file where the folder was: there is no place for a mirror.
  writeFileSync(mirrorDir, '')
  await server.admin.signIn(FIRST.phone, FIRST.pin)
  await expect.poll(async () => (await told()).failing, { timeout: 30_000 }).toBeGreaterThan(0)
  expect((await told()).behind).toBeGreaterThan(0)
  rmSync(mirrorDir)
  await expect.poll(told, { timeout: 30_000 }).toEqual({ behind: 0, failing: 0 })
})

describe('health', () => {
  test('is told to everybody, with what ails', async () => {
    const live = await fetch(`${server.url}/health/live`)
    expect([live.status, await live.json()]).toEqual([200, { ok: true }])
    const ready = await fetch(`${server.url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, reasons: [] }])
  })
})

describe('the text', () => {
  test('keeps quotes, backslashes and ends of lines inside a label', () => {
    const samples = [{ labels: { a: 'x"\\\ny' }, value: 1.5 }]
    expect(metricsText([{ name: 'm', type: 'gauge', help: 'h', samples }])).toBe(
      '# HELP m h\n# TYPE m gauge\nm{a="x\\"\\\\\\ny"} 1.5\n',
    )
  })

  test('a metric without numbers is left out, and none of a server that nobody asked', () => {
    const text = metricsText(countRequests(() => 0).metrics())
    expect(text).toBe(
      '# HELP cho40_streams_open Screens that wait for what happens.\n' +
        '# TYPE cho40_streams_open gauge\ncho40_streams_open 0\n',
    )
  })
})

describe('dashboard and alerts', () => {
  test('ask for nothing that a server does not tell', async () => {
    const files = ['grafana-cho40.json', 'alerts.yml'].map((name) =>
      readFileSync(new URL(`../../../deploy/monitoring/${name}`, import.meta.url), 'utf8'),
    )
    const page = readFileSync(
      new URL('../../../docs/operating/monitoring.md', import.meta.url),
      'utf8',
    )
    markBackup(server.dataDir, processDeps.clock.now())
    const overPostgres = metricsText(poolMetrics({ used: 1, idle: 1, waiting: 0, limit: 10 }))
    const text = (await metrics()).text + overPostgres
    const told = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map((m) => m[1]))
    const asked = files.join('\n').match(/\b(?:cho40|process|nodejs)_\w+/g) ?? []
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((name) => !told.has(name.replace(/_bucket$/, '')))).toEqual([])
    expect(
      [...told].filter((name) => !page.includes(name?.replace(/^nodejs_.*/, 'nodejs_') ?? '')),
    ).toEqual([])
  })
})
