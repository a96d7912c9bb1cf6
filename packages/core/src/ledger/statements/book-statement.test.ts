import type { BookStatement, Problem } from '@cho40/contract'
import { StatementQuery } from '@cho40/contract'
import type { Result } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  aKeptBook,
  carryResults,
  cr,
  dr,
  KEPT_PARTIES,
  type KeptBook,
} from '../../testing/a-kept-book.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { COOPERATIVE_CHART } from '../account.ts'
import { chartOn } from '../charts/charts.ts'
import { bookStatement } from './book-statement.ts'
import type { BookCell, BookTable } from './book-table.ts'
import { lineOf } from './position.ts'

const JANUARY = { from: '2026-01-01', to: '2026-01-31' }
const NAMES: Readonly<Record<string, string>> = KEPT_PARTIES

/** Amounts in thousands, by the value of a code column. */
function byCode(table: BookTable, code: string, amount: string): Record<string, number | null> {
  const at = (key: string) => table.columns.findIndex((column) => column.key === key)
  const entries = table.rows.flatMap(({ cells }) => {
    const key = cells[at(code)]
    const value = cells[at(amount)]
    return typeof key === 'string'
      ? [[key, typeof value === 'number' ? value / 1000 : null] as const]
      : []
  })
  return Object.fromEntries(entries)
}

function totalsOf(table: BookTable): (number | null)[] {
  const total = table.rows.find(({ is }) => is === 'total')
  return (total?.cells ?? []).filter(
    (cell): cell is Extract<BookCell, number> => typeof cell === 'number',
  )
}

eachDialect((open) => {
  let deps: TestDeps
  let book: KeptBook
  afterEach(() => deps.close())

  async function kept(): Promise<void> {
    deps = await open()
    book = await aKeptBook(deps)
  }
  function ask(
    statement: BookStatement,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Result<BookTable, Problem>> {
    const query = StatementQuery.parse({ statement, ...JANUARY, ...more })
    const partyName = (party: string) => NAMES[party]
    return bookStatement(deps, { bookId: book.bookId, query, partyName, atMost: 1000 })
  }
  const table = async (statement: BookStatement, more = {}) => must(await ask(statement, more))

  test('B01: every line from its accounts, debtors and creditors of one account apart', async () => {
    await kept()
    const position = await table('position')
    expect(byCode(position, 'code', 'closing')).toMatchObject({
      '110': 44_670,
      '130': 12_580,
      '140': 4_500,
      '200': 61_750,
      '310': 8_000,
      '320': 300,
      '300': 8_300,
      '410': 50_000,
      '420': 3_450,
      '400': 53_450,
      '500': 61_750,
    })
    expect(byCode(position, 'code', 'opening')).toMatchObject({
      '110': 50_000,
      '140': 4_000,
      '200': 54_000,
      '310': 4_000,
      '500': 54_000,
    })
  })

  test('B01 as of any day balances, and carrying the results over changes no line of it', async () => {
    await kept()
    const before = await table('position')
    await carryResults(book)
    const after = await table('position')
    expect(after.rows).toEqual(before.rows)
    for (const to of ['2026-01-05', '2026-01-13', '2026-01-18', '2026-01-26']) {
      const lines = byCode(await table('position', { to }), 'code', 'closing')
      expect(lines['200']).toBe(lines['500'])
    }
  })

  test('B02: external and internal apart, deductions and results as the form adds them', async () => {
    await kept()
    const lines = byCode(await table('results'), 'code', 'this')
    expect(lines).toEqual({
      '01': 14_080,
      '01a': 12_080,
      '01b': 2_000,
      '02': 500,
      '02a': 500,
      '02b': 0,
      '10': 13_580,
      '10a': 11_580,
      '10b': 2_000,
      '11': 9_500,
      '11a': 8_000,
      '11b': 1_500,
      '12': 700,
      '12a': 700,
      '12b': 0,
      '20': 3_380,
      '20a': 2_880,
      '20b': 500,
      '31': 100,
      '32': 30,
      '40': 70,
      '50': 3_450,
      '51': 0,
      '60': 3_450,
    })
  })

  test('B02 after the carry is the same but for 642, allotted as the entries allot it', async () => {
    await kept()
    const before = byCode(await table('results'), 'code', 'this')
    await carryResults(book)
    const after = byCode(await table('results'), 'code', 'this')
    expect(after).toEqual({ ...before, '12a': 600, '12b': 100, '20a': 2_980, '20b': 400 })
  })

  test('what B02 earns is what B01 gains in undistributed profit', async () => {
    await kept()
    await carryResults(book)
    const results = byCode(await table('results'), 'code', 'this')
    const position = await table('position')
    const gained =
      Number(byCode(position, 'code', 'closing')['420']) -
      Number(byCode(position, 'code', 'opening')['420'])
    expect(results['60']).toBe(gained)
  })

  test('last year stands beside this one', async () => {
    await kept()
    const next = await table('results', { from: '2027-01-01', to: '2027-01-31' })
    expect(byCode(next, 'code', 'before')).toEqual(byCode(await table('results'), 'code', 'this'))
    expect(byCode(next, 'code', 'this')['60']).toBe(0)
  })

  test('a trial balance has the same totals at every level, and they agree', async () => {
    await kept()
    const levels = await Promise.all([1, 2, 3].map((level) => table('trial-balance', { level })))
    const totals = levels.map(totalsOf)
    expect(totals[1]).toEqual(totals[0])
    expect(totals[2]).toEqual(totals[0])
    const [openingDebit, openingCredit, debits, credits, closingDebit, closingCredit] =
      totals[0] ?? []
    expect([openingDebit, debits, closingDebit]).toEqual([openingCredit, credits, closingCredit])
    const [first, , third] = levels
    if (!first || !third) throw new Error('no levels')
    expect(byCode(first, 'account', 'closing-debit')['131']).toBe(11_500)
    expect(byCode(first, 'account', 'closing-credit')['131']).toBe(300)
    expect(byCode(third, 'account', 'closing-debit')[book.of('331', 'member_pao')]).toBe(1_080)
    expect(Object.keys(byCode(first, 'account', 'debits'))).not.toContain('000')
  })

  test('the journal’s total is the trial balance’s turnover; off-balance goods are in neither', async () => {
    await kept()
    const [journal, balance] = [await table('journal'), await table('trial-balance')]
    const [, , debits, credits] = totalsOf(balance)
    expect(totalsOf(journal)).toEqual([debits, credits])
    const aside = journal.rows.filter(({ is }) => is === 'aside')
    expect(aside.map(({ cells }) => [cells[4], cells[6], cells[7]])).toEqual([
      ['003', 1_000_000, null],
      ['003', null, 400_000],
    ])
  })

  test('every account’s ledger ends where the trial balance does', async () => {
    await kept()
    const balance = await table('trial-balance', { level: 3 })
    const codes = Object.keys(byCode(balance, 'account', 'closing-debit')).filter(
      (code) => !code.startsWith('0'),
    )
    expect(codes.length).toBeGreaterThan(15)
    for (const code of codes) {
      const ledger = await table('ledger', { account: code })
      const closing = Number(ledger.rows.at(-1)?.cells.at(-1))
      const debit = Number(byCode(balance, 'account', 'closing-debit')[code])
      const credit = Number(byCode(balance, 'account', 'closing-credit')[code])
      expect([code, Math.abs(closing)]).toEqual([code, Math.abs(debit - credit) * 1000])
      const running = ledger.rows
        .filter(({ is }) => is === 'line')
        .at(-1)
        ?.cells.at(-1)
      if (running !== undefined) expect(running).toBe(closing)
    }
  })

  test('the cash book opens with what was there, and names what stands against each line', async () => {
    await kept()
    const cash = await table('cash', { from: '2026-01-13', to: '2026-01-16' })
    expect(cash.rows.map(({ cells }) => cells.slice(5))).toEqual([
      [null, null, null, 44_000_000],
      [`${book.of('331', 'member_pao')}, 5113`, 1_000_000, null, 45_000_000],
      ['512, 156', 2_000_000, null, 47_000_000],
      [null, 3_000_000, 0, null],
      [null, null, null, 47_000_000],
    ])
  })

  test('receivables and payables name their parties, tie to the accounts and show their age', async () => {
    await kept()
    const [owed, owing] = [await table('receivables'), await table('payables')]
    const inn = owed.rows.find(({ cells }) => cells[1] === 'Quán Bản Lao')
    // 12.000.000 sold on the 10th, 500.000 brought back: 21 days old.
    expect(inn?.cells.slice(2)).toEqual([11_500_000, 11_500_000, null, null, null])
    const may = owing.rows.find(({ cells }) => cells[1] === 'Hoàng Thị Mẩy')
    expect(may?.cells.slice(2)).toEqual([8_000_000, 8_000_000, null, null, null])
    const later = await table('payables', { to: '2026-02-10' })
    const mayLater = later.rows.find(({ cells }) => cells[1] === 'Hoàng Thị Mẩy')
    expect(mayLater?.cells.slice(2)).toEqual([8_000_000, null, 8_000_000, null, null])
    const [receivable = 0] = totalsOf(owed)
    const [payable = 0] = totalsOf(owing)
    const balance = await table('trial-balance', { level: 1 })
    const net = ['131', '141', '331', '3382'].reduce((sum, code) => {
      const debit = byCode(balance, 'account', 'closing-debit')[code] ?? 0
      return sum + debit - (byCode(balance, 'account', 'closing-credit')[code] ?? 0)
    }, 0)
    expect(Number(receivable) - Number(payable)).toBe(net * 1000)
  })

  test('a mistake and its reversal are both in the journal, and in no balance', async () => {
    await kept()
    const journal = await table('journal', { from: '2026-01-26', to: '2026-01-26' })
    const words = journal.rows.flatMap(({ is, cells }) => (is === 'line' ? [cells[3]] : []))
    expect(words).toMatchObject([
      { vi: 'Bán hàng thu tiền mặt' },
      { vi: expect.stringMatching(/^Đảo bút toán số \d+$/) },
    ])
  })

  test('unknown books, statements of another regime and too long periods are refused', async () => {
    await kept()
    const query = StatementQuery.parse({ statement: 'journal', ...JANUARY })
    const partyName = () => undefined
    const nobody = deps.ids.make('book')
    expect(
      await bookStatement(deps, { bookId: nobody, query, partyName, atMost: 9 }),
    ).toMatchObject({
      problem: { type: 'NotFound', what: 'book' },
    })
    expect(
      await bookStatement(deps, { bookId: book.bookId, query, partyName, atMost: 9 }),
    ).toMatchObject({ problem: { type: 'InvalidInput', issues: [{ path: 'from' }] } })
    const market = await aMarket(deps)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const household = { bookId: stall.bookId, partyName, atMost: 9 }
    for (const statement of ['position', 'results'] as const) {
      expect(
        await bookStatement(deps, { ...household, query: { ...query, statement } }),
      ).toMatchObject({ problem: { type: 'NotFound', what: 'statement' } })
    }
    const journal = must(await bookStatement(deps, { ...household, query }))
    expect(journal.form).toBeNull()
    expect(journal.signers.map(({ vi }) => vi)).toContain('Chủ hộ')
  })

  test('property: whatever is posted, B01 balances and ties to B02 and the trial balance', async () => {
    await kept()
    const posted = COOPERATIVE_CHART.map(({ code }) => code).filter((code) => !code.startsWith('0'))
    const entry = fc.record({
      debit: fc.constantFrom(...posted),
      credit: fc.constantFrom(...posted),
      thousands: fc.integer({ min: 1, max: 1_000_000 }),
    })
    for (const { debit, credit, thousands } of fc.sample(entry, { numRuns: 60, seed: 40 })) {
      // Some would overdraw an account: the book refuses those.
      await book
        .enter('2026-01-28', 'made_up', [dr(debit, thousands), cr(credit, thousands)])
        .catch(() => undefined)
    }
    const position = byCode(await table('position'), 'code', 'closing')
    expect(position['200']).toBe(position['500'])
    const totals = totalsOf(await table('trial-balance'))
    expect(totals[4]).toBe(totals[5])
    expect(totalsOf(await table('journal'))).toEqual(totals.slice(2, 4))
  })
})

describe('the lines of B01', () => {
  test('every account of the chart has one for each side of its balance', () => {
    for (const { value } of chartOn('cooperative', '2026-11-21' as BookTable['to']).values()) {
      if (value.kind === 'off_balance') continue
      for (const amount of [1, -1]) {
        expect([value.code, lineOf({ code: value.code, amount })]).toEqual([
          value.code,
          expect.any(String),
        ])
      }
    }
  })
})
