import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MORNING, openEmpty, type TestDeps } from '../testing/each-dialect.ts'
import { loadFixture } from '../testing/schema-fixtures.ts'
import type { Reading } from './deps.ts'
import { migrate } from './migrate.ts'
import { hasReader, prepareReader, withinReach } from './row-security.ts'

let deps: TestDeps
let books: readonly string[]
beforeAll(async () => {
  deps = await openEmpty('postgres')
  await loadFixture(deps.db, '023')
  await migrate(deps.db, { dialect: 'postgres', now: MORNING })
  await prepareReader(deps)
  books = (await deps.db.selectFrom('cho_book').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  )
})
afterAll(() => deps.close())

async function count(reading: Reading, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    reading.db,
  )
  return rows[0]?.n ?? -1
}

async function guarded(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relrowsecurity order by relname`.execute(deps.db)
  return rows.map(({ name }) => name)
}

test('a question that forgot to say which book brings nothing of any', async () => {
  const tables = await guarded()
  expect(tables.length).toBeGreaterThan(90)
  const seen = await withinReach(deps, { books: [] }, async (reading) => {
    const found: string[] = []
    for (const table of tables) if ((await count(reading, table)) > 0) found.push(table)
    return found
  })
  expect(seen).toEqual([])
})

test('money and persons are behind the wall', async () => {
  expect(await guarded()).toEqual(
    expect.arrayContaining([
      'cho_posting',
      'cho_entry',
      'cho_balance',
      'cho_bank_transfer',
      'cho_payment_request',
      'cho_sale',
      'cho_payout',
      'cho_person',
      'cho_member',
      'cho_member_account',
      'cho_order',
      'cho_payer',
      'cho_session',
      'cho_inbox_message',
    ]),
  )
})

test('every guarded table shows of one book what belongs to it, all books together show all', async () => {
  const whole = await withinReach(deps, { books }, async (reading) => {
    const pairs: [string, number, number][] = []
    for (const table of await guarded()) {
      pairs.push([table, await count(reading, table), await count(deps, table)])
    }
    return pairs
  })
  const people = new Set(['cho_person'])
  // What nobody but the owner may read shows nothing at all; everything else shows what a book has.
  const short = whole.filter(([table, seen, all]) => seen < all && seen > 0 && !people.has(table))
  expect(short).toEqual([])
  const sums = new Map<string, number>()
  for (const book of books) {
    await withinReach(deps, { books: [book] }, async (reading) => {
      for (const table of ['cho_posting', 'cho_entry', 'cho_sale', 'cho_bank_transfer']) {
        sums.set(table, (sums.get(table) ?? 0) + (await count(reading, table)))
      }
    })
  }
  for (const [table, sum] of sums) expect([table, sum]).toEqual([table, await count(deps, table)])
})

test('secrets, sessions and a bank’s raw messages are shown to no reader', async () => {
  const all = { books, personId: 'nobody' }
  await withinReach(deps, all, async (reading) => {
    for (const table of ['cho_session', 'cho_inbox_message', 'cho_command', 'cho_sign_in_try']) {
      expect([table, await count(reading, table)]).toEqual([table, 0])
    }
  })
})

test('somebody sees themselves and the members of the books they ask about, nobody else', async () => {
  const { id } = await deps.db.selectFrom('cho_person').select('id').executeTakeFirstOrThrow()
  const names = await withinReach(deps, { books: [], personId: id }, (reading) =>
    reading.db.selectFrom('cho_person').select('id').execute(),
  )
  expect(names).toEqual([{ id }])
})

test('the reader writes nothing, and the wall falls with the transaction', async () => {
  const [book = ''] = books
  await expect(
    withinReach(deps, { books }, (reading) =>
      sql`update cho_book set event_position = 0 where id = ${book}`.execute(reading.db),
    ),
  ).rejects.toThrow(/read-only|permission denied/)
  expect(await count(deps, 'cho_book')).toBe(books.length)
  expect(await hasReader(deps)).toBe(true)
})
