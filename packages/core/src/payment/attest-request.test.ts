import type { RequestId } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { stallDay } from '../reconciliation/stall-day.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, aStall, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'

const DUE = 30_000
const STEP = fc.constantFrom('attest', 'attest', 'cancel', 'some', 'all', 'too much')
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never
const PAYMENTS: Readonly<Partial<Record<Step, number>>> = {
  some: 10_000,
  all: DUE,
  'too much': 40_000,
}

/** What one request must come to, kept beside the books. */
type Model = {
  state: 'open' | 'settled' | 'cancelled'
  received: number
  attested: boolean
  revenue: number
}

/** The model after one step, and what the server must have answered to the phone. */
function expected(before: Model, step: Step): { after: Model; answer: string } {
  const { state, received, attested, revenue } = before
  const left = DUE - received
  if (step === 'attest') {
    if (state !== 'open') return { after: before, answer: 'RequestNotOpen' }
    if (attested) return { after: before, answer: 'applied' }
    return { after: { ...before, attested: true, revenue: revenue + left }, answer: 'applied' }
  }
  if (step === 'cancel') {
    if (state === 'cancelled') return { after: before, answer: 'applied' }
    if (received > 0) return { after: before, answer: 'RequestHasMoney' }
    const after = { ...before, state: 'cancelled', attested: false } as const
    return { after: { ...after, revenue: attested ? revenue - DUE : revenue }, answer: 'applied' }
  }
  if (state !== 'open') return { after: before, answer: '' }
  const got = Math.min(PAYMENTS[step] ?? 0, left)
  return {
    after: {
      state: got === left ? 'settled' : 'open',
      received: received + got,
      attested,
      revenue: attested ? revenue : revenue + got,
    },
    answer: '',
  }
}

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function aTown() {
    deps = await open()
    const market = await aMarket(deps, 0)
    return { market, bank: aBank(deps, market) }
  }
  type Town = Awaited<ReturnType<typeof aTown>>

  async function atStall({ market, bank }: Town, n: number) {
    const at = await aStall(deps, market.id, { n })
    const phone = aPhone(deps, at)
    const shown = await phone.showQr(DUE)
    await phone.push(shown.event)
    const act = async (type: 'request_attested' | 'request_cancelled', requestId: RequestId) => {
      const [result] = (await phone.push(phone.event({ type, requestId }))).results
      return result?.problem?.type ?? result?.status ?? ''
    }
    return {
      at,
      phone,
      attest: (requestId = shown.requestId) => act('request_attested', requestId),
      cancel: () => act('request_cancelled', shown.requestId),
      pay: async (amount: number) => {
        deps.advance(1_000)
        await bank.tells(bank.pays(at, { amount, memo: shown.code }))
        return ''
      },
      revenue: async () => 0 - (await balanceOf(deps, at.bookId, '511')),
      owed: () => balanceOf(deps, at.bookId, '131'),
      request: async () => {
        const day = marketDay('2026-11-21')
        return must(await stallDay(deps, { stallId: at.id, day })).sales[0]?.request
      },
    }
  }

  test('the seller saw the money: it is revenue at once and owed, and the request stays open', async () => {
    const stall = await atStall(await aTown(), 1)
    expect(await stall.attest()).toBe('applied')
    expect(await stall.attest()).toBe('applied')
    expect(await stall.revenue()).toBe(DUE)
    expect(await stall.owed()).toBe(DUE)
    expect(await stall.request()).toMatchObject({
      state: 'open',
      flags: ['attested'],
      received: 0,
      grade: 'attested',
    })
  })

  test('the bank’s word afterwards settles it and counts nothing twice', async () => {
    const stall = await atStall(await aTown(), 1)
    await stall.attest()
    await stall.pay(DUE)
    expect(await stall.revenue()).toBe(DUE)
    expect(await stall.owed()).toBe(0)
    expect(await stall.request()).toMatchObject({ state: 'settled', grade: 'notified' })
  })

  test('an unknown request is not found, nor one of another stall', async () => {
    const town = await aTown()
    const mine = await atStall(town, 1)
    const other = await atStall(town, 2)
    expect(await mine.attest(deps.ids.make('preq'))).toBe('NotFound')
    expect(await mine.attest((await other.request())?.id)).toBe('NotFound')
    expect(await other.owed()).toBe(0)
  })

  test('property: attested, paid and cancelled in any order, every đồng is revenue once', async () => {
    const town = await aTown()
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 1, maxLength: 7 }), async (steps) => {
        n += 1
        const stall = await atStall(town, n)
        let model: Model = { state: 'open', received: 0, attested: false, revenue: 0 }
        for (const step of steps) {
          const { after, answer } = expected(model, step)
          const said = await (step === 'attest'
            ? stall.attest()
            : step === 'cancel'
              ? stall.cancel()
              : stall.pay(PAYMENTS[step] ?? 0))
          expect(said).toBe(answer)
          model = after
          const { state, received } = model
          expect(await stall.request()).toMatchObject({ state, received })
          expect(await stall.revenue()).toBe(model.revenue)
          expect(await stall.owed()).toBe(model.attested ? DUE - received : 0)
        }
      }),
      { numRuns: 40 },
    )
  })
})
