import type { Instant } from '@cho40/values'
import { type Kysely, sql } from 'kysely'
import type { Db } from './db.ts'
import { appliedIn, applyMissing } from './migrate.ts'
import { tablesIn } from './move-rows.ts'
import { suspend } from './move-target.ts'

/** Where a book's chain stands. */
export type ChainHead = { readonly book: string; readonly seq: number; readonly hash: string }

export type CopyBeside = {
  /** The copy's tables have this version's shape or that of the earlier one which wrote them. */
  readonly tables: number
  readonly heads: readonly ChainHead[]
}

/**
 * Copies all tables of ours on PostgreSQL, as of one moment, into an empty schema of the same database, while
 * servers go on over the first. The tables may be those of an earlier version: its steps are taken in the schema,
 * then come the rows, then every foreign key is proved. All of it or nothing. `db` must not limit how long a
 * statement runs. Throws when the tables are those of a newer version, or a row points nowhere.
 */
export function copyBeside(
  db: Db,
  of: { readonly schema: string; readonly now: Instant },
): Promise<CopyBeside> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (target) => {
      const to = { db: target as unknown as Kysely<unknown>, dialect: 'postgres' } as const
      const { rows } = await sql<{ home: string }>`select current_schema() as home`.execute(target)
      const home = rows[0]?.home ?? 'public'
      const applied = await appliedIn(to)
      const heads = await sql<ChainHead>`
        select id as book, head_seq as seq, head_hash as hash from cho_book order by id`.execute(
        target,
      )
      await sql`set local search_path to ${sql.id(of.schema)}`.execute(target)
      await applyMissing(to, of.now, applied)
      const suspended = await suspend({ db: target, dialect: 'postgres' })
      const tables = await tablesIn({ db: target, dialect: 'postgres' })
      for (const { name, columns } of tables) {
        const named = sql.join(columns.map((column) => sql.ref(column)))
        // A step may have laid rows down that stand in the first as well.
        await sql`delete from ${sql.table(name)}`.execute(target)
        await sql`insert into ${sql.table(name)} (${named})
          select ${named} from ${sql.id(home, name)}`.execute(target)
      }
      await suspended.restore()
      return { tables: tables.length, heads: heads.rows }
    })
}
