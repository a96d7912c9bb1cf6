import type { AskAudit, AuditLine, AuditPage, PersonId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import type { Reading } from './store/deps.ts'
import type { CoreTables } from './tables.ts'

/** A table in which acts of people stand, and the columns that say so. */
type Source = {
  /** The first word of `kind`, and the order in which lines of one moment are told. */
  readonly name: string
  readonly table: keyof CoreTables
  readonly at: string
  readonly by: string
  readonly about: string
  /** A column that tells what was done, or the word itself. */
  readonly done: { readonly column: string } | { readonly word: string }
  /** Tells lines about one thing apart. */
  readonly nth?: string
  /** Somebody it was done to. */
  readonly person?: string
  readonly scope?: string
  readonly phone?: string
  readonly network?: string
  readonly detail?: string
}

/** The compiler holds every column to its table. */
function source<Table extends keyof CoreTables, Column extends keyof CoreTables[Table] & string>(
  table: Table,
  columns: Omit<Source, 'table' | 'at' | 'by' | 'about' | 'done' | 'nth'> & {
    readonly at?: Column
    readonly by?: Column
    readonly about: Column
    readonly done: { readonly column: Column } | { readonly word: string }
    readonly nth?: Column
  },
): Source {
  return { at: 'recorded_at', by: 'person_id', ...columns, table }
}

const step = { done: { column: 'step' }, nth: 'position' } as const
const state = { done: { column: 'state' }, nth: 'position' } as const

/** Where people's acts are kept, each in its own concept. */
const SOURCES: readonly Source[] = [
  source('cho_access_event', {
    name: 'access',
    at: 'at',
    by: 'by_id',
    about: 'id',
    done: { column: 'kind' },
    person: 'person_id',
    scope: 'scope_id',
    phone: 'phone',
    network: 'network',
    detail: 'detail',
  }),
  source('cho_capital_change', {
    name: 'capital',
    by: 'recorded_by',
    about: 'id',
    done: { column: 'kind' },
  }),
  source('cho_complaint_step', { name: 'complaint', about: 'complaint_id', ...state }),
  source('cho_decision', {
    name: 'money',
    by: 'decided_by',
    about: 'id',
    done: { column: 'how' },
  }),
  source('cho_distribution', {
    name: 'distribution',
    by: 'recorded_by',
    about: 'id',
    done: { word: 'decided' },
  }),
  source('cho_dossier_step', { name: 'dossier', about: 'dossier_id', ...state }),
  source('cho_fee_step', { name: 'fee', about: 'bill_id', ...state }),
  source('cho_listing_change', {
    name: 'listing_change',
    about: 'listing_id',
    done: { word: 'revised' },
    nth: 'position',
  }),
  source('cho_listing_step', { name: 'listing', about: 'listing_id', ...state }),
  source('cho_member', {
    name: 'member',
    by: 'recorded_by',
    about: 'id',
    done: { word: 'admitted' },
  }),
  source('cho_order_step', { name: 'order', about: 'seller_order_id', ...step }),
  source('cho_payout_step', { name: 'payout', about: 'payout_id', ...step }),
  source('cho_period_close', {
    name: 'period',
    by: 'closed_by',
    about: 'id',
    done: { word: 'closed' },
  }),
  source('cho_reopening', {
    name: 'reopening',
    by: 'approved_by',
    about: 'id',
    done: { word: 'approved' },
  }),
  source('cho_role_step', { name: 'deployment', about: 'id', done: { column: 'step' } }),
  source('cho_settlement_step', { name: 'settlement', about: 'settlement_id', ...state }),
  source('cho_sign', {
    name: 'sign',
    at: 'issued_at',
    by: 'issued_by',
    about: 'id',
    done: { word: 'issued' },
  }),
  source('cho_value_step', { name: 'indicator', about: 'value_id', ...state }),
]

const PAGE = 50

type Line = AuditLine & { readonly source: string; readonly key: string }

/**
 * What people did, the latest first, from every table that says who did something: searched by time,
 * by person — who did it or to whom — and by kind, whole (`payout.approved`) or its first word.
 */
export async function auditTrail(reading: Reading, asked: AskAudit): Promise<AuditPage> {
  const limit = asked.limit ?? PAGE
  const before = cursorOf(asked.cursor)
  const [word, rest] = (asked.kind ?? '').split('.')
  const wanted = SOURCES.filter(({ name }) => !word || name === word)
  const lines: Line[] = []
  for (const from of wanted) {
    lines.push(...(await linesOf(reading, from, { ...asked, before, done: rest, limit })))
  }
  const page = lines.toSorted(latestFirst).slice(0, limit)
  const last = page.at(-1)
  const more = lines.length > limit && last
  return {
    lines: await named(reading, page),
    next: more ? [last.at, last.source, last.key].join('|') : null,
  }
}

type Cursor = { readonly at: string; readonly source: string; readonly key: string }

function cursorOf(text: string | undefined): Cursor | undefined {
  const [at, name, ...key] = (text ?? '').split('|')
  return at && name ? { at, source: name, key: key.join('|') } : undefined
}

function latestFirst(a: Line, b: Line): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.key > b.key ? -1 : 1
}

type Row = {
  readonly at: Instant
  readonly done: string
  readonly by_id: PersonId | null
  readonly about: string | null
  readonly key: string
  readonly scope: string | null
  readonly phone: string | null
  readonly network: string | null
  readonly detail: string | null
}

async function linesOf(
  reading: Reading,
  from: Source,
  asked: Omit<AskAudit, 'cursor'> & {
    readonly before: Cursor | undefined
    readonly done: string | undefined
    readonly limit: number
  },
): Promise<Line[]> {
  const column = (name: string | undefined) => (name === undefined ? sql`null` : sql.ref(name))
  const done = 'word' in from.done ? sql`${from.done.word}` : sql.ref(from.done.column)
  const key =
    from.nth === undefined
      ? sql.ref(from.about)
      : sql`${sql.ref(from.about)} || '/' || cast(${sql.ref(from.nth)} as text)`
  const about = from.name === 'access' ? column(from.person) : sql.ref(from.about)
  const conditions = [
    sql`${sql.ref(from.at)} >= ${asked.from}`,
    sql`${sql.ref(from.at)} < ${asked.to}`,
    ...(asked.personId === undefined ? [] : [whose(from, asked.personId)]),
    ...(asked.done === undefined ? [] : [sql`${done} = ${asked.done}`]),
    ...(asked.before === undefined ? [] : [earlier(from, key, asked.before)]),
  ]
  const { rows } = await sql<Row>`
    select ${sql.ref(from.at)} as at, ${done} as done, ${sql.ref(from.by)} as by_id,
      ${about} as about, ${key} as key, ${column(from.scope)} as scope,
      ${column(from.phone)} as phone, ${column(from.network)} as network,
      ${column(from.detail)} as detail
    from ${sql.table(from.table)} where ${sql.join(conditions, sql` and `)}
    order by ${sql.ref(from.at)} desc, key desc limit ${sql.lit(asked.limit + 1)}`.execute(
    reading.db,
  )
  return rows.map((row) => ({
    at: row.at,
    kind: `${from.name}.${row.done}`,
    by: row.by_id === null ? null : { personId: row.by_id, name: '' },
    about: row.about,
    scopeId: row.scope,
    phone: row.phone,
    network: row.network,
    detail: row.detail === null ? {} : (JSON.parse(row.detail) as Record<string, unknown>),
    source: from.name,
    key: row.key,
  }))
}

function whose(from: Source, personId: PersonId): RawBuilder<unknown> {
  const did = sql`${sql.ref(from.by)} = ${personId}`
  return from.person === undefined ? did : sql`(${did} or ${sql.ref(from.person)} = ${personId})`
}

/** What comes after the cursor in the order of {@link latestFirst}. */
function earlier(from: Source, key: RawBuilder<unknown>, before: Cursor): RawBuilder<unknown> {
  const at = sql.ref(from.at)
  if (from.name < before.source) return sql`${at} < ${before.at}`
  if (from.name > before.source) return sql`${at} <= ${before.at}`
  return sql`(${at} < ${before.at} or (${at} = ${before.at} and ${key} < ${before.key}))`
}

async function named(reading: Reading, lines: readonly Line[]): Promise<AuditLine[]> {
  const ids = [...new Set(lines.flatMap(({ by }) => by?.personId ?? []))]
  const rows =
    ids.length === 0
      ? []
      : await reading.db
          .selectFrom('cho_person')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return lines.map(({ source: _source, key: _key, ...line }) => ({
    ...line,
    by: line.by && { ...line.by, name: names.get(line.by.personId) ?? '' },
  }))
}
