import type { RequestId, SaleId } from '@cho40/contract'
import { marketDayOf, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { aBank } from '../../testing/a-bank.ts'
import { aBusyMarket } from '../../testing/a-busy-market.ts'
import { aMarket, aPhone, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { rebuildFacts } from './rebuild-facts.ts'
import { stallTotals } from './stall-totals.ts'
import { updateFacts } from './update-facts.ts'

const DAY_MS = 86_400_000

eachDialect((open, dialect) => {
  let deps: TestDeps | undefined
  afterEach(() => deps?.close())

  async function caughtUp(on: TestDeps) {
    while (must(await updateFacts(on)).more);
  }

  async function bothWays(on: TestDeps) {
    const today = marketDayOf(on.clock.now())
    const days = { from: plusDays(today, -60), to: today, byMonth: true }
    const kept = await stallTotals(on, { ...days, facts: 'kept' })
    const computed = await stallTotals(on, { ...days, facts: 'sales' })
    const order = (rows: typeof kept) =>
      rows.toSorted((a, b) => (`${a.stallId}${a.month}` < `${b.stallId}${b.month}` ? -1 : 1))
    return { kept: order(kept), computed: order(computed) }
  }

  test('facts kept up from events equal those computed from the sales, to the đồng', async () => {
    const acts = fc.array(
      fc.record({
        stall: fc.nat(2),
        act: fc.constantFrom('cash', 'show', 'pay', 'cancel', 'void', 'day', 'update', 'short'),
        amount: fc.integer({ min: 1, max: 9_000_000 }),
      }),
      { minLength: 5, maxLength: 40 },
    )
    const runs = dialect === 'sqlite' ? 12 : 3
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const on = await open()
        try {
          const market = await aMarket(on, 3)
          const bank = aBank(on, market)
          const phones = market.stalls.map((at) => ({ at, phone: aPhone(on, at) }))
          const shown: { at: number; code: string; requestId: RequestId; amount: number }[] = []
          const cash: { at: number; saleId: SaleId }[] = []
          for (const { stall: at, act, amount } of steps) {
            const one = phones[at]
            if (!one) continue
            on.advance(61_000)
            if (act === 'cash') cash.push({ at, saleId: await one.phone.takeCash(amount) })
            if (act === 'show') {
              const seen = await one.phone.showQr(amount)
              await one.phone.push(seen.event)
              shown.push({ at, code: seen.code, requestId: seen.requestId, amount })
            }
            const waiting = shown[0]
            if (waiting && (act === 'pay' || act === 'short')) {
              const stall = phones[waiting.at]?.at
              const paid = act === 'pay' ? waiting.amount : Math.ceil(waiting.amount / 3)
              if (stall) await bank.tells(bank.pays(stall, { amount: paid, memo: waiting.code }))
              shown.shift()
            }
            if (waiting && act === 'cancel') {
              const { phone } = phones[waiting.at] ?? one
              await phone.push(
                phone.event({ type: 'request_cancelled', requestId: waiting.requestId }),
              )
              shown.shift()
            }
            const sale = cash[0]
            if (sale && act === 'void') {
              const { phone } = phones[sale.at] ?? one
              await phone.push(phone.event({ type: 'sale_voided', saleId: sale.saleId }))
              cash.shift()
            }
            if (act === 'day') on.advance(DAY_MS)
            if (act === 'update') await caughtUp(on)
          }
          await caughtUp(on)
          const { kept, computed } = await bothWays(on)
          expect(kept).toEqual(computed)
          expect(must(await updateFacts(on))).toMatchObject({ events: 0, stallDays: 0 })
        } finally {
          await on.close()
        }
      }),
      { numRuns: runs },
    )
  })

  test('a busy market: statements, decisions and closes move the facts with them', async () => {
    deps = await open()
    await aBusyMarket(deps)
    await caughtUp(deps)
    const { kept, computed } = await bothWays(deps)
    expect(kept).toEqual(computed)
    expect(kept).toHaveLength(3)
    expect(kept[0]?.qrAmount).toBeGreaterThan(0)
    expect(kept[0]?.cashAmount).toBeGreaterThan(0)
  })

  test('facts that were lost or damaged are made again from the sales', async () => {
    deps = await open()
    await aBusyMarket(deps)
    await caughtUp(deps)
    await deps.db.updateTable('cho_stall_day').set({ cash_count: 99 }).execute()
    must(await rebuildFacts(deps))
    const { kept, computed } = await bothWays(deps)
    expect(kept).toEqual(computed)
    expect(must(await updateFacts(deps)).events).toBe(0)
  })
})
