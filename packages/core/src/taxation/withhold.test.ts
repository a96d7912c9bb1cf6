import type { BookId, RoleStepId, StallView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aCooperative } from '../testing/a-cooperative.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { aMarketplace, aPerson, givesBack } from '../testing/a-taxed-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { confirmMarketplace } from './confirm-marketplace.ts'
import { netWithholdings } from './net-withholdings.ts'
import { proposeMarketplace } from './propose-marketplace.ts'
import { roleHistory, roleOn } from './role-on.ts'
import { setRole } from './set-role.ts'
import { setTaxBranch } from './set-tax-branch.ts'
import { withdrawMarketplace } from './withdraw-marketplace.ts'
import { withholdSale } from './withhold-sale.ts'
import { withholdingStatement } from './withholding-statement.ts'
import { certificateTable, withholdingTable } from './withholding-tables.ts'

const DAY = marketDay('2026-11-21')
const WEEKS = 14 * 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function town() {
    deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const { bookId: operatorBookId } = await aCooperative(deps)
    const by = await aPerson(deps)
    return { market, at, operatorBookId, by, phone: aPhone(deps, at) }
  }

  async function aTownThatWithholds() {
    const all = await town()
    const { market, at, operatorBookId, by } = all
    await aMarketplace(deps, { scopeId: market.id, operatorBookId })
    await sells(at, 'goods', by)
    return all
  }

  const sells = async (
    at: StallView,
    branch: 'goods' | 'services',
    by: Awaited<ReturnType<typeof aPerson>>,
  ) =>
    must(
      await setTaxBranch(deps, {
        id: deps.ids.make('taxbranch'),
        stallId: at.id,
        branch,
        validFrom: marketDay('2026-01-01'),
        by,
      }),
    )

  const month = async (operatorBookId: BookId, name = '2026-11') =>
    must(await withholdingStatement(deps, { operatorBookId, month: name }))

  test('vector: 100,000 + 250,000 + 50,000, the last cancelled: VAT 3,500, income tax 1,750', async () => {
    const { operatorBookId, phone, at } = await aTownThatWithholds()
    const sales = []
    for (const amount of [100_000, 250_000, 50_000]) sales.push(await phone.takeCash(amount))
    for (const saleId of sales) must(await withholdSale(deps, { saleId }))
    expect((await month(operatorBookId)).total).toMatchObject({ vat: 4_000, pit: 2_000 })
    const [, , last] = sales
    if (!last) throw new Error('no sale')
    await phone.push(phone.event({ type: 'sale_voided', saleId: last }))
    expect(await month(operatorBookId)).toMatchObject({ toNet: 1 })
    expect(must(await netWithholdings(deps, { operatorBookId }))).toEqual({ netted: 1, left: 0 })
    expect(await month(operatorBookId)).toMatchObject({
      due: '2026-12-20',
      total: { confirmed: 400_000, takenBack: 50_000, base: 350_000, vat: 3_500, pit: 1_750 },
      sellers: [{ bookId: at.bookId, sales: 3, vat: 3_500, pit: 1_750 }],
      toNet: 0,
    })
    // The operator owes the State what the seller owes the operator; no money of either was held.
    expect(await balanceOf(deps, operatorBookId, '3338.0001')).toBe(-5_250)
    expect(await balanceOf(deps, operatorBookId, '131.0001')).toBe(5_250)
  })

  test('property: any sales, voids and returns over three months: withheld is the rates on what stands', async () => {
    const { operatorBookId, phone, by } = await aTownThatWithholds()
    const started = deps.clock.now()
    let expected = { vat: 0, pit: 0 }
    const sale = fc.record({
      amount: fc.integer({ min: 1, max: 3_000_000 }),
      parts: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 2 }),
      voided: fc.boolean(),
      month: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { minLength: 1, maxLength: 3 }), async (sales) => {
        for (const { amount, parts, voided, month: later } of sales) {
          const saleId = await phone.takeCash(amount)
          must(await withholdSale(deps, { saleId }))
          if (later) deps.advance(WEEKS)
          let left = amount
          for (const part of parts.filter((one) => one <= amount / 2)) {
            await givesBack(deps, { saleId, amount: part, by })
            left -= part
          }
          if (voided && left === amount) {
            await phone.push(phone.event({ type: 'sale_voided', saleId }))
            left = 0
          }
          const { vat, pit } = expected
          expected = {
            vat: vat + Math.floor((left * 100 + 5_000) / 10_000),
            pit: pit + Math.floor((left * 50 + 5_000) / 10_000),
          }
        }
        must(await netWithholdings(deps, { operatorBookId }))
        const sums = await deps.db.selectFrom('cho_withholding').select(['vat', 'pit']).execute()
        const sum = (of: 'vat' | 'pit') => sums.reduce((total, row) => total + row[of], 0)
        expect({ vat: sum('vat'), pit: sum('pit') }).toEqual(expected)
      }),
      { numRuns: 12 },
    )
    deps.setClock(started)
  })

  test('withholding a sale again changes nothing', async () => {
    const { operatorBookId, phone } = await aTownThatWithholds()
    const saleId = await phone.takeCash(100_000)
    const first = must(await withholdSale(deps, { saleId }))
    expect(first).toMatchObject({ vat: 1_000, pit: 500, change: { base: 100_000 } })
    expect(must(await withholdSale(deps, { saleId }))).toMatchObject({
      change: { base: 0, vat: 0 },
    })
    expect(await month(operatorBookId)).toMatchObject({ total: { vat: 1_000, pit: 500 } })
  })

  test('a return in a later month gives back in that month, which may end below zero', async () => {
    const { operatorBookId, phone, by } = await aTownThatWithholds()
    const saleId = await phone.takeCash(100_000)
    must(await withholdSale(deps, { saleId }))
    deps.advance(WEEKS)
    await givesBack(deps, { saleId, amount: 33_333, by })
    await givesBack(deps, { saleId, amount: 66_667, by })
    must(await netWithholdings(deps, { operatorBookId }))
    expect((await month(operatorBookId)).total).toMatchObject({ vat: 1_000, pit: 500 })
    expect((await month(operatorBookId, '2026-12')).total).toMatchObject({
      confirmed: 0,
      takenBack: 100_000,
      vat: -1_000,
      pit: -500,
    })
    expect(await balanceOf(deps, operatorBookId, '3338.0001')).toBe(0)
  })

  test('an unknown branch pays the highest rates; what is learned later leaves the sale as it was', async () => {
    const { market, at, operatorBookId, by, phone } = await town()
    await aMarketplace(deps, { scopeId: market.id, operatorBookId })
    const saleId = await phone.takeCash(100_000)
    expect(must(await withholdSale(deps, { saleId }))).toMatchObject({ vat: 5_000, pit: 2_000 })
    await sells(at, 'goods', by)
    await givesBack(deps, { saleId, amount: 40_000, by })
    expect(must(await withholdSale(deps, { saleId }))).toMatchObject({ vat: 3_000, pit: 1_200 })
  })

  test('nothing is withheld by a stall tool, an own shop or a listing board', async () => {
    const { market, operatorBookId, by, phone } = await town()
    const saleId = await phone.takeCash(100_000)
    const refused = () => withholdSale(deps, { saleId })
    expect(await refused()).toMatchObject({ problem: { type: 'WrongState', state: 'stall_tool' } })
    for (const role of ['own_shop', 'listing_board'] as const) {
      const id = deps.ids.make('role')
      must(await setRole(deps, { id, scopeId: market.id, role, validFrom: DAY, note: 'vì', by }))
      expect(await refused()).toMatchObject({ problem: { type: 'WrongState', state: role } })
    }
    expect(await withholdingStatement(deps, { operatorBookId, month: '2026-11' })).toMatchObject({
      problem: { type: 'NotFound' },
    })
  })

  test('after a marketplace has ended, returns are still netted and nothing new is withheld', async () => {
    const { market, operatorBookId, by, phone } = await aTownThatWithholds()
    const saleId = await phone.takeCash(100_000)
    must(await withholdSale(deps, { saleId }))
    const id = deps.ids.make('role')
    must(
      await setRole(deps, {
        id,
        scopeId: market.id,
        role: 'stall_tool',
        validFrom: DAY,
        note: 'thôi',
        by,
      }),
    )
    const later = await phone.takeCash(10_000)
    expect(await withholdSale(deps, { saleId: later })).toMatchObject({ ok: false })
    await givesBack(deps, { saleId, amount: 100_000, by })
    expect(must(await netWithholdings(deps, { operatorBookId }))).toEqual({ netted: 1, left: 0 })
    expect((await month(operatorBookId)).total).toMatchObject({ base: 0, vat: 0, pit: 0 })
  })

  test('a code that nobody paid is no successful transaction', async () => {
    const { phone } = await aTownThatWithholds()
    const shown = await phone.showQr(20_000)
    await phone.push(shown.event)
    expect(await withholdSale(deps, { saleId: shown.saleId })).toMatchObject({
      problem: { type: 'WrongState', what: 'sale', state: 'open' },
    })
  })

  test('it takes two persons, two steps, a note, a day that is not past and a book with 3338', async () => {
    const { market, at, operatorBookId, by } = await town()
    const wish = { scopeId: market.id, operatorBookId, validFrom: DAY, note: 'Đã đăng ký', by }
    const propose = (more: object) =>
      proposeMarketplace(deps, { id: deps.ids.make('role'), ...wish, ...more })
    const past = marketDay('2026-11-20')
    expect(await propose({ validFrom: past })).toMatchObject({ problem: { type: 'InvalidInput' } })
    expect(await propose({ operatorBookId: at.bookId })).toMatchObject({ ok: false })
    expect(await propose({ scopeId: at.id })).toMatchObject({ problem: { type: 'NotFound' } })
    const proposalId = must(await propose({}))
    const today = { scopeId: market.id, day: DAY }
    expect((await roleOn(deps, today)).role).toBe('stall_tool')
    const confirm = (who: typeof by) =>
      confirmMarketplace(deps, {
        id: deps.ids.make('role'),
        scopeId: market.id,
        proposalId,
        note: 'Đồng ý',
        by: who,
      })
    expect(await confirm(by)).toMatchObject({ problem: { type: 'NotAllowed' } })
    const second = await aPerson(deps)
    must(await confirm(second))
    expect(await roleOn(deps, today)).toMatchObject({ role: 'marketplace', operatorBookId })
    expect(await confirm(second)).toMatchObject({ problem: { type: 'AlreadyExists' } })
    expect((await roleHistory(deps, market.id)).map(({ step }) => step)).toEqual([
      'proposed',
      'set',
    ])
  })

  test('a proposal is taken back once, by either, and is never confirmed after that', async () => {
    const { market, operatorBookId, by } = await town()
    const scopeId = market.id
    const wish = { scopeId, operatorBookId, validFrom: DAY, note: 'Đã đăng ký', by }
    const propose = () => proposeMarketplace(deps, { id: deps.ids.make('role'), ...wish })
    const second = await aPerson(deps)
    const confirm = (proposalId: RoleStepId) => {
      const of = { id: deps.ids.make('role'), scopeId, proposalId, note: 'Đồng ý' }
      return confirmMarketplace(deps, { ...of, by: second })
    }
    const [mine, theirs] = [must(await propose()), must(await propose())]
    const withdrawn = must(await withdrawMarketplace(deps, { scopeId, proposalId: mine, by }))
    expect(withdrawn.by).toBe(by)
    const later = await withdrawMarketplace(deps, { scopeId, proposalId: mine, by: second })
    expect(later).toEqual({ ok: true, value: withdrawn })
    expect(await confirm(mine)).toMatchObject({
      problem: { type: 'WrongState', what: 'proposal', state: 'withdrawn' },
    })
    expect((await roleHistory(deps, scopeId)).map((one) => one.withdrawn)).toEqual([
      withdrawn,
      null,
    ])
    const elsewhere = { scopeId: 'place:01234', proposalId: theirs, by }
    expect(await withdrawMarketplace(deps, elsewhere)).toMatchObject({
      problem: { type: 'NotFound' },
    })
    must(await confirm(theirs))
    expect(await withdrawMarketplace(deps, { ...elsewhere, scopeId })).toMatchObject({
      problem: { type: 'AlreadyExists' },
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('a market’s own role goes before that of its place', async () => {
    const { market, operatorBookId, by } = await town()
    await aMarketplace(deps, { scopeId: 'place:01234', operatorBookId })
    const today = { scopeId: market.id, day: DAY }
    expect((await roleOn(deps, today)).role).toBe('marketplace')
    const id = deps.ids.make('role')
    const role = 'listing_board' as const
    must(
      await setRole(deps, {
        id,
        scopeId: market.id,
        role,
        validFrom: DAY,
        note: 'chỉ giới thiệu',
        by,
      }),
    )
    expect((await roleOn(deps, today)).role).toBe('listing_board')
  })

  test('the month and the seller’s certificate print the same figures', async () => {
    const { at, operatorBookId, phone } = await aTownThatWithholds()
    must(await withholdSale(deps, { saleId: await phone.takeCash(100_000) }))
    const monthly = must(await withholdingTable(deps, { operatorBookId, month: '2026-11' }))
    const year = { operatorBookId, sellerBookId: at.bookId, year: 2026 }
    const certificate = must(await certificateTable(deps, year))
    const figures = [dong(100_000), dong(0), dong(1_000), dong(500)]
    for (const { columns, rows } of [monthly, certificate]) {
      expect(rows.at(-1)?.cells.slice(-4)).toEqual(figures)
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true)
    }
    expect(await certificateTable(deps, { ...year, year: 2025 })).toMatchObject({ ok: false })
  })
})
