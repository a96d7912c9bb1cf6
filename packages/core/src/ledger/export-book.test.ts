import type { BookId } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { closeDay } from '../reconciliation/close-day.ts'
import { transact } from '../store/transact.ts'
import { aBank } from '../testing/a-bank.ts'
import { aBusyLedger } from '../testing/a-busy-ledger.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, openTest, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { auditHash, GENESIS_HASH } from './audit-chain.ts'
import { type BookLine, printLine } from './book-lines.ts'
import { exportBook } from './export-book.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { postMany } from './post-many.ts'
import { rebuildBook } from './rebuild-book.ts'
import { setLimits } from './set-limits.ts'

/** A file whose chain is whole, but whose nth record says what no book of ours would write. */
function sealedAnew(
  lines: readonly string[],
  nth: number,
  change: (payload: string) => string,
): string[] {
  let hash = GENESIS_HASH
  let at = -1
  return lines.map((text) => {
    const line = JSON.parse(text) as BookLine
    if (line.line === 'end') return printLine({ ...line, hash })
    if (line.line !== 'record') return text
    at += 1
    const payload = at === nth ? change(line.payload) : line.payload
    hash = auditHash(line.seq, hash, payload)
    return printLine({ ...line, payload, hash })
  })
}

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
        cashCounted: dong(19_000),
        cashFloat: dong(0),
      }),
    )
    await phone.takeCash(7_000)
    await aBusyLedger(deps, at)
    const { bookId } = at
    must(
      await transact(deps, (tx) =>
        setLimits(tx, { bookId, account: '111', min: dong(0), max: dong(90_000) }),
      ),
    )
    await phone.takeCash(3_000)
    return { deps, bookId }
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
    expect(await bookRows(other, bookId)).toEqual(await bookRows(deps, bookId))
    expect(await rebuildBook(other, lines)).toMatchObject({ problem: { type: 'AlreadyExists' } })
  })

  /** What a book's lines must bring back beside the entries: balances, days and closed periods. */
  async function bookRows({ db }: TestDeps, bookId: BookId) {
    const of = (table: 'cho_period_close' | 'cho_reopening_request' | 'cho_reopening') =>
      db
        .selectFrom(table as 'cho_reopening')
        .selectAll()
        .where('book_id', '=', bookId)
        .orderBy('id')
        .execute()
    const balances = await db
      .selectFrom('cho_balance')
      .select(['account_code', 'debits', 'credits'])
      .where('book_id', '=', bookId)
      .orderBy('account_code')
      .execute()
    const { event_position: _, ...book } = await db
      .selectFrom('cho_book')
      .selectAll()
      .where('id', '=', bookId)
      .executeTakeFirstOrThrow()
    const periods = [await of('cho_period_close'), await of('cho_reopening_request')]
    return { balances, book, periods: [...periods, await of('cho_reopening')] }
  }

  test('a book of many blocks is rebuilt from a stream', async () => {
    const deps = await open()
    opened.push(deps)
    const bookId = deps.ids.make('book')
    const book = { id: bookId, kind: 'vendor' as const, chart: HOUSEHOLD_CHART }
    must(await transact(deps, (tx) => openBook(tx, book)))
    const posting = {
      kind: 'sale',
      subject: 'x',
      occurredAt: deps.clock.now(),
      lines: [debit('111', dong(5)), credit('511', dong(5))],
    }
    const postings = Array.from({ length: 2_300 }, () => posting)
    must(await transact(deps, (tx) => postMany(tx, bookId, postings)))
    const other = await openTest(dialect)
    opened.push(other)
    const stream = { [Symbol.asyncIterator]: () => exportBook(deps, bookId) }
    expect(await rebuildBook(other, stream)).toMatchObject({ value: { records: 2_300 } })
    expect(await linesOf(other, bookId)).toEqual(await linesOf(deps, bookId))
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
      [...lines, ...lines.slice(-1)],
      lines.with(0, (lines[0] ?? '').replace('"line":"book"', '"line":"boot"')),
      lines.with(record, '{"line":"record","seq":1}'),
      lines.with(1, '{"line":"account","code":5}'),
      sealedAnew(lines, 0, (payload) => payload.replace('"111"', '"112"')),
      sealedAnew(lines, 0, (payload) => payload.replace('20000', '"20000"')),
      sealedAnew(lines, 0, (payload) => payload.replace('{', '{ ')),
      sealedAnew(lines, 0, (payload) => payload.replaceAll('20000', '2000000000001')),
      sealedAnew(lines, 1, (payload) => payload.replace('"recorded":"2026', '"recorded":"2025')),
      sealedAnew(lines, 0, (payload) => payload.replace('"reverses":null', '"reverses":"entry_x"')),
      lines.with(1, (lines[1] ?? '').replace('"rule":"none"', '"rule":"any"')),
      lines.toSpliced(1, 0, lines[1] ?? ''),
      sealedAnew(lines, 0, () => 'not json'),
      sealedAnew(lines, 0, () => '{"recorded":5}'),
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
