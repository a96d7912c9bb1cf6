import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WebhookBody, WebhookView } from '@cho40/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  sepayEvent,
} from './a-server.ts'
import { newId } from './http-client.ts'

type Got = {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly event: WebhookBody
}

let server: AServer
let market: HttpMarket
/** What came, and what the receiver says to it. */
const got: Got[] = []
let says = 204
const receiver = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const text = Buffer.concat(parts).toString('utf8')
    got.push({ headers: request.headers, text, event: JSON.parse(text) as WebhookBody })
    answer.writeHead(says).end()
  })
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  server = await aServer(undefined, { webhookNetworks: ['127.0.0.1'] })
  market = await aMarketOver(server, 1)
})
afterAll(async () => {
  await goneServer(server)
  receiver.closeAllConnections()
  receiver.close()
})

const views = async (): Promise<WebhookView[]> => {
  const { marketId } = market
  return (await server.admin.query('webhooks.list', { marketId })).body as WebhookView[]
}

let payments = 0

/** Money that nobody asked for comes in: the stall's book tells of it. */
async function money(): Promise<void> {
  const [to] = market.stalls
  if (!to) throw new Error('a stall')
  payments += 1
  const event = sepayEvent(market, {
    id: 900_000 + payments,
    to,
    amount: 1_000 * payments,
    memo: 'mua rau',
  })
  const answer = await fetch(`${server.url}${event.path}`, { method: 'POST', ...event })
  if (!answer.ok) throw new Error(`${answer.status}`)
}

function verified({ headers, text }: Got, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const mac = createHmac('sha256', key).update(signed).digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${mac}`)
}

/** `vi.waitFor` has a patience of its own, of one second; the first wait after a failure is five. */
const WAIT = { timeout: 90_000, interval: 50 }

test('events go out signed, wait while the receiver is down, and come in their order', async () => {
  const id = newId('webhook')
  const { marketId } = market
  const opened = await server.admin.mutate('webhooks.open', { id, marketId, url })
  const { secret } = opened.body as { secret: string }
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  await money()
  await vi.waitFor(() => expect(got.length).toBeGreaterThan(0), WAIT)
  const [first] = got
  if (!first) throw new Error('something came')
  expect(verified(first, secret)).toBe(true)
  expect(verified(first, `whsec_${'A'.repeat(43)}=`)).toBe(false)
  expect(first.headers['webhook-id']).toBe(first.event.id)
  expect(first.event).toMatchObject({ stallId: market.stalls[0]?.stallId })

  const vendor = await market.stalls[0]?.vendor.query('webhooks.list', { marketId })
  expect(vendor?.status).toBe(403)

  // All that the first payment brought has come: what would be refused now would be behind for ever.
  await vi.waitFor(async () => expect(await behind()).toBe(0), WAIT)
  says = 503
  const before = got.length
  await money()
  await money()
  await vi.waitFor(() => expect(got.length).toBeGreaterThan(before), WAIT)
  says = 204
  server = await server.restart()
  await vi.waitFor(async () => expect(await behind()).toBe(0), WAIT)
  const failed = got[before]
  const again = got.filter(({ event }) => event.id === failed?.event.id)
  expect(again.length).toBeGreaterThan(1)
  expect(new Set(again.map(({ text }) => text)).size).toBe(1)
  expect(orderOf(got)).toEqual(orderOf(got).toSorted((a, b) => a - b))
})

/** Each event once, as it first came. */
function orderOf(all: readonly Got[]): number[] {
  return [...new Set(all.map(({ event }) => event.position))]
}

async function behind(asked: (one: WebhookView) => boolean = () => true): Promise<number> {
  const lines = (await views())
    .filter((one) => one.state === 'active' && asked(one))
    .flatMap((one) => one.lines)
  return lines.reduce((sum, { newest, position }) => sum + newest - position, 0)
}

test('secrets change over while both sign, and everything can be asked for again', async () => {
  const [webhook] = await views()
  const webhookId = webhook?.id ?? ''
  const added = await server.admin.mutate('webhooks.addSecret', { webhookId, id: newId('fsec') })
  const { secret } = added.body as { secret: string }
  const [line] = webhook?.lines.filter(({ newest }) => newest > 0) ?? []
  const log = await server.admin.query('webhooks.deliveries', { webhookId })
  const tries = log.body as { status: number; problem: string | null; position: number }[]
  expect(tries.some(({ status, problem }) => status === 503 && problem === 'NotTaken')).toBe(true)
  const from = Math.min(...tries.map(({ position }) => position))
  const before = got.length
  const wish = { webhookId, bookId: line?.bookId, from }
  expect((await server.admin.mutate('webhooks.redeliver', wish)).status).toBe(200)
  await vi.waitFor(async () => expect(await behind()).toBe(0), WAIT)
  const again = got.slice(before)
  expect(again.map(({ event }) => event.position)).toEqual(orderOf(got))
  expect(again.every((one) => verified(one, secret))).toBe(true)
})

test('a receiver inside that nobody named is not sent to, and a closed one never again', async () => {
  const { marketId } = market
  const id = newId('webhook')
  const inside = url.replace('127.0.0.1', '127.0.0.2')
  const opened = await server.admin.mutate('webhooks.open', { id, marketId, url: inside })
  expect(opened.status).toBe(200)
  for (const wrong of ['http://a.example/', 'https://u:p@a.example/', 'ftp://a.example/', 'x']) {
    const refused = await server.admin.mutate('webhooks.open', { id, marketId, url: wrong })
    expect(refused.status).toBe(400)
  }
  await money()
  const refusedLine = async () =>
    (await views()).find((one) => one.id === id)?.lines.find(({ problem }) => problem !== null)
  await vi.waitFor(async () => expect((await refusedLine())?.problem).toBe('AddressRefused'), WAIT)
  // The other receiver has all of it, so that nothing is on its way when both are closed.
  await vi.waitFor(async () => expect(await behind((one) => one.id !== id)).toBe(0), WAIT)
  for (const one of await views()) {
    await server.admin.mutate('webhooks.close', { webhookId: one.id })
  }
  const before = got.length
  await money()
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(got).toHaveLength(before)
})
