import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { aMarketOver, aServer, goneServer, type HttpStall, sepayEvent } from '../test/a-server.ts'
import { newId } from '../test/http-client.ts'
import type { Sent } from './load.ts'

/** What the process that measures is told: where the servers listen, and what to send them. */
export type Served = {
  readonly bare: string
  readonly real: string
  readonly sent: readonly Sent[]
}

/** Some hundred different sums, as at a stall with prices. */
function amountOf(n: number): number {
  return 10_000 + 500 * (n % 300)
}

/** A route that reads the body and answers what the real one does. */
async function bareServer(): Promise<string> {
  const app = new Hono()
  app.post('/hooks/:provider/:feed', async (c) => {
    await c.req.text()
    return c.json({ success: true })
  })
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((asked, response) => void answer(asked, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Shows so many codes as a phone does, a hundred a push; answers their codes. */
async function shown(stall: HttpStall, count: number): Promise<string[]> {
  const deviceId = newId('device')
  const all: string[] = []
  while (all.length < count) {
    const lease = { id: newId('lease'), stallId: stall.stallId, count: 100 }
    const answer = await stall.vendor.mutate('stall.leaseCodes', lease)
    const { codes } = answer.body as { codes: string[] }
    const at = new Date().toISOString()
    const ids = () => ({ saleId: newId('sale'), requestId: newId('preq') })
    const act = { type: 'request_opened', accountId: stall.accountId }
    const from = all.length
    const events = codes.map((code, n) => ({
      id: newId('evt'),
      seq: from + n + 1,
      at,
      act: { ...act, ...ids(), code, amount: amountOf(from + n) },
    }))
    const push = { stallId: stall.stallId, deviceId, sentAt: at, events }
    const pushed = await stall.vendor.post('/sync', push)
    if (pushed.status !== 200) throw new Error(`not pushed: ${JSON.stringify(pushed.body)}`)
    all.push(...codes)
  }
  return all.slice(0, count)
}

const server = await aServer()
const market = await aMarketOver(server, 1)
const [stall] = market.stalls
if (!stall) throw new Error('no stall')
const codes = await shown(stall, Number(process.argv[2]))
const sent = codes.map((code, n) =>
  sepayEvent(market, {
    id: 10_000 + n,
    to: stall,
    amount: amountOf(n),
    memo: `CT ${code} tien rau`,
  }),
)
const served: Served = { bare: await bareServer(), real: server.url, sent }
process.send?.(served)
// Whoever asks hears how much of the processor went into answering so far, in microseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.on('disconnect', () => {
  void goneServer(server).then(() => process.exit(0))
})
