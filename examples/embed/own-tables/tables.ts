import { type Kysely, sql } from 'kysely'

/** The host's own table. Nothing of Cho40 knows it. */
export type HostTables = {
  shop_order: {
    id: string
    goods: string
    amount: number
    request_id: string
    code: string
    paid_at: string | null
  }
}

/** The host migrates its tables as it always did; ours all begin with `cho_`. */
export async function makeHostTables(db: Kysely<HostTables>): Promise<void> {
  await sql`create table shop_order (
    id text primary key,
    goods text not null check (goods <> ''),
    amount bigint not null,
    request_id text not null unique,
    code text not null,
    paid_at text
  )`.execute(db)
}
