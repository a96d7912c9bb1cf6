import type { AskAudit, AuditLine, PersonId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { type AuditSource, sourceKey } from './source.ts'

/** A line with what puts lines of one moment in order. */
export type Line = AuditLine & { readonly source: string; readonly key: string }
export type Cursor = { readonly at: string; readonly source: string; readonly key: string }

type Row = {
  readonly at: Instant
  readonly done: string
  readonly by_id: PersonId | null
  readonly about: string | null
  readonly key: string
  readonly within: string | null
  readonly phone: string | null
  readonly network: string | null
  readonly detail: string | null
} & Readonly<Record<`fact_${string}`, unknown>>

type Asked = Pick<AskAudit, 'from' | 'to' | 'personId'> & {
  /** What acts may belong to, as a list of the database's. */
  readonly mine: RawBuilder<unknown> | undefined
  readonly before: Cursor | undefined
  readonly done: string | undefined
  readonly limit: number
}

/** One more line than `limit` of one table, the latest first; `scopeId` is still what it belongs to. */
export async function linesOf(reading: Reading, from: AuditSource, asked: Asked): Promise<Line[]> {
  const column = (name: string | undefined) =>
    name === undefined ? sql`null` : sql.ref(`${from.table}.${name}`)
  const facts = [...(from.facts ?? []), ...(from.masked ?? [])]
  const told = facts.map((name) => sql`, ${column(name)} as ${sql.ref(`fact_${name}`)}`)
  const key = keyOf(from)
  const about = from.name === 'access' ? column(from.person) : column(from.about)
  const { rows } = await sql<Row>`
    select ${column(from.at)} as at, ${doneOf(from)} as done, ${column(from.by)} as by_id,
      ${about} as about, ${key} as key, ${withinOf(from)} as within,
      ${column(from.phone)} as phone, ${column(from.network)} as network,
      ${column(from.detail)} as detail${sql.join(told, sql``)}
    from ${sql.table(from.table)} where ${sql.join(conditionsOf(from, asked), sql` and `)}
    order by ${column(from.at)} desc, key desc limit ${sql.lit(asked.limit + 1)}`.execute(
    reading.db,
  )
  return rows.map((row) => ({
    at: row.at,
    kind: `${from.name}.${row.done}`,
    by: row.by_id === null ? null : { personId: row.by_id, name: '' },
    about: row.about,
    scopeId: row.within,
    phone: row.phone,
    network: row.network,
    detail: factsOf(from, row),
    source: sourceKey(from),
    key: row.key,
  }))
}

function factsOf(from: AuditSource, row: Row): Record<string, unknown> {
  if (row.detail !== null) return JSON.parse(row.detail) as Record<string, unknown>
  const told = (from.facts ?? []).map((name) => [name, row[`fact_${name}`]] as const)
  const hidden = (from.masked ?? []).map((name) => {
    const whole = row[`fact_${name}`]
    return [name, typeof whole === 'string' ? `••••${whole.slice(-4)}` : null] as const
  })
  return Object.fromEntries([...told, ...hidden].filter(([, fact]) => fact !== null))
}

function conditionsOf(from: AuditSource, asked: Asked): RawBuilder<unknown>[] {
  const at = sql.ref(`${from.table}.${from.at}`)
  const by = sql.ref(`${from.table}.${from.by}`)
  return [
    sql`${at} >= ${asked.from}`,
    sql`${at} < ${asked.to}`,
    ...(from.peopleOnly ? [sql`${by} is not null`] : []),
    ...(asked.personId === undefined ? [] : [whose(from, asked.personId)]),
    ...(asked.done === undefined ? [] : [sql`${doneOf(from)} = ${asked.done}`]),
    ...(asked.mine === undefined ? [] : [sql`${withinOf(from)} in ${asked.mine}`]),
    ...(asked.before === undefined ? [] : [earlier(from, asked.before)]),
  ]
}

function doneOf({ done, table }: AuditSource): RawBuilder<unknown> {
  return 'word' in done ? sql`${sql.lit(done.word)}` : sql.ref(`${table}.${done.column}`)
}

function keyOf({ table, about, nth }: AuditSource): RawBuilder<unknown> {
  const parts = nth.map((name) => sql`cast(${sql.ref(`${table}.${name}`)} as text)`)
  return sql.join([sql.ref(`${table}.${about}`), ...parts], sql` || '/' || `)
}

/** Walks from what the act is about to the book, stall, cooperative or place it belongs to. */
function withinOf({ within, table, about }: AuditSource): RawBuilder<unknown> {
  if (within === undefined) return sql`null`
  if (typeof within === 'string') return sql.ref(`${table}.${within}`)
  return within.reduce<RawBuilder<unknown>>(
    (id, step) =>
      sql`(select ${sql.ref(`${step.table}_of.${step.column}`)} from ${sql.table(step.table)}
        as ${sql.ref(`${step.table}_of`)} where ${sql.ref(`${step.table}_of.id`)} = ${id})`,
    sql.ref(`${table}.${about}`),
  )
}

function whose(from: AuditSource, personId: PersonId): RawBuilder<unknown> {
  const did = sql`${sql.ref(`${from.table}.${from.by}`)} = ${personId}`
  const to = from.person
  return to === undefined ? did : sql`(${did} or ${sql.ref(`${from.table}.${to}`)} = ${personId})`
}

/** What comes after the cursor in the order of the trail. */
function earlier(from: AuditSource, before: Cursor): RawBuilder<unknown> {
  const at = sql.ref(`${from.table}.${from.at}`)
  const own = sourceKey(from)
  if (own < before.source) return sql`${at} < ${before.at}`
  if (own > before.source) return sql`${at} <= ${before.at}`
  return sql`(${at} < ${before.at} or (${at} = ${before.at} and ${keyOf(from)} < ${before.key}))`
}
