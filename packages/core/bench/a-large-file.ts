import { performance } from 'node:perf_hooks'
import { dong, type Instant, instantFromMs, instantToMs, makeId } from '@cho40/values'
import Database from 'better-sqlite3'
import { createCore } from '../src/create-core.ts'
import { HOUSEHOLD_CHART } from '../src/ledger/account.ts'
import { credit, debit } from '../src/ledger/journal-entry.ts'
import { openBook } from '../src/ledger/open-book.ts'
import { postMany } from '../src/ledger/post-many.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { sqliteDb } from '../src/store/sqlite.ts'
import { transact } from '../src/store/transact.ts'
import { must } from '../src/testing/a-market.ts'

// node --conditions=@cho40/source bench/a-large-file.ts FILE [journals]
// Writes a database of that size by the library's own commands, for those who copy and restore one.
const [path, count = '1000000'] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: a-large-file.ts FILE [journals]')

const COUNT = Number(count)
const BULK = 5_000
/** So many households share the journals. */
const BOOKS = 20
const START = instantToMs('2026-01-05T00:00:00.000Z' as Instant)
const YEAR_MS = 365 * 86_400_000

let now = START
let made = 0
const ids: Deps['ids'] = {
  make(prefix) {
    const random = new Uint8Array(10)
    made += 1
    new DataView(random.buffer).setUint32(6, made)
    return makeId(prefix, { ms: now, random })
  },
}

function posting(n: number) {
  const amount = dong(1_000 * ((n % 97) + 1))
  return {
    kind: 'cash_sale',
    subject: `sale_${n}`,
    occurredAt: instantFromMs(now),
    lines: [debit('111', amount), credit('511', amount)],
  }
}

const began = performance.now()
const file = new Database(path)
const db = sqliteDb(file)
await migrate(db, { dialect: 'sqlite', now: instantFromMs(START) })
const clock = { now: () => instantFromMs(now) }
const deps = createCore({ db, dialect: 'sqlite', clock, ids })
const books = Array.from({ length: BOOKS }, () => ids.make('book'))
for (const id of books) {
  must(await transact(deps, (tx) => openBook(tx, { id, kind: 'vendor', chart: HOUSEHOLD_CHART })))
}
for (let from = 0, turn = 0; from < COUNT; from += BULK, turn += 1) {
  now = START + Math.round((YEAR_MS * from) / COUNT)
  const length = Math.min(BULK, COUNT - from)
  const bookId = books[turn % BOOKS]
  if (bookId === undefined) throw new Error('a book')
  const postings = Array.from({ length }, (_, n) => posting(from + n))
  must(await transact(deps, (tx) => postMany(tx, bookId, postings)))
}
await db.destroy()
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(JSON.stringify({ journals: COUNT, books: BOOKS, seconds: Number(seconds) }))
