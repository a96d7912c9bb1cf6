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
  await loadFixture(deps.db, '035')
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

async function guarded(isGuarded = true): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname like 'cho\\_%' and relrowsecurity = ${isGuarded} order by relname`.execute(
    deps.db,
  )
  return rows.map(({ name }) => name)
}

/** Tables that a reader may see whole, each with why; every other one has to be behind the wall. */
const OPEN = {
  'public anyway: places, markets, what is listed and its papers': [
    'cho_certificate',
    'cho_certification',
    'cho_delegation',
    'cho_delivery_area',
    'cho_fair',
    'cho_listing',
    'cho_listing_channel',
    'cho_listing_photo',
    'cho_lot',
    'cho_lot_change',
    'cho_market',
    'cho_market_closure',
    'cho_market_place',
    'cho_market_schedule',
    'cho_market_wifi',
    'cho_photo',
    'cho_photo_variant',
    'cho_place',
    'cho_place_split',
    'cho_price',
    'cho_producer',
    'cho_trace_event',
    'cho_variant',
  ],
  'figures and reports of adoption, which have their own rules of disclosure': [
    'cho_exchange_import',
    'cho_exchange_peer',
    'cho_exchange_text',
    'cho_exchange_value',
    'cho_indicator_value',
    'cho_pilot',
    'cho_pilot_activity',
    'cho_pilot_party',
    'cho_pilot_target',
    'cho_printed_part',
    'cho_printed_sum',
    'cho_published_cell',
    'cho_report_due',
    'cho_report_pack',
    'cho_score',
    'cho_scorecard',
    'cho_value_step',
  ],
  'the server’s own, with nobody’s facts in them': [
    'cho_feed_pull',
    'cho_feed_tally',
    'cho_lease',
    'cho_migration',
    'cho_scope',
    'cho_search_spelling',
    'cho_search_word',
    'cho_shop_change',
    'cho_shop_version',
  ],
  'what a household’s duties are, by scope; its sums are behind the wall': ['cho_role_step'],
}

test('every table is behind the wall or named as open, with why', async () => {
  expect(await guarded(false)).toEqual(Object.values(OPEN).flat().toSorted())
})

test('what came with schemas after the first wall is behind it', async () => {
  expect(await guarded()).toEqual(
    expect.arrayContaining([
      'cho_account_change',
      'cho_listing_change',
      'cho_passkey',
      'cho_passkey_challenge',
      'cho_passkey_role',
      'cho_pilot_step',
      'cho_price_step',
      'cho_sale_goods',
      'cho_stall_price',
    ]),
  )
})

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
    for (const table of [
      'cho_session',
      'cho_inbox_message',
      'cho_command',
      'cho_sign_in_try',
      'cho_passkey',
      'cho_grant',
    ]) {
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
