import type { AccessEventKind, PersonId } from '@cho40/contract'
import type { Tx } from '../store/deps.ts'
import { maskedPhone } from './masked-phone.ts'

/** What happened to somebody's way in or rights: facts and ids, no secret and no name. */
export type AccessNote = {
  readonly kind: AccessEventKind
  readonly by?: PersonId | undefined
  readonly person?: PersonId | undefined
  readonly scopeId?: string | undefined
  /** Kept masked. */
  readonly phone?: string | undefined
  readonly network?: string | undefined
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes one line of the log of access, in the transaction of the fact. Lines never change. */
export async function noteAccess(tx: Tx, note: AccessNote): Promise<void> {
  await tx.db
    .insertInto('cho_access_event')
    .values({
      id: tx.ids.make('aevt'),
      at: tx.clock.now(),
      kind: note.kind,
      by_id: note.by ?? null,
      person_id: note.person ?? null,
      scope_id: note.scopeId ?? null,
      phone: note.phone === undefined ? null : maskedPhone(note.phone),
      network: note.network ?? null,
      detail: JSON.stringify(note.detail ?? {}),
    })
    .execute()
}
