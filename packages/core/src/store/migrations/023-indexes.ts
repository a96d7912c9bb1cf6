import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/**
 * Indexes of the way that money takes. A hash falls anywhere, so an index on all of them writes
 * another page of the file with every record, more as the chain grows; only heads that are printed
 * are looked up often. The rows of `(book_id, seq)` keep two records from one place in the chain.
 */
export async function indexes(schema: Schema): Promise<void> {
  if (schema.dialect === 'postgres') {
    await sql`alter table cho_audit_record drop constraint cho_audit_record_hash_unique`.execute(
      schema.db,
    )
  } else {
    await withoutUniqueHash(schema)
  }
  await createIndex(schema, 'cho_audit_head', "cho_audit_record (hash) where kind <> 'entry'")
  await sql`drop index cho_transfer_alike`.execute(schema.db)
  // With all that is asked of a transfer that may be the same: the rows themselves are not read.
  await createIndex(
    schema,
    'cho_transfer_alike',
    'cho_bank_transfer (account_id, amount, direction, occurred_at, time_precision, id)',
  )
}

/** SQLite drops no constraint: the rows move into a table without it. */
async function withoutUniqueHash(schema: Schema): Promise<void> {
  const { db } = schema
  await sql`alter table cho_audit_record rename to cho_audit_record_before`.execute(db)
  await createTable(schema, 'cho_audit_record', {
    columns: {
      book_id: 'text',
      seq: 'count',
      kind: 'text',
      subject: 'text',
      payload: 'text',
      previous_hash: 'text',
      hash: 'text',
    },
    key: ['book_id', 'seq'],
    references: [['book_id', 'cho_book', 'id']],
  })
  const columns = sql.raw('book_id, seq, kind, subject, payload, previous_hash, hash')
  await sql`insert into cho_audit_record (${columns})
    select ${columns} from cho_audit_record_before order by book_id, seq`.execute(db)
  await sql`drop table cho_audit_record_before`.execute(db)
  await makeAppendOnly(schema, 'cho_audit_record')
}
