import {
  EVIDENCE_GRADES,
  type EvidenceGrade,
  type RequestFlag,
  type RequestId,
  type RequestView,
} from '@cho40/contract'
import { invariant } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'
import type { PaymentTables } from './tables.ts'

export type RequestRow = PaymentTables['cho_payment_request']

/** A row as clients see it; `grade` is the weakest evidence among the money it has. */
export function rowToRequest(row: RequestRow, grade: EvidenceGrade): RequestView {
  const flags = flagsOf(row.flags)
  return {
    id: row.id,
    saleId: row.sale_id,
    code: row.code,
    state: row.state,
    flags,
    due: row.due,
    received: row.received,
    grade: row.received > 0 ? grade : flags.includes('attested') ? 'attested' : 'shown',
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

export function flagsOf(text: string): RequestFlag[] {
  return text === '' ? [] : (text.split(' ') as RequestFlag[])
}

export function flagsToText(flags: Iterable<RequestFlag>): string {
  return [...new Set(flags)].toSorted().join(' ')
}

/** How a request stands: its row, and what clients see of it. */
export async function requestNow(
  reading: Reading,
  id: RequestId,
): Promise<{
  readonly row: RequestRow
  readonly view: RequestView
  readonly grade: EvidenceGrade
}> {
  const [row] = await requestById(reading, { id })
  invariant(row, 'whoever asks how a request stands has one')
  const grades = row.received === 0 ? undefined : await gradesOf(reading, [id])
  const grade = grades?.get(id) ?? 'none'
  return { row, view: rowToRequest(row, grade), grade }
}

const requestById = prepared((db, of: { id: RequestId }) =>
  db.selectFrom('cho_payment_request').selectAll().where('id', '=', of.id),
)

/** For each request the weakest grade among the transfers that paid it. */
export async function gradesOf(
  reading: Reading,
  ids: readonly RequestId[],
): Promise<Map<RequestId, EvidenceGrade>> {
  const weakest = new Map<RequestId, EvidenceGrade>()
  if (ids.length === 0) return weakest
  const rows = await reading.db
    .selectFrom('cho_allocation')
    .innerJoin('cho_bank_transfer', 'cho_bank_transfer.id', 'cho_allocation.transfer_id')
    .select(['cho_allocation.request_id', 'cho_bank_transfer.grade'])
    .where('cho_allocation.request_id', 'in', ids)
    .execute()
  for (const { request_id: id, grade } of rows) {
    if (id === null) continue
    const before = weakest.get(id)
    if (before === undefined || rank(grade) < rank(before)) weakest.set(id, grade)
  }
  return weakest
}

function rank(grade: EvidenceGrade): number {
  return EVIDENCE_GRADES.indexOf(grade)
}
