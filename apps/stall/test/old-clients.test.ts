import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeLease, PushAnswer, StallAct } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, homeOf, newTestId, shelve } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'

/**
 * Bodies as phones in the field send them, by the shape of the contract they were built with. A file is
 * added when the contract grows and never changed: docs/reference/old-clients.md.
 */
const FOLDER = join(import.meta.dirname, 'old-clients')
const DAY_MS = 86_400_000

type Recorded = {
  about: string
  shape: string
  push: { events: { seq: number; act: StallAct }[] }
  answers: readonly string[]
  left: { cash: number }
}

const FILES = readdirSync(FOLDER).sort()

let server: StallServer
beforeAll(async () => {
  server = await startStallServer()
})
afterAll(() => server.stop())

function recorded(file: string): Recorded {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recorded
}

/** The body with the ids of a stall that is there, and times that count back from now. */
async function bodyFor(phone: string, file: string): Promise<string> {
  const desk = await deskOf(server.port, phone)
  const { stall } = await homeOf(server.port, phone)
  const lease = { id: newTestId('lease'), stallId: stall.id, count: 5 }
  const { codes } = await desk.tell<CodeLease>('stall.leaseCodes', lease)
  const known = new Map<string, string>([
    ['stall', stall.id],
    ['account', stall.account.id],
    ['device', newTestId('device')],
    ['now', instantFromMs(Date.now())],
    ['variant', await shelve(server.port, phone)],
    ...codes.map((code, at) => [`code${at + 1}`, code] as const),
  ])
  return JSON.stringify(recorded(file).push).replace(/\{([\w:]+)\}/g, (_, name: string) => {
    const [kind = '', days, seq] = name.split(':')
    if (kind === 'at') {
      return instantFromMs(Date.now() - Number(days) * DAY_MS + Number(seq) * 60_000)
    }
    const made = known.get(name) ?? newTestId(name.replace(/\d+$/, ''))
    known.set(name, made)
    return made
  })
}

async function cookieOf(phone: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${server.port}/trpc/session.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify({ phone, pin: '404040' }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function push(cookie: string, body: string): Promise<PushAnswer> {
  const response = await fetch(`http://127.0.0.1:${server.port}/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie },
    body,
  })
  expect(response.status).toBe(200)
  return (await response.json()) as PushAnswer
}

/** What the stall took in cash on these days. */
async function cashOf(phone: string, days: readonly number[]): Promise<number> {
  const desk: Desk = await deskOf(server.port, phone)
  const { stall } = await homeOf(server.port, phone)
  let cash = 0
  for (const ago of new Set(days)) {
    const day = marketDayOf(instantFromMs(Date.now() - ago * DAY_MS))
    const then = await desk.ask<{ totals: { cash: number; cashMoved: number } }>('stall.day', {
      stallId: stall.id,
      day,
    })
    cash += then.totals.cash + then.totals.cashMoved
  }
  return cash
}

test.each(FILES.map((file, at) => ({ file, phone: `090000000${at + 1}` })))(
  '$file is served as its phone expects, once however often it is sent',
  async ({ file, phone }) => {
    const { push: sent, answers, left } = recorded(file)
    // With the days beside them: shortly before midnight some minutes later is another day.
    const days = [0, 1, 2, 58, 59, 60, 61, 89, 90, 91]
    const before = await cashOf(phone, days)
    const cookie = await cookieOf(phone)
    const body = await bodyFor(phone, file)
    const first = await push(cookie, body)
    expect(first.results.map(({ status }) => status)).toEqual(answers)
    // Every till of the last ninety days reads these, and these alone.
    expect(Object.keys(first).sort()).toEqual(
      expect.arrayContaining(['nextSeq', 'results', 'serverTime']),
    )
    expect(first.nextSeq).toBe(sent.events.length + 1)
    const again = await push(cookie, body)
    expect(again.results.map(({ status }) => status)).toEqual(answers.map(() => 'duplicate'))
    expect((await cashOf(phone, days)) - before).toBe(left.cash)
  },
)

test('what the oldest till reads of a stall’s home is still there', async () => {
  const desk = await deskOf(server.port, '0900000001')
  const { stall } = await homeOf(server.port, '0900000001')
  const home = await desk.ask<Record<string, unknown>>('stall.home', { stallId: stall.id })
  expect(home).toMatchObject({
    stall: {
      id: stall.id,
      number: expect.any(String),
      name: expect.any(String),
      demo: expect.any(Boolean),
      account: {
        id: expect.any(String),
        bin: expect.any(String),
        bankName: expect.any(String),
        number: expect.any(String),
        holderName: expect.any(String),
        proof: {
          key: expect.any(String),
          issuedAt: expect.any(String),
          signature: expect.any(String),
        },
      },
    },
    day: {
      closed: expect.any(Boolean),
      cursor: expect.any(Number),
      sales: expect.any(Array),
      strays: expect.any(Array),
      totals: {
        cash: expect.any(Number),
        bank: expect.any(Number),
        waiting: expect.any(Number),
        waitingCount: expect.any(Number),
      },
    },
    nextSeq: expect.any(Number),
  })
})

test('a field that a newer till adds disturbs nobody; an act that is unknown spoils only itself', async () => {
  const phone = '0900000004'
  const cookie = await cookieOf(phone)
  const { stall } = await homeOf(server.port, phone)
  const event = (seq: number, act: unknown): unknown => ({
    id: newTestId('evt'),
    seq,
    at: instantFromMs(Date.now()),
    act,
    weather: 'rain',
  })
  const good = { type: 'cash_sale', saleId: newTestId('sale'), amount: 9_000, tip: 1 }
  const common = {
    stallId: stall.id,
    deviceId: newTestId('device'),
    sentAt: instantFromMs(Date.now()),
  }
  const answer = await push(
    cookie,
    JSON.stringify({ ...common, events: [event(1, good)], mood: 1 }),
  )
  expect(answer.results).toMatchObject([{ status: 'applied' }])
  // The till sends events alone when a whole request is refused, so the others get through.
  const response = await fetch(`http://127.0.0.1:${server.port}/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie },
    body: JSON.stringify({ ...common, events: [event(2, { type: 'danced' })] }),
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ problem: { type: 'InvalidInput' } })
})
