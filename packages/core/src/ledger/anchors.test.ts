import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { checkAnchors, readAnchor } from './anchors.ts'
import { printedHead } from './audit-chain.ts'
import { closePeriod } from './close-period.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { postMany } from './post-many.ts'

const BOOK = 'book_01jd0000000000000000000000'

test('a head is read as people write it', () => {
  const head = '6c1f0a2b9d3e4f55'
  expect(readAnchor('6c1f 0a2b 9d3e 4f55')).toEqual({ head })
  expect(readAnchor('  6C1F-0A2B-9D3E-4F55 ')).toEqual({ head })
  expect(readAnchor(`${head}; ${BOOK}; 2026-11-21`)).toEqual({
    head,
    bookId: BOOK,
    day: '2026-11-21',
  })
  expect(readAnchor(`Sạp 12, 21/11/2026: 6c1f 0a2b 9d3e 4f55`)).toEqual({ head, day: '2026-11-21' })
  expect(readAnchor(`1/2/2026\t${head}`)).toEqual({ head, day: '2026-02-01' })
  expect(readAnchor('a'.repeat(64))).toEqual({ head: 'a'.repeat(64) })
})

test('what is no head, too short, too long, or twice, is not guessed', () => {
  for (const text of [
    '',
    'sạp 12',
    '6c1f 0a2b 9d3e',
    '6c1f0a2b9d3e4f5',
    '6c1f0a2b9d3e4f555',
    '6c1f 0a2b 9d3e 4fg5',
    'O123 0a2b 9d3e 4f55',
    '6c1f0a2b9d3e4f55 6c1f0a2b9d3e4f56',
    `x${'a'.repeat(64)}`,
    'f'.repeat(100_000),
    '6c1f '.repeat(20_000),
  ]) {
    expect([text.slice(0, 40), readAnchor(text)]).toEqual([text.slice(0, 40), undefined])
  }
})

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  test('each printed head is found where it was printed, or said to be missing', async () => {
    deps = await open()
    const bookId = deps.ids.make('book')
    const book = { id: bookId, kind: 'vendor' as const, chart: HOUSEHOLD_CHART }
    must(await transact(deps, (tx) => openBook(tx, book)))
    const posting = {
      kind: 'sale',
      subject: 'x',
      occurredAt: MORNING,
      lines: [debit('111', dong(5)), credit('511', dong(5))],
    }
    const [first] = must(await transact(deps, (tx) => postMany(tx, bookId, [posting, posting])))
    const close = must(
      await closePeriod(deps, {
        id: deps.ids.make('period'),
        bookId,
        period: { kind: 'month', from: marketDay('2026-10-01') },
        by: deps.ids.make('person'),
      }),
    )
    const head = printedHead(close.audit.head)
    const other = `${head.slice(0, -1)}${head.endsWith('0') ? '1' : '0'}`
    const checks = await checkAnchors(deps, [
      '# slips of November',
      head,
      `${head}  ${bookId}  31/10/2026`,
      '',
      `${head} ${deps.ids.make('book')}`,
      `${head} 2026-11-01`,
      other,
      'nothing here',
      first?.hash ?? '',
    ])
    expect(checks.map(({ line, result }) => [line, result])).toEqual([
      [2, 'found'],
      [3, 'found'],
      [5, 'elsewhere'],
      [6, 'elsewhere'],
      [7, 'missing'],
      [8, 'unreadable'],
      [9, 'found'],
    ])
    expect(checks[0]?.at).toEqual({
      bookId,
      seq: 3,
      kind: 'period_close',
      day: '2026-10-31',
      hash: close.audit.head,
    })
    expect(checks.at(-1)?.at).toMatchObject({ seq: 1, kind: 'entry', day: '2026-11-21' })
  })
})
