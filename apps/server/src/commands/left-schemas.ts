import { type Instant, instantFromMs, instantToMs } from '@cho40/values'
import type { Finding } from './examine.ts'
import { column, withClient } from './schema-beside.ts'

/** A schema that an update made beside the tables and left for a person. */
export type LeftSchema = {
  readonly name: string
  readonly bytes: number
  /** When it was made; undefined where nobody wrote it down. */
  readonly at: Instant | undefined
}

const TAKEN_BACK = String.raw`^cho40_taken_back_\d{8}t\d{6}$`
const OURS = String.raw`^cho40_(before_update|rehearsal|taken_back_\d{8}t\d{6})$`
const DAY_MS = 86_400_000

/** The schemas that updates left in a database, by name. Changes nothing. */
export function leftSchemas(databaseUrl: string): Promise<readonly LeftSchema[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string; bytes: string; note: string | null }>(
      `select nspname as name, obj_description(n.oid, 'pg_namespace') as note,
        coalesce(sum(pg_total_relation_size(c.oid)) filter (where c.relkind = 'r'), 0)::text as bytes
      from pg_namespace n left join pg_class c on c.relnamespace = n.oid
      where nspname ~ $1 group by n.oid, nspname order by nspname`,
      [OURS],
    )
    return rows.map(({ name, bytes, note }) => ({
      name,
      bytes: Number(bytes),
      at: madeAt(name, note),
    }))
  })
}

/** A schema of tables that were taken back has its time in its name. */
function madeAt(name: string, note: string | null): Instant | undefined {
  const stamp = /_(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)$/.exec(name)
  const [, year, month, day, hour, minute, second] = stamp ?? []
  const text = stamp ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : note
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? undefined : instantFromMs(ms)
}

/** Drops what releases that were taken back made of the tables; the names of what is gone. */
export function letTakenBackGo(databaseUrl: string): Promise<readonly string[]> {
  return withClient(databaseUrl, async (client) => {
    const names = await column(
      client,
      'select nspname from pg_namespace where nspname ~ $1 order by 1',
      [TAKEN_BACK],
    )
    // One at a time: each takes a lock on every table in it, of which there are many.
    for (const name of names) await client.query(`drop schema ${name} cascade`)
    return names.map(String)
  })
}

/** How long each may lie, and what takes it away. */
const LEFT = [
  ['cho40_taken_back_', 30, 'cho40 migrate --let-go --taken-back'],
  ['cho40_before_update', 1, 'cho40 migrate --put-back | --let-go'],
  ['cho40_rehearsal', 1, 'cho40 migrate --rehearse'],
] as const

/** One finding for each, with its age, its size and the command that takes it away. */
export function leftFinding({ name, bytes, at }: LeftSchema, now: Instant): Finding {
  const [, most = 0, command = ''] = LEFT.find(([start]) => name.startsWith(start)) ?? []
  const days =
    at === undefined ? undefined : Math.floor((instantToMs(now) - instantToMs(at)) / DAY_MS)
  return {
    ok: days !== undefined && days <= most,
    name: 'Bản của lần nâng cấp · Left by an update',
    found: `${name}, ${days ?? '?'} ngày · days, ${Math.ceil(bytes / 1024 ** 2)} MiB: ${command}`,
    advice: 'có dữ liệu cá nhân; xem xong thì bỏ · holds personal data; drop it when looked at',
  }
}
