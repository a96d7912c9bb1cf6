import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { closeDay } from '../reconciliation/close-day.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, openTest, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { exportBook } from './export-book.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { rebuildBook } from './rebuild-book.ts'

eachDialect((open, dialect) => {
  const opened: TestDeps[] = []
  afterEach(async () => {
    for (const deps of opened.splice(0)) await deps.close()
  })

  /** A book with cash, a void, transfers, money that waits, and a close with a difference. */
  async function livedBook() {
    const deps = await open()
    opened.push(deps)
    const market = await aMarket(deps)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const phone = aPhone(deps, at)
    const bank = aBank(deps, market)
    await phone.takeCash(20_000)
    const wrong = await phone.takeCash(5_000)
    await phone.push(phone.event({ type: 'sale_voided', saleId: wrong }))
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 50_000, memo: shown.code }))
    must(
      await closeDay(deps, {
        id: deps.ids.make('close'),
        stallId: at.id,
        day: marketDay('2026-11-21'),
        cashCounted: 19_000 as never,
        cashFloat: 0 as never,
      }),
    )
    await phone.takeCash(7_000)
    return { deps, bookId: at.bookId }
  }

  async function linesOf(deps: TestDeps, bookId: Parameters<typeof exportBook>[1]) {
    const lines: string[] = []
    for await (const line of exportBook(deps, bookId)) lines.push(line)
    return lines
  }

  test('a book is built again from its lines alone, byte for byte, and proves clean', async () => {
    const { deps, bookId } = await livedBook()
    const lines = await linesOf(deps, bookId)
    const other = await openTest(dialect)
    opened.push(other)
    expect(must(await rebuildBook(other, lines))).toMatchObject({ id: bookId })
    expect(await linesOf(other, bookId)).toEqual(lines)
    const own = new Set([...LEDGER_INVARIANTS.map(({ id }) => id), 'H3', 'T1'])
    const report = await verify(other)
    expect(report.checks.filter((check) => own.has(check.id) && check.violations > 0)).toEqual([])
    const balances = (of: TestDeps) =>
      of.db
        .selectFrom('cho_balance')
        .selectAll()
        .where('book_id', '=', bookId)
        .orderBy('account_code')
        .execute()
    expect(await balances(other)).toEqual(await balances(deps))
    expect(await rebuildBook(other, lines)).toMatchObject({ problem: { type: 'AlreadyExists' } })
  })

  test('a changed, missing, moved or added line is refused and leaves nothing', async () => {
    const { deps, bookId } = await livedBook()
    const lines = await linesOf(deps, bookId)
    const record = lines.findIndex((line) => line.includes('cash_sale'))
    const forged = lines.with(record, (lines[record] ?? '').replace('20000', '20001'))
    const hostile: string[][] = [
      forged,
      lines.toSpliced(record, 1),
      lines.slice(0, -1),
      [...lines.slice(0, -2), ...lines.slice(-1)],
      lines.toSpliced(record, 2, lines[record + 1] ?? '', lines[record] ?? ''),
      lines.toSpliced(record, 0, lines[record] ?? ''),
      ['', ...lines],
      ['null'],
      [],
    ]
    const other = await openTest(dialect)
    opened.push(other)
    for (const attempt of hostile) {
      expect((await rebuildBook(other, attempt)).ok).toBe(false)
      expect(await other.db.selectFrom('cho_book').selectAll().execute()).toEqual([])
    }
  })
})
