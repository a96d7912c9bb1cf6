import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { numbersFrom } from '@cho40/providers/testing'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { soundness } from './parts/judge-file.ts'
import { behind, judgeWebhook, type Line, linesOf, passTime } from './parts/judge-webhooks.ts'
import { type MarketOnDisk, marketOnDisk, newId, post, type Stall } from './parts/market-on-disk.ts'
import { type MortalReceiver, mortalReceiver } from './parts/mortal-receiver.ts'
import { howMany, report, SEED } from './parts/scale.ts'
import { type ServerProcess, startProcess } from './parts/server-process.ts'

const RECEIVERS = 4
const SALES = howMany(500, 2_500)
const BATCH = 20
/** A receiver's life ends after so many events at most. */
const LIVES = 90

type Address = {
  readonly receiver: MortalReceiver
  readonly webhookId: string
  readonly began: readonly Line[]
}

const serve = (market: MarketOnDisk) =>
  startProcess({ dataDir: market.dataDir, args: ['--webhook-network', '127.0.0.1'] })

async function addresses(
  market: MarketOnDisk,
  receivers: readonly MortalReceiver[],
): Promise<readonly Address[]> {
  const server = await serve(market)
  const opened: Address[] = []
  for (const receiver of receivers) {
    const id = newId('webhook')
    const { url } = receiver
    const wish = { id, marketId: market.marketId, url }
    const answer = await post(`${server.url}/trpc/webhooks.open`, wish, market.cookie)
    if (!answer.ok) throw new Error(await answer.text())
    opened.push({ receiver, webhookId: id, began: linesOf(market.dataDir, id) })
  }
  await server.stop()
  return opened
}

/** Cash sales in batches of a phone, each sent again until it was answered. */
function seller({ stalls }: MarketOnDisk, count: number) {
  const devices = stalls.map((stall) => ({ stall, deviceId: newId('device'), seq: 0 }))
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, n) => {
    const device = devices[n % devices.length]
    if (!device) throw new Error('no stall')
    const events = Array.from({ length: BATCH }, () => {
      device.seq += 1
      const act = { type: 'cash_sale', saleId: newId('sale'), amount: 1_000 + device.seq }
      return { id: newId('evt'), seq: device.seq, at: new Date().toISOString(), act }
    })
    return { ...device, events }
  })
  const send = ({ stall, deviceId, events }: Batch, url: string) =>
    post(
      `${url}/sync`,
      { stallId: stall.stallId, deviceId, sentAt: new Date().toISOString(), events },
      stall.cookie,
    )
  return {
    left: () => batches.length,
    /** Sends some batches until they are answered or the server is gone. */
    async run(url: string, most: number) {
      for (let n = 0; n < most && batches.length > 0; n += 1) {
        const [batch] = batches
        if (!batch) return
        const answer = await send(batch, url).catch(() => undefined)
        if (answer === undefined) return
        const text = await answer.text().catch(() => '')
        if (answer.status !== 200) throw new Error(`sync: ${answer.status} ${text}`)
        batches.shift()
      }
    },
  }
}

type Batch = {
  readonly stall: Stall
  readonly deviceId: string
  readonly events: readonly unknown[]
}

/** Until so many more have come, or nothing does any more: every line waits after a failure. */
async function untilCame(count: () => number, more: number): Promise<void> {
  const goal = count() + more
  let before = count()
  let quietSince = performance.now()
  while (count() < goal && performance.now() - quietSince < 2_000) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (count() === before) continue
    before = count()
    quietSince = performance.now()
  }
}

/** Nobody is killed any more: everything that is due goes out. */
async function settled(market: MarketOnDisk, all: readonly Address[]): Promise<ServerProcess> {
  for (const { receiver } of all) await receiver.settle()
  passTime(market.dataDir)
  const server = await serve(market)
  const wait = { timeout: 300_000, interval: 200 }
  await vi.waitFor(() => expect(behind(market.dataDir)).toBe(0), wait)
  return server
}

test(`${SALES * RECEIVERS} events while receivers and the server are killed: each comes, under one id, in its order`, async () => {
  const chance = numbersFrom(SEED)
  const market = await marketOnDisk(3)
  const receivers: MortalReceiver[] = []
  for (let n = 1; n <= RECEIVERS; n += 1) {
    const name = `receiver-${n}`
    receivers.push(await mortalReceiver({ folder: market.dataDir, name, lives: LIVES, chance }))
  }
  const all = await addresses(market, receivers)
  const count = () => receivers.reduce((sum, one) => sum + one.count(), 0)
  const phones = seller(market, SALES)
  let kills = 0
  while (phones.left() > 0 || count() < SALES * RECEIVERS * 0.9) {
    const server = await serve(market)
    const selling = phones.run(server.url, 2 + chance(5))
    await untilCame(count, 20 + chance(180))
    await server.kill()
    kills += 1
    await selling
    passTime(market.dataDir)
  }
  const server = await settled(market, all)
  const deaths = receivers.reduce((sum, one) => sum + one.deaths(), 0)
  expect(await server.stop()).toBe(0)
  for (const one of receivers) await one.stop()
  const verdicts = all.map(({ began, receiver }) =>
    judgeWebhook(market.dataDir, { began, noted: receiver.noted() }),
  )
  const sum = (what: keyof (typeof verdicts)[number]) =>
    verdicts.reduce((total, verdict) => total + verdict[what], 0)
  report('webhooks', {
    events: sum('due'),
    'server kills': kills,
    'receiver kills': deaths,
    'sent again': sum('again'),
    lost: sum('lost'),
    'out of order': sum('early'),
    'id or body changed': sum('changed'),
  })
  expect(sum('due')).toBeGreaterThanOrEqual(SALES * RECEIVERS)
  expect(kills).toBeGreaterThan(3)
  expect(deaths).toBeGreaterThan(3)
  const wrong = ['lost', 'early', 'changed', 'invented'] as const
  expect(wrong.map(sum)).toEqual([0, 0, 0, 0])
  expect(await soundness(market.dataDir)).toEqual({ integrity: 'ok', violations: [] })
  rmSync(market.dataDir, { recursive: true, force: true })
})

/** Makes the claim of a line move its place at once, as a careless sender would, before anything went out. */
const CARELESS = `create trigger careless after update of lease_holder on cho_webhook_line
  when new.lease_holder is not null begin
    update cho_webhook_line set position = min(new.position + 50,
      (select event_position from cho_book where id = new.book_id))
    where webhook_id = new.webhook_id and book_id = new.book_id; end`

test('control: a place that moves before the events are delivered loses some, and that is seen', async () => {
  const chance = numbersFrom(SEED)
  const market = await marketOnDisk(1)
  const receiver = await mortalReceiver({
    folder: market.dataDir,
    name: 'slow',
    lives: 0,
    chance,
    slowMs: 20,
  })
  const all = await addresses(market, [receiver])
  const file = new Database(join(market.dataDir, 'cho40.db'))
  file.exec(CARELESS)
  file.close()
  const phones = seller(market, 200)
  for (let kill = 1; kill <= 4; kill += 1) {
    const server = await serve(market)
    await phones.run(server.url, 3)
    await untilCame(receiver.count, 5)
    await server.kill()
    passTime(market.dataDir)
  }
  await (await settled(market, all)).stop()
  await receiver.stop()
  const [address] = all
  const verdict = judgeWebhook(market.dataDir, {
    began: address?.began ?? [],
    noted: receiver.noted(),
  })
  report('webhooks, control', { events: verdict.due, lost: verdict.lost, kills: 4 })
  expect(verdict.lost).toBeGreaterThan(0)
  rmSync(market.dataDir, { recursive: true, force: true })
})
