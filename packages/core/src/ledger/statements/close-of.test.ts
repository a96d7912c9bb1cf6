import { StatementQuery } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aBusyMarket } from '../../testing/a-busy-market.ts'
import { aKeptBook, type KeptBook } from '../../testing/a-kept-book.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { printedHead } from '../audit-chain.ts'
import { closePeriod } from '../close-period.ts'
import { approveReopening, requestReopening } from '../reopen-period.ts'
import { bookStatement } from './book-statement.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function closeOn(bookId: KeptBook['bookId'], from: string, to: string) {
    const query = StatementQuery.parse({ statement: 'journal', from, to })
    const partyName = () => undefined
    return must(await bookStatement(deps, { bookId, query, partyName, atMost: 10_000 })).close
  }

  test('closed months print the head of the close that reached them, until they are reopened', async () => {
    deps = await open()
    const { bookId } = await aKeptBook(deps)
    const [anna, binh] = [deps.ids.make('person'), deps.ids.make('person')]
    const close = async (from: string) => {
      const period = { kind: 'month' as const, from: marketDay(from) }
      const id = deps.ids.make('period')
      return must(await closePeriod(deps, { id, bookId, period, by: anna }))
    }
    const december = await close('2025-12-01')
    const january = await close('2026-01-01')
    const in2025 = { day: '2025-12-31', head: printedHead(december.audit.head) }
    expect(await closeOn(bookId, '2025-12-01', '2025-12-31')).toEqual(in2025)
    expect(await closeOn(bookId, '2025-12-01', '2026-01-31')).toEqual({
      day: '2026-01-31',
      head: printedHead(january.audit.head),
    })
    expect(await closeOn(bookId, '2026-01-01', '2026-02-01')).toBeNull()
    const ask = { id: deps.ids.make('reopen'), closeId: january.id, reason: 'sót phiếu chi' }
    must(await requestReopening(deps, { ...ask, by: anna }))
    must(await approveReopening(deps, { id: ask.id, by: binh }))
    expect(await closeOn(bookId, '2026-01-01', '2026-01-31')).toBeNull()
    expect(await closeOn(bookId, '2025-12-01', '2025-12-31')).toEqual(in2025)
    const again = await close('2026-01-01')
    expect(again.audit.head).not.toBe(january.audit.head)
    expect(await closeOn(bookId, '2026-01-01', '2026-01-31')).toMatchObject({
      head: printedHead(again.audit.head),
    })
  })

  test('a closed market day prints the head that its slip printed', async () => {
    deps = await open()
    const { stalls } = await aBusyMarket(deps)
    const [stall] = stalls
    if (!stall) throw new Error('no stall')
    const { hash } = await deps.db
      .selectFrom('cho_audit_record')
      .select('hash')
      .where('book_id', '=', stall.bookId)
      .where('kind', '=', 'day_close')
      .executeTakeFirstOrThrow()
    expect(await closeOn(stall.bookId, '2026-11-21', '2026-11-21')).toEqual({
      day: '2026-11-21',
      head: printedHead(hash),
    })
    expect(await closeOn(stall.bookId, '2026-11-21', '2026-11-22')).toBeNull()
  })
})
