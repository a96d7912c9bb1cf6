import { sql } from 'kysely'
import { createIndex, createTable, type Schema } from './columns.ts'

/** Where a row names the product it belongs to; nothing where it stands on the pages of many. */
const TABLES: Readonly<Record<string, 'id' | 'listing_id' | 'variant_id' | undefined>> = {
  cho_listing: 'id',
  cho_variant: 'listing_id',
  cho_price: 'variant_id',
  cho_certificate: 'listing_id',
  cho_certification: 'listing_id',
  cho_listing_photo: 'listing_id',
  cho_lot: 'listing_id',
  cho_photo_variant: undefined,
  cho_cooperative: undefined,
  cho_producer: undefined,
  cho_delegation: undefined,
  cho_place: undefined,
}

/**
 * A number that grows with every commit that changes what the shop's pages say, stock apart, and with
 * which of them each product changed last. The database itself counts, in the transaction of the
 * change, so that no writer can forget it; what is kept of the shop elsewhere is exact while the
 * number is the same.
 */
export async function shopCounts(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_shop_version', {
    columns: { id: 'count', version: 'count' },
    key: ['id'],
    checks: { one: 'id = 1', version: 'version >= 0' },
  })
  await sql`insert into cho_shop_version (id, version) values (1, 0)`.execute(schema.db)
  await createTable(schema, 'cho_shop_change', {
    columns: { listing_id: 'text', version: 'count' },
    key: ['listing_id'],
    clustered: true,
  })
  await sql`insert into cho_shop_change (listing_id, version)
    select id, 0 from cho_listing`.execute(schema.db)
  await createIndex(schema, 'cho_shop_change_version', 'cho_shop_change (version)')
  const run = (text: string) => sql.raw(text).execute(schema.db)
  if (schema.dialect === 'postgres') await run(NOTING)
  for (const [table, column] of Object.entries(TABLES)) {
    for (const text of schema.dialect === 'postgres'
      ? [postgresTrigger(table, column)]
      : sqliteTriggers(table, column)) {
      await run(text)
    }
  }
}

function sqliteTriggers(table: string, column: string | undefined): string[] {
  const touched = (row: 'new' | 'old') => {
    if (column === undefined) return ''
    const id =
      column === 'variant_id'
        ? `(select listing_id from cho_variant where id = ${row}.variant_id)`
        : `${row}.${column}`
    return `insert into cho_shop_change (listing_id, version)
        select ${id}, version from cho_shop_version where ${id} is not null
        on conflict (listing_id) do update set version = excluded.version;`
  }
  const trigger = (act: string, touches: string) =>
    `create trigger cho_shop_${act}_${table} after ${act} on ${table} begin
      update cho_shop_version set version = version + 1;
      ${touches} end`
  return [
    trigger('insert', touched('new')),
    trigger('update', touched('old') + touched('new')),
    trigger('delete', touched('old')),
  ]
}

/** The name of a setting that lasts as long as its transaction says whether it was counted. */
const NOTING = `create function cho_shop_note() returns trigger language plpgsql as $$
  declare
    touched text[];
  begin
    if coalesce(current_setting('cho40.shop_counted', true), '') = '' then
      update cho_shop_version set version = version + 1;
      perform set_config('cho40.shop_counted', 'yes', true);
    end if;
    if tg_nargs = 0 then
      return null;
    end if;
    if tg_op <> 'INSERT' then touched := touched || (to_jsonb(old) ->> tg_argv[0]); end if;
    if tg_op <> 'DELETE' then touched := touched || (to_jsonb(new) ->> tg_argv[0]); end if;
    if tg_argv[0] = 'variant_id' then
      select array_agg(listing_id) into touched from cho_variant where id = any (touched);
    end if;
    insert into cho_shop_change (listing_id, version)
      select distinct one, version from unnest(touched) as one, cho_shop_version
      where one is not null
      on conflict (listing_id) do update set version = excluded.version;
    return null;
  end $$`

function postgresTrigger(table: string, column: string | undefined): string {
  return `create trigger cho_shop_${table} after insert or update or delete on ${table}
    for each row execute function cho_shop_note(${column === undefined ? '' : `'${column}'`})`
}
