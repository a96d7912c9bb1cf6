import type { StallView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { openStall } from '../market/open-stall.ts'
import { stall as findStall } from '../market/stalls.ts'
import { aBank } from '../testing/a-bank.ts'
import { VAULT } from '../testing/a-cooperative.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { aPerson, givesBack } from '../testing/a-taxed-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { accountList } from './account-list.ts'
import { posInvoiceDraft } from './pos-invoice-draft.ts'
import { revenueOf } from './revenue-of.ts'
import { s1aBook } from './s1a-book.ts'
import { setTaxBranch } from './set-tax-branch.ts'
import { setTaxpayer } from './set-taxpayer.ts'
import { stallBranches } from './stall-branches.ts'
import { taxCodeOn, taxpayerOn } from './taxpayers.ts'
import { thresholdWatch } from './threshold-watch.ts'
import { yearlyNotice } from './yearly-notice.ts'

const DAY = marketDay('2026-11-21')
const ACCOUNT = { bin: '970436', number: '0099887766', holderName: 'NGUYEN THI MOT' }

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function aStallWithSales() {
    deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const phone = aPhone(deps, at)
    const bank = aBank(deps, market)
    const by = await aPerson(deps)
    const cash = await phone.takeCash(20_000)
    const wrong = await phone.takeCash(35_000)
    await phone.push(phone.event({ type: 'sale_voided', saleId: wrong }))
    const paid = await phone.showQr(50_000)
    const vouched = await phone.showQr(15_000)
    const waiting = await phone.showQr(99_000)
    await phone.push(paid.event, vouched.event, waiting.event)
    await bank.tells(bank.pays(at, { amount: 50_000, memo: paid.code }))
    await phone.push(phone.event({ type: 'request_attested', requestId: vouched.requestId }))
    await givesBack(deps, { saleId: cash, amount: 5_000, by })
    // A stray is nobody's sale yet, and what the seller vouched for counts once.
    await bank.tells(bank.pays(at, { amount: 7_000, memo: 'tien rau' }))
    await bank.tells(bank.pays(at, { amount: 15_000, memo: vouched.code }))
    return { market, at, phone, bank, by, cash, wrong, paid, vouched, waiting }
  }

  const revenue = async (at: StallView) =>
    must(await revenueOf(deps, { bookId: at.bookId, year: 2026 }))

  test('revenue is what was sold, less voids and returns; shown codes and strays are not', async () => {
    const { at } = await aStallWithSales()
    expect(await revenue(at)).toMatchObject({
      total: 80_000,
      sold: 120_000,
      takenBack: 40_000,
      waiting: 99_000,
      months: [{ month: '2026-11', total: 80_000 }],
      quarters: [{ quarter: 4, total: 80_000 }],
      stalls: [{ stallId: at.id, name: 'Sạp 1', total: 80_000 }],
    })
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-80_000)
  })

  test('a branch holds from its day on; one sale may be of another; a return follows its sale', async () => {
    const { at, paid, by } = await aStallWithSales()
    const says = async (more: object) =>
      must(
        await setTaxBranch(deps, {
          id: deps.ids.make('taxbranch'),
          stallId: at.id,
          branch: 'goods',
          validFrom: marketDay('2026-01-01'),
          by,
          ...more,
        }),
      )
    expect((await revenue(at)).branches).toEqual([
      { branch: null, vatRate: 500, pitRate: 200, amount: 80_000 },
    ])
    await says({})
    await says({ branch: 'services', validFrom: marketDay('2026-11-22') })
    const rates = { vat: 0, pit: 0 }
    await says({ branch: 'nong_san_tu_san_xuat', rates, saleId: paid.saleId })
    expect((await revenue(at)).branches).toEqual([
      { branch: 'goods', vatRate: 100, pitRate: 50, amount: 30_000 },
      { branch: 'nong_san_tu_san_xuat', vatRate: 0, pitRate: 0, amount: 50_000 },
    ])
  })

  test('a household’s stalls in two markets are one revenue, and one book with both places', async () => {
    const { at } = await aStallWithSales()
    const other = await aMarket(deps, 0, 7)
    const { vendor_id: vendorId } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('stall')
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    const stall = { id, marketId: other.id, number: '9', name: 'Sạp hai', vendorId, account }
    must(await openStall(deps, stall))
    const second = must(await findStall(deps, id))
    await aPhone(deps, second).takeCash(70_000)
    expect(await revenue(second)).toEqual(await revenue(at))
    expect(await revenue(at)).toMatchObject({
      total: 150_000,
      stalls: [{ total: 80_000 }, { stallId: id, name: 'Sạp hai', total: 70_000 }],
    })
    const query = { from: DAY, to: DAY, by: 'line' as const }
    const book = must(await s1aBook(deps, { bookId: at.bookId, query, atMost: 100 }))
    expect(book.about?.vi).toContain('sạp 1, Chợ Thử; sạp 9')
    expect(JSON.stringify(book.rows.at(-2)?.cells)).toContain('– sạp 9')
  })

  test('S1a prints every line of the revenue account, and its total is the account’s', async () => {
    const { at } = await aStallWithSales()
    const query = { from: DAY, to: DAY, by: 'line' as const }
    const book = must(await s1aBook(deps, { bookId: at.bookId, query, atMost: 100 }))
    expect(book.form).toMatchObject({ code: 'S1a-HKD', standing: 'secondary' })
    expect(book.rows.map(({ is, cells }) => [is, cells.at(-1)])).toEqual([
      ['line', 20_000],
      ['line', 35_000],
      ['line', -35_000],
      ['line', 50_000],
      ['line', 15_000],
      ['line', -5_000],
      ['total', 80_000],
    ])
    const days = must(
      await s1aBook(deps, { bookId: at.bookId, query: { ...query, by: 'day' }, atMost: 0 }),
    )
    expect(days.rows).toHaveLength(2)
    expect(days.rows[0]?.cells[2]).toBe(80_000)
    expect(days.notes.some(({ vi }) => vi.includes('chưa xác nhận'))).toBe(true)
    expect(await s1aBook(deps, { bookId: at.bookId, query, atMost: 5 })).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
  })

  test('what comes after a close is in the book of the next open day, as in every statement', async () => {
    const { at } = await aStallWithSales()
    await deps.db
      .updateTable('cho_book')
      .set({ closed_through: DAY })
      .where('id', '=', at.bookId)
      .execute()
    await aPhone(deps, at).takeCash(1_000)
    const from = marketDay('2026-11-22')
    const query = { from, to: from, by: 'line' as const }
    const book = must(await s1aBook(deps, { bookId: at.bookId, query, atMost: 10 }))
    expect(book.rows.at(-1)?.cells[2]).toBe(1_000)
  })

  test('the watch: how far, when at this pace, what the first đồng above costs, what to do', async () => {
    const { at, phone } = await aStallWithSales()
    await phone.takeCash(949_920_000)
    const watch = await thresholdWatch(deps, { bookId: at.bookId, day: DAY })
    expect(must(watch)).toMatchObject({
      revenue: 950_000_000,
      threshold: 1_000_000_000,
      left: 50_000_000,
      share: 9_500,
      level: 'near',
      crossedOn: null,
      projection: { windowDays: 1, perDay: 950_000_000, crossingOn: '2026-11-22' },
      duties: [{ what: 'account_list' }, { what: 'revenue_notice', due: '2027-01-31' }],
    })
    const elsewhere = dong(60_000_000)
    const crossed = await thresholdWatch(deps, { bookId: at.bookId, day: DAY, elsewhere })
    expect(must(crossed)).toMatchObject({
      above: 10_000_000,
      level: 'reached',
      crossedOn: DAY,
      duties: [
        { what: 'e_invoice', due: '2027-01-30' },
        { what: 'quarterly_return', form: '01/CNKD', due: '2027-01-31' },
      ],
    })
    const known = marketDay('2026-04-01')
    const then = must(await thresholdWatch(deps, { bookId: at.bookId, day: DAY, known }))
    expect(then).toMatchObject({ threshold: 500_000_000, level: 'reached' })
  })

  test('the cliff of two branches stands in their proportion', async () => {
    const { at, by } = await aStallWithSales()
    const other = await aMarket(deps, 0, 7)
    const { vendor_id: vendorId } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('stall')
    const account = { id: deps.ids.make('acct'), ...ACCOUNT }
    const stall = { id, marketId: other.id, number: '9', name: 'Sạp hai', vendorId, account }
    must(await openStall(deps, stall))
    await aPhone(deps, must(await findStall(deps, id))).takeCash(80_000)
    const validFrom = marketDay('2026-01-01')
    for (const [stallId, branch] of [
      [at.id, 'goods'],
      [id, 'services'],
    ] as const) {
      const choice = { id: deps.ids.make('taxbranch'), stallId, branch, validFrom, by }
      must(await setTaxBranch(deps, choice))
    }
    const watch = must(await thresholdWatch(deps, { bookId: at.bookId, day: DAY }))
    expect(watch.cliff).toBe(30_000_000)
    expect(await stallBranches(deps, { stallId: id, day: DAY })).toMatchObject({
      branch: 'services',
      rates: { vat: 500 },
      said: [{ branch: 'services', rates: null, validFrom }],
    })
    const unsaid = await stallBranches(deps, { stallId: id, day: marketDay('2025-12-31') })
    expect(unsaid.branch).toBeNull()
  })

  test('the cliff of a goods stall is ten million đồng', async () => {
    deps = await open()
    const { stalls } = await aMarket(deps, 1)
    const bookId = stalls[0]?.bookId
    if (!bookId) throw new Error('no stall')
    expect(must(await thresholdWatch(deps, { bookId, day: DAY }))).toMatchObject({
      cliff: 10_000_000,
      level: 'far',
      projection: null,
    })
  })

  test('notices, accounts and the till’s invoice say what is known and what is missing', async () => {
    const { at, by, cash, wrong } = await aStallWithSales()
    const asked = { bookId: at.bookId, day: DAY }
    const before = must(await posInvoiceDraft(deps, { stallId: at.id, saleId: cash, items: [] }))
    expect(before).toMatchObject({
      amount: 20_000,
      missing: ['seller', 'items', 'taxAuthorityCode'],
    })
    const vaulted = { ...deps, ...VAULT }
    must(
      await setTaxpayer(vaulted, {
        id: deps.ids.make('taxpayer'),
        stallId: at.id,
        name: 'Hộ kinh doanh Cô Một',
        address: 'Xã Thử',
        taxCode: '001099012345',
        validFrom: marketDay('2026-01-01'),
        by,
      }),
    )
    expect(await taxpayerOn(deps, asked)).toMatchObject({ taxCodeShown: '•••345' })
    expect(must(await taxCodeOn(vaulted, asked))).toBe('001099012345')
    const items = [
      {
        name: 'Rau cải mèo',
        unitPrice: dong(10_000),
        milli: 2_000,
        unit: 'mớ',
        amount: dong(20_000),
      },
    ]
    const draft = must(await posInvoiceDraft(deps, { stallId: at.id, saleId: cash, items }))
    expect(draft.missing).toEqual(['taxAuthorityCode'])
    const off = items.map((item) => ({ ...item, amount: dong(1) }))
    expect(await posInvoiceDraft(deps, { stallId: at.id, saleId: cash, items: off })).toMatchObject(
      {
        problem: { type: 'InvalidInput' },
      },
    )
    expect(await posInvoiceDraft(deps, { stallId: at.id, saleId: wrong, items })).toMatchObject({
      problem: { type: 'WrongState', state: 'voided' },
    })
    expect(must(await yearlyNotice(deps, { bookId: at.bookId, year: 2026 }))).toMatchObject({
      due: '2027-01-31',
      revenue: 80_000,
      places: [{ stallId: at.id, revenue: 80_000 }],
      aboveThreshold: false,
    })
    expect(
      must(await yearlyNotice(deps, { bookId: at.bookId, year: 2026, half: 'first' })),
    ).toMatchObject({
      due: '2026-07-31',
      revenue: 0,
    })
    expect((await accountList(deps, asked)).accounts).toMatchObject([
      { bankName: 'Vietcombank', number: at.account.number, closedAt: null },
    ])
  })

  test('the tax code is in no event, no command and not in the chain', async () => {
    const { at, by } = await aStallWithSales()
    must(
      await setTaxpayer(
        { ...deps, ...VAULT },
        {
          id: deps.ids.make('taxpayer'),
          stallId: at.id,
          name: 'Hộ',
          address: 'Xã',
          taxCode: '001099012345',
          validFrom: DAY,
          by,
        },
      ),
    )
    for (const table of ['cho_event', 'cho_command', 'cho_audit_record', 'cho_taxpayer'] as const) {
      const rows = await deps.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('001099012345')
    }
  })
})
