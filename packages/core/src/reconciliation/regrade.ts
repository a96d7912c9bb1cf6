import { EVIDENCE_GRADES, type EvidenceGrade, type TransferId } from '@cho40/contract'
import type { Tx } from '../store/deps.ts'
import { inPieces, preparedRows } from '../store/prepared.ts'
import type { SourceKind } from './tables.ts'

/** A person's word, or that of a message anybody could have sent. */
const HEARSAY = 'attested'

/** What several kinds of sources together are worth: the statement is the bank's own word. */
export function gradeOf(kinds: ReadonlySet<SourceKind>): EvidenceGrade {
  if (kinds.has('statement')) return kinds.size > 1 ? 'crosschecked' : 'banked'
  if (kinds.has('webhook') || kinds.has('sms')) return 'notified'
  return HEARSAY
}

const kindsOf = preparedRows((db, transfers: readonly { id: TransferId }[]) =>
  db
    .selectFrom('cho_observation as said')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'said.transfer_id')
    .select(['transfer.id', 'transfer.grade', 'said.source_kind'])
    .where(
      'said.transfer_id',
      'in',
      transfers.map(({ id }) => id),
    ),
)
const setGrade = preparedRows((db, graded: readonly { id: TransferId; grade: EvidenceGrade }[]) =>
  db
    .updateTable('cho_bank_transfer')
    .set({ grade: (graded[0] as { grade: EvidenceGrade }).grade })
    .where(
      'id',
      'in',
      graded.map(({ id }) => id),
    ),
)

/**
 * Raises the grade of transfers after another source has spoken of them. Returns those that were
 * hearsay until now: what the machine had to leave alone it may match.
 */
export async function regrade(
  tx: Tx,
  ...transfers: readonly TransferId[]
): Promise<ReadonlySet<TransferId>> {
  const said = await inPieces(
    tx,
    transfers.map((id) => ({ id })),
    kindsOf,
  )
  const kinds = new Map(transfers.map((id) => [id, new Set<SourceKind>()]))
  for (const { id, source_kind: kind } of said) kinds.get(id)?.add(kind)
  const hearsay = new Set(said.filter(({ grade }) => grade === HEARSAY).map(({ id }) => id))
  const graded = [...kinds].map(([id, of]) => ({ id, grade: gradeOf(of) }))
  for (const grade of EVIDENCE_GRADES) {
    const alike = graded.filter((transfer) => transfer.grade === grade)
    await inPieces(tx, alike, setGrade)
  }
  const risen = graded.filter(({ id, grade }) => grade !== HEARSAY && hearsay.has(id))
  return new Set(risen.map(({ id }) => id))
}
