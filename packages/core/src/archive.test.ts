import { instantFromMs, marketDay } from '@cho40/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportDatabase, importDatabase } from './archive.ts'
import { exportBook } from './ledger/export-book.ts'
import { trialBalance } from './ledger/trial-balance.ts'
import type { Reading } from './store/deps.ts'
import { tablesIn } from './store/move-rows.ts'
import { aBusyMarket } from './testing/a-busy-market.ts'
import { must } from './testing/a-market.ts'
import { openTest, type TestDeps } from './testing/each-dialect.ts'
import { emptyPlaces } from './testing/empty-places.ts'
import { verify } from './verify.ts'

const NOW = instantFromMs(0)
const OVER = { from: marketDay('2026-01-01'), to: marketDay('2027-12-31') }
const places = emptyPlaces()
let source: TestDeps
let lines: string[]
beforeAll(async () => {
  source = await openTest('sqlite')
  await aBusyMarket(source)
  lines = await linesOf(source)
})
afterAll(async () => {
  await source.close()
  await places.close()
})

async function linesOf(reading: Reading): Promise<string[]> {
  const found: string[] = []
  await exportDatabase(reading, (line) => {
    found.push(line)
    return Promise.resolve()
  })
  return found
}

async function* given(all: readonly string[]): AsyncGenerator<string> {
  for (const line of all) yield await Promise.resolve(line)
}

const imported = (to: Reading, all: readonly string[]) =>
  importDatabase(to, { lines: given(all), now: NOW })

/** What people read of a database: every book's lines and its trial balance, and what is proved. */
async function reports(reading: Reading) {
  const books = await reading.db.selectFrom('cho_book').select('id').orderBy('id').execute()
  const told = []
  for (const { id } of books) {
    const text: string[] = []
    for await (const line of exportBook(reading, id)) text.push(line)
    told.push([id, text.join('\n'), await trialBalance(reading, id, OVER)])
  }
  return { told, proved: await verify(reading) }
}

describe.each(['sqlite', 'postgres'] as const)('into %s', (dialect) => {
  test('lines alone make the same database: the same proof, the same reports, the same lines', async () => {
    const to = await places.open(dialect)
    const { rows } = must(await imported(to, lines))
    expect(rows).toBeGreaterThan(1_000)
    expect(await reports(to)).toEqual(await reports(source))
    expect(await linesOf(to)).toEqual(lines)
    // What guards the rows stands again.
    await expect(sql`update cho_posting set amount = amount + 1`.execute(to.db)).rejects.toThrow(
      'append-only',
    )
    expect(await imported(to, lines)).toMatchObject({ problem: { type: 'TargetNotEmpty' } })
  })

  test('a changed, missing or foreign line is refused, and nothing is left behind', async () => {
    const to = await places.open(dialect)
    const at = lines.findIndex((line) => line.includes('"cho_posting"'))
    const altered = lines.map((line, nth) =>
      nth === at + 1 ? line.replace(/\d(?=\D*$)/, '7') : line,
    )
    const hostile: (readonly [string, readonly string[]])[] = [
      ['CopyDiffers', lines.filter((_, nth) => nth !== at + 1)],
      ['UnreadableArchive', lines.slice(0, -1)],
      ['UnreadableArchive', [...lines, ...lines.slice(-1)]],
      ['UnreadableArchive', lines.slice(1)],
      [
        'UnreadableArchive',
        [...lines.slice(0, 1), '{"line":"table","name":"pg_shadow","columns":[]}'],
      ],
      ['UnreadableArchive', [...lines.slice(0, 1), '[1,2]']],
      ['UnreadableArchive', ['not JSON']],
      ['SourceNotCurrent', [lines[0]?.replace('001-ledger', '000-other') ?? '', ...lines.slice(1)]],
    ]
    // The reading of lines is the same on both: there the first few do.
    const asked = dialect === 'sqlite' ? hostile : hostile.slice(0, 2)
    for (const [type, all] of asked) {
      expect([type, await imported(to, all)]).toMatchObject([
        type,
        { ok: false, problem: { type } },
      ])
      expect(await tablesIn(to)).toEqual([])
    }
    // A digit of a row: what it adds up to is another, if the tables take it at all.
    expect([(await imported(to, altered)).ok, await tablesIn(to)]).toEqual([false, []])
  })
})
