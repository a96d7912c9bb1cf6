import { sql } from 'kysely'
import { createIndex, createTable, type Schema } from './columns.ts'

const BOOKS = `any ((select string_to_array(current_setting('cho40.books', true), ','))::text[])`

/**
 * How sellers may be reached, as they publish it: the last row of a book holds. It can be somebody's own
 * telephone, so it can be erased. Pages of the shop change with it, and are counted as all of them are.
 */
export async function sellerContact(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_seller_contact', {
    columns: {
      id: 'text',
      book_id: 'text',
      position: 'count',
      phone: 'text?',
      address: 'text?',
      hours: 'text?',
      set_by: 'text',
      recorded_at: 'text',
      erased_at: 'text?',
    },
    key: ['id'],
    unique: [['book_id', 'position']],
    references: [
      ['book_id', 'cho_book', 'id'],
      ['set_by', 'cho_person', 'id'],
    ],
    checks: {
      position: 'position > 0',
      erased: 'erased_at is null or (phone is null and address is null and hours is null)',
    },
  })
  await createIndex(schema, 'cho_seller_contact_phone', 'cho_seller_contact (phone)')
  const run = (text: string) => sql.raw(text).execute(schema.db)
  if (schema.dialect === 'sqlite') {
    for (const act of ['insert', 'update', 'delete']) {
      await run(`create trigger cho_shop_${act}_cho_seller_contact after ${act} on cho_seller_contact
        begin update cho_shop_version set version = version + 1; end`)
    }
    return
  }
  await run(`create trigger cho_shop_cho_seller_contact
    after insert or update or delete on cho_seller_contact
    for each row execute function cho_shop_note()`)
  await run('alter table cho_seller_contact enable row level security')
  await run(
    `create policy cho_seller_contact_reach on cho_seller_contact for select using (book_id = ${BOOKS})`,
  )
}
