import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SettlementView } from '@cho40/contract'
import { dong } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cho40 } from './cho40-process.ts'
import { newId } from './http-client.ts'
import {
  ACCOUNT,
  aCooperativeServer,
  type CooperativeServer,
} from './month/a-cooperative-server.ts'

const BOOKKEEPER = '0977000001'
const TREASURER = '0977000002'
let cooperative: CooperativeServer
let runId = ''

beforeAll(async () => {
  cooperative = await aCooperativeServer({ members: 4 })
  const { bookkeeper, shop, now, server } = cooperative
  const { cooperativeId } = shop
  for (const memberId of shop.members) {
    await bookkeeper.does('goods.agree', {
      id: newId('supply'),
      cooperativeId,
      memberId,
      product: 'Rau cải mèo',
      mode: 'consignment',
      unit: 'kg',
      prices: [{ grade: 'A', price: dong(18_500) }],
      fees: [{ kind: 'commission', basis: 'share', rateBps: 800 }],
      validFrom: '2026-10-01',
    })
    await bookkeeper.does('goods.deliver', {
      id: newId('delivery'),
      cooperativeId,
      memberId,
      product: 'Rau cải mèo',
      grade: 'A',
      quantity: 10_000,
      receivedAt: now(),
    })
  }
  const line = { product: 'Rau cải mèo', unit: 'kg', quantity: 40_000, price: 20_000 }
  await bookkeeper.does('goods.sell', {
    id: newId('gsale'),
    cooperativeId,
    channel: 'stall',
    paid: 'cash',
    lines: [line],
    occurredAt: now(),
  })
  await server.stop()
})

afterAll(() => rmSync(cooperative.dataDir, { recursive: true, force: true }))

const settle = (...args: string[]) =>
  cho40(['settle', ...args, '--data', cooperative.dataDir, '--json'])

async function settled(...args: string[]): Promise<SettlementView> {
  const { code, stdout, stderr } = await settle(...args)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as SettlementView
}

test('a run is drawn up, looked at, checked by its hash, and approved by another person', async () => {
  const { cooperativeId } = cooperative.shop
  const period = ['--from', '2026-10-01', '--to', '2026-10-31']
  const whose = ['--cooperative', cooperativeId, '--by', BOOKKEEPER]
  const prepared = await settled('prepare', ...whose, ...period)
  runId = prepared.id
  expect(prepared).toMatchObject({ state: 'draft', totals: { sales: 800_000, fees: 64_000 } })
  const { draftHash } = await settled('show', '--run', runId)
  await settled('check', '--run', runId, '--draft', draftHash, '--by', BOOKKEEPER)
  const alone = await settle('approve', '--run', runId, '--by', BOOKKEEPER)
  expect(alone.code).toBe(1)
  expect(JSON.parse(alone.stdout)).toMatchObject({ problem: { type: 'NotAllowed' } })
  expect(alone.stderr).toContain('settlement.approve')
  expect(await settled('approve', '--run', runId, '--by', TREASURER)).toMatchObject({
    state: 'approved',
    totals: { net: 736_000 },
  })
})

test('its payouts go into a file, the same again when asked again', async () => {
  const out = join(cooperative.dataDir, 'chi.xlsx')
  const account = `${ACCOUNT.bin}:${ACCOUNT.number}`
  const wish = ['export', '--run', runId, '--account', account, '--out', out, '--by', BOOKKEEPER]
  const first = JSON.parse((await settle(...wish)).stdout) as { hash: string; total: number }
  expect(first).toMatchObject({ total: 552_000, cash: [{ amount: 184_000 }] })
  expect([...readFileSync(out).subarray(0, 2)]).toEqual([0x50, 0x4b])
  const second = JSON.parse((await settle(...wish)).stdout) as { hash: string }
  expect(second.hash).toBe(first.hash)
  const early = await settle('close', '--run', runId, '--by', BOOKKEEPER)
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('exported')])
})

test('runs are listed, for people too', async () => {
  const { dataDir, shop } = cooperative
  const whose = ['--cooperative', shop.cooperativeId, '--data', dataDir]
  const listed = await cho40(['settle', 'show', ...whose])
  expect(listed.stdout).toContain(`${runId}  2026-10-01  2026-10-31  đã lệnh chi`)
  const shown = await cho40(['settle', 'show', '--run', runId, '--data', dataDir])
  expect(shown.stdout).toContain('Hộ Mẫu 1')
  expect(shown.stdout).toContain('736.000')
})

test.each([
  [['approve', '--run', 'nonsense', '--by', TREASURER], '--run'],
  [['approve', '--run', newId('settle'), '--by', 'nobody'], '--by'],
  [['check', '--run', newId('settle'), '--by', BOOKKEEPER, '--draft', 'x'], '--draft'],
  [['show'], '--run'],
])('%j is called wrongly', async (args, option) => {
  const ran = await settle(...args)
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(option)])
})

test('an unknown run is a refusal, not a defect', async () => {
  const ran = await settle('approve', '--run', newId('settle'), '--by', TREASURER)
  expect(ran.code).toBe(1)
  expect(JSON.parse(ran.stdout)).toMatchObject({ problem: { type: 'NotFound' } })
})
