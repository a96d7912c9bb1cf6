import type { AskAccountChange, PersonId, Problem, StallView } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { isKnownBin } from '@cho40/vietqr/banks'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { tellAccountChange } from './stall-account.ts'
import { stall } from './stalls.ts'

type Wish = AskAccountChange & { readonly by: PersonId }

/**
 * Asks that a stall's codes name another account. The old one stays until somebody else approves; every
 * phone of the stall is told at once, so that nobody can ask in silence. The same id again is the same
 * wish. Problems: NotFound (stall), UnknownBank, AccountTaken (another book's), AlreadyExists (the stall
 * has this account, or a wish is open), IdReused.
 */
export function askAccountChange(
  deps: Deps,
  input: Wish,
): Promise<Result<AskAccountChange['id'], Problem>> {
  const { by: _, ...body } = input
  return transact(deps, (tx) =>
    once(tx, { scope: input.stallId, id: input.id, body }, async () => {
      const found = await stall(tx, input.stallId)
      if (!found.ok) return found
      // Two wishes at once must not both find none open.
      const head = await lockBook(tx, found.value.bookId)
      if (!head.ok) return head
      const refusal = await refusalOf(tx, found.value, input)
      if (refusal) return err(refusal)
      const { bin, number, holderName } = input.account
      await tx.db
        .insertInto('cho_account_change')
        .values({
          id: input.id,
          stall_id: input.stallId,
          before_account: found.value.account.id,
          account_id: input.account.id,
          bin,
          number,
          holder_name: holderName,
          reason: input.reason,
          state: 'asked',
          asked_by: input.by,
          asked_at: tx.clock.now(),
          decided_by: null,
          decided_at: null,
          note: null,
        })
        .execute()
      const told = await tellAccountChange(tx, input, 'asked')
      return told.ok ? ok(input.id) : told
    }),
  )
}

async function refusalOf(
  tx: Tx,
  { id: stallId, bookId, account }: StallView,
  input: Wish,
): Promise<Problem | undefined> {
  const { bin, number } = input.account
  if (!isKnownBin(bin)) return { type: 'UnknownBank', bin }
  if (account.bin === bin && account.number === number) {
    return { type: 'AlreadyExists', what: 'account', id: account.id }
  }
  const taken = await tx.db
    .selectFrom('cho_receiving_account')
    .select('book_id')
    .where('bin', '=', bin)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken && taken.book_id !== bookId) return { type: 'AccountTaken', bin, number }
  const open = await tx.db
    .selectFrom('cho_account_change')
    .select('id')
    .where('stall_id', '=', stallId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return open && { type: 'AlreadyExists', what: 'account_change', id: open.id }
}
