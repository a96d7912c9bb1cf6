import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Dialect } from '../store/columns.ts'
import type { Db } from '../store/db.ts'

const FOLDER = new URL('../../fixtures/schema/', import.meta.url)

/** What no upgrade changes: every chain's head, every balance, and how much there is. */
export type FixtureFacts = {
  readonly commit: string
  readonly migrations: readonly string[]
  readonly books: readonly Readonly<Record<string, unknown>>[]
  readonly balances: readonly Readonly<Record<string, unknown>>[]
  readonly entries: number
  readonly transfers: number
}

/** The schemas that are kept, by the number of their last migration, oldest first. */
export function fixtureVersions(): readonly string[] {
  const names = readdirSync(FOLDER).flatMap((name) => /^(\d{3})\.sqlite\.br$/.exec(name)?.[1] ?? [])
  return names.toSorted()
}

export function fixtureFacts(version: string, dialect: Dialect): FixtureFacts {
  const text = readFileSync(new URL(`${version}.${dialect}.json`, FOLDER), 'utf8')
  return JSON.parse(text) as FixtureFacts
}

/** The bytes of a SQLite file as that version left it. */
export function fixtureFile(version: string): Buffer {
  return brotliDecompressSync(readFileSync(new URL(`${version}.sqlite.br`, FOLDER)))
}

/** The same in memory. */
export function openFixture(version: string): Database.Database {
  return new Database(fixtureFile(version))
}

/** Runs that version's SQL in an empty PostgreSQL database; the role has to be its superuser. */
export async function loadFixture(db: Db, version: string): Promise<void> {
  const packed = readFileSync(new URL(`${version}.postgres.sql.br`, FOLDER))
  await sql.raw(brotliDecompressSync(packed).toString()).execute(db)
}

/** The facts as a database tells them now. */
export async function factsIn(db: Db): Promise<Pick<FixtureFacts, 'books' | 'balances'>> {
  const books = await db
    .selectFrom('cho_book')
    .select(['id', 'head_seq', 'head_hash', 'event_position'])
    .orderBy('id')
    .execute()
  const balances = await db
    .selectFrom('cho_balance')
    .select(['book_id', 'account_code', 'debits', 'credits'])
    .orderBy('book_id')
    .orderBy('account_code')
    .execute()
  return { books, balances }
}
