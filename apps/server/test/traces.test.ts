import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDatabase } from '@cho40/testing/postgres'
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest'
import { createLog } from '../src/log.ts'
import { isKept, spanUnder } from '../src/trace-context.ts'
import { traceSettingsIn } from '../src/trace-settings.ts'
import { type AServer, aMarketOver, aServer, FIRST, goneServer, sepayEvent } from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

type OtlpValue = { stringValue?: string; intValue?: string; doubleValue?: number }
type OtlpSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: OtlpValue }[]
  readonly status: { readonly code?: number }
}

/** A collector: takes what OTLP's JSON mapping allows and nothing else. */
const got: OtlpSpan[] = []
const texts: string[] = []
let says = 200
const collector = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    answer.writeHead(says, { 'content-type': 'application/json' }).end('{}')
    if (says !== 200) return
    const text = Buffer.concat(parts).toString('utf8')
    texts.push(text)
    expect([request.method, request.url]).toEqual(['POST', '/v1/traces'])
    expect(request.headers['content-type']).toBe('application/json')
    expect(request.headers['x-key']).toBe('of the collector')
    const body = JSON.parse(text) as {
      resourceSpans: { resource: unknown; scopeSpans: { spans: OtlpSpan[] }[] }[]
    }
    const [resource] = body.resourceSpans
    expect(resource?.resource).toEqual({
      attributes: [{ key: 'service.name', value: { stringValue: 'cho40' } }],
    })
    got.push(...(resource?.scopeSpans[0]?.spans ?? []))
  })
})
await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
afterAll(() => collector.close())

const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
const environment = {
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_HEADERS: 'x-key=of%20the%20collector',
}

function settings(more: Record<string, string> = {}) {
  const found = traceSettingsIn({ ...environment, ...more })
  if (!found.ok) throw new Error(found.problem.variable)
  return found.value
}

const named = (name: string) => got.filter((span) => span.name === name)

function attributes({ attributes: all }: OtlpSpan): Record<string, string | number> {
  return Object.fromEntries(
    all.map(({ key, value }) => [
      key,
      value.stringValue ?? value.doubleValue ?? Number(value.intValue),
    ]),
  )
}

let server: AServer | undefined
afterEach(async () => {
  if (server) await goneServer(server)
  server = undefined
  got.length = 0
  texts.length = 0
  says = 200
})

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const CALLER = '00f067aa0ba902b7'

test('each request is a span under its caller’s, with the database’s time and the problem, and nobody’s data', async () => {
  const running = await aServer(undefined, { traces: settings() })
  server = running
  const market = await aMarketOver(running, 1)
  const [stall] = market.stalls
  if (!stall) throw new Error('a stall')
  const stranger = httpClient(running.url)
  const memo = 'NGUYEN THI THU 0987654321'
  const event = sepayEvent(market, { id: 1, to: stall, amount: 45_000, memo })
  await stranger.post(event.path, event.body, {
    ...event.headers,
    traceparent: `00-${TRACE}-${CALLER}-01`,
  })
  await stranger.signIn(FIRST.phone, '000000')
  await stranger.query('nguyen.thu', { phone: FIRST.phone })
  await stranger.send(`/don/${newId('token')}?pin=${FIRST.pin}`)
  await running.stop()

  const [hook] = named('POST hooks')
  expect(hook).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2, status: {} })
  const told = attributes(hook as OtlpSpan)
  expect(told).toMatchObject({
    'http.request.method': 'POST',
    'http.route': 'hooks',
    'http.response.status_code': 200,
    'cho40.surface': 'hooks',
  })
  expect(told['cho40.db.statements']).toBeGreaterThan(10)
  expect(told['cho40.db.ms']).toBeGreaterThan(0)
  expect(told['cho40.writer.ms']).toBeGreaterThan(0)
  const [refused] = named('POST /trpc/session.open').slice(-1)
  expect(attributes(refused as OtlpSpan)['error.type']).toMatch(/^[A-Z]\w+$/)
  expect(named('GET trpc')).toHaveLength(1)
  for (const span of got) {
    expect(span.traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(span.spanId).toMatch(/^[0-9a-f]{16}$/)
    const tookNs = BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)
    expect(tookNs).toBeGreaterThan(0n)
  }
  const all = texts.join('')
  const keys = [market.secret, FIRST.phone, FIRST.pin, stall.accountNumber, stall.stallId]
  for (const secret of [...keys, '0987654321', 'NGUYEN', 'nguyen', 'token_', market.marketId]) {
    expect(all).not.toContain(secret)
  }
})

test('on PostgreSQL too, where commands of several requests share a commit', async () => {
  const database = await createDatabase(inject('postgresUrl'))
  const running = await aServer(undefined, { traces: settings(), databaseUrl: database.url })
  server = running
  const market = await aMarketOver(running, 2)
  const events = market.stalls.map((to, n) =>
    sepayEvent(market, { id: n + 1, to, amount: 1_000, memo: 'rau' }),
  )
  await Promise.all(
    events.map(({ path, body, headers }) => httpClient(running.url).post(path, body, headers)),
  )
  await goneServer(running)
  server = undefined
  await database.drop()
  const hooks = named('POST hooks').map(attributes)
  expect(hooks).toHaveLength(2)
  for (const told of hooks) expect(told['cho40.db.statements']).toBeGreaterThan(10)
})

test('a collector that takes nothing holds nobody up, and the log says how much it missed', async () => {
  says = 503
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const running = await aServer(undefined, { traces: settings(), log })
  server = running
  expect((await fetch(`${running.url}/health/live`)).status).toBe(200)
  await running.stop()
  expect(got).toEqual([])
  expect(lines.join('')).toContain('traces not taken')
})

describe('whose trace it is', () => {
  test.each([
    undefined,
    '',
    `00-${'0'.repeat(32)}-${CALLER}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${CALLER}-01`,
    `00-${TRACE.toUpperCase()}-${CALLER}-01`,
    `00-${TRACE}-${CALLER}`,
    `00-${TRACE}-${CALLER}-01, 00-${TRACE}-${CALLER}-01`,
  ])('%s begins a new one', (header) => {
    const span = spanUnder(header)
    expect(span.traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(span.traceId).not.toBe(TRACE)
    expect(span).not.toHaveProperty('parentSpanId')
  })

  test('a later version’s caller is believed as far as it says the same', () => {
    expect(spanUnder(`01-${TRACE}-${CALLER}-00-more`)).toMatchObject({ traceId: TRACE })
  })

  test('a share of traces is the same share for everybody who keeps it', () => {
    const traces = Array.from({ length: 2_000 }, () => spanUnder(undefined).traceId)
    const kept = traces.filter((id) => isKept(id, 0.25))
    expect(kept.length).toBeGreaterThan(350)
    expect(kept.length).toBeLessThan(650)
    expect(kept.every((id) => isKept(id, 0.5))).toBe(true)
    expect(traces.every((id) => isKept(id, 1))).toBe(true)
    expect(traces.some((id) => isKept(id, 0))).toBe(false)
  })
})

test('the variables are OpenTelemetry’s own; one that does not hold is named', () => {
  expect(traceSettingsIn({})).toEqual({ ok: true, value: undefined })
  expect(traceSettingsIn({ ...environment, OTEL_SDK_DISABLED: 'true' })).toMatchObject({
    value: undefined,
  })
  expect(settings({ OTEL_SERVICE_NAME: 'cho-na-mau', OTEL_TRACES_SAMPLER_ARG: '0.1' })).toEqual({
    url: `${endpoint}/v1/traces`,
    headers: { 'x-key': 'of the collector' },
    service: 'cho-na-mau',
    share: 0.1,
  })
  const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://a.example/in' }
  expect(settings(own)).toMatchObject({ url: 'https://a.example/in' })
  for (const [variable, value] of [
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'no value'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%'],
    ['OTEL_TRACES_SAMPLER_ARG', 'often'],
  ] as const) {
    const found = traceSettingsIn({ ...environment, [variable]: value })
    expect(found).toEqual({ ok: false, problem: { variable } })
  }
})
