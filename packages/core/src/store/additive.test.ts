import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { fixtureVersions, loadFixture, openFixture } from '../testing/schema-fixtures.ts'
import { type SchemaTerms, schemaTerms } from '../testing/schema-terms.ts'
import type { Dialect } from './columns.ts'
import { migrate } from './migrate.ts'
import { postgresDb, postgresTypes } from './postgres.ts'
import { sqliteDb } from './sqlite.ts'

const DIALECTS = ['sqlite', 'postgres'] as const

async function opened(dialect: Dialect, version: string) {
  if (dialect === 'sqlite') {
    const db = sqliteDb(openFixture(version))
    return { db, close: () => db.destroy() }
  }
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const pool = new pg.Pool({ connectionString: url, max: 1, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  const db = postgresDb(pool)
  await loadFixture(db, version)
  return { db, close: () => db.destroy().then(drop) }
}

/** What a process that knows `before` would miss in `after`, and what it would be refused for. */
function quarrels(before: SchemaTerms, after: SchemaTerms) {
  const isKnown = (term: string) => before.tables.has(term.slice(0, term.indexOf(' ')))
  return {
    gone: [...before.gives].filter((term) => !after.gives.has(term) && !isHarmless(term)),
    asked: [...after.asks].filter(
      (term) => isKnown(term) && !before.asks.has(term) && !isHarmless(term),
    ),
  }
}

describe.each(DIALECTS)('on %s', (dialect) => {
  test.each(fixtureVersions())(
    'a process of schema %s that still runs misses nothing in the new tables and is asked nothing more',
    async (version) => {
      const { db, close } = await opened(dialect, version)
      const before = await schemaTerms(db, dialect)
      await migrate(db, { dialect, now: instantFromMs(0) })
      const after = await schemaTerms(db, dialect)
      expect(quarrels(before, after)).toEqual({ gone: [], asked: [] })
      await close()
    },
  )

  test('a step that takes away, renames, retypes or demands would be found', async () => {
    const { db, close } = await opened(dialect, fixtureVersions().at(-1) ?? '')
    const before = await schemaTerms(db, dialect)
    expect(quarrels(before, before)).toEqual({ gone: [], asked: [] })
    for (const [step, found] of STEPS) {
      await sql.raw(step).execute(db)
      const { gone, asked } = quarrels(before, await schemaTerms(db, dialect))
      expect([...gone, ...asked].join('\n'), step).toMatch(found)
    }
    await close()
  })
})

/** What changed and cannot refuse a statement of an older process, with why. */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [
    / trigger CREATE TRIGGER cho_shop_/,
    'it counts up that something was written, and refuses nothing',
  ],
  [
    /^cho_audit_record unique .*hash/,
    'no statement names this key: records are found by book and number',
  ],
  [/^cho_seller_order check .*delivery/, 'on a column that is new and whose default meets it'],
  [/^cho_listing_change check .*ingredients/, 'it takes all that it took before, and more'],
]

function isHarmless(term: string): boolean {
  return HARMLESS.some(([pattern]) => pattern.test(term))
}

/** Each on top of those before it. */
const STEPS: readonly (readonly [string, RegExp])[] = [
  ['create unique index t1 on cho_market (name)', /^cho_market unique /m],
  ['alter table cho_stall rename column number to place_number', /^cho_stall column number /m],
  ["alter table cho_sale add column why text check (why <> 'x')", /^cho_sale check .*why/m],
  ['alter table cho_market rename to cho_bazaar', /^cho_market column id /m],
]
