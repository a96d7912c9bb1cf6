import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { aMarketOver, aServer, goneServer } from './a-server.ts'
import { newId } from './http-client.ts'

afterEach(() => vi.useRealTimers())

test('the kept facts follow the books without anybody asking for a report', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const server = await aServer()
  const { stalls } = await aMarketOver(server, 1)
  const [stall] = stalls
  if (!stall) throw new Error('no stall')
  const at = new Date().toISOString()
  const act = { type: 'cash_sale', saleId: newId('sale'), amount: 10_000 }
  await stall.vendor.post('/sync', {
    stallId: stall.stallId,
    deviceId: newId('device'),
    sentAt: at,
    events: [{ id: newId('evt'), seq: 1, at, act }],
  })
  const reader = new Database(join(server.dataDir, 'cho40.db'), { readonly: true })
  const facts = () => reader.prepare('select cash_count, cash_amount from cho_stall_day').all()
  expect(facts()).toEqual([])
  vi.advanceTimersByTime(15_000)
  await expect.poll(facts).toEqual([{ cash_count: 1, cash_amount: 10_000 }])
  reader.close()
  vi.useRealTimers()
  await goneServer(server)
})
