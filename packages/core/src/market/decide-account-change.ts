import type {
  AccountChangeId,
  AccountChangeState,
  DecideAccountChange,
  PersonId,
  Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { openReceivingAccount } from './receiving-account.ts'
import { noteStallAccount, tellAccountChange } from './stall-account.ts'
import type { StallTables } from './stall-tables.ts'
import { stall } from './stalls.ts'

type Decided = Exclude<AccountChangeState, 'asked'>

/**
 * Approves or refuses a wish for another account; somebody else than who asked. Once approved the stall's
 * codes name the new account, codes that phones made before stay payable into the old one, and signs of
 * the old one are told as withdrawn. Deciding twice the same way is once.
 * Problems: NotFound, NotAllowed (who asked), WrongState, AccountTaken.
 */
export function decideAccountChange(
  deps: Deps,
  { id, approve, note, by }: DecideAccountChange & { readonly by: PersonId },
): Promise<Result<AccountChangeId, Problem>> {
  const to = approve ? 'approved' : 'refused'
  return settle(deps, { id, to, by, note })
}

/** Takes a wish back before it is decided: whoever asked, or the vendor whose account it would have been. Problems: NotFound, WrongState. */
export function withdrawAccountChange(
  deps: Deps,
  { id, by }: { readonly id: AccountChangeId; readonly by: PersonId },
): Promise<Result<AccountChangeId, Problem>> {
  return settle(deps, { id, to: 'withdrawn', by, note: null })
}

type Settling = {
  readonly id: AccountChangeId
  readonly to: Decided
  readonly by: PersonId
  readonly note: string | null
}

function settle(deps: Deps, input: Settling): Promise<Result<AccountChangeId, Problem>> {
  const { id, to, by, note } = input
  return transact(deps, async (tx) => {
    const known = await changeRow(tx, id)
    const at = known && (await stall(tx, known.stall_id))
    if (!known || !at?.ok) return err({ type: 'NotFound', what: 'account_change', id })
    const head = await lockBook(tx, at.value.bookId)
    if (!head.ok) return head
    // Read again under the lock: another may have decided meanwhile.
    const change = (await changeRow(tx, id)) ?? known
    if (change.state === to) return ok(id)
    if (change.state !== 'asked') {
      return err({ type: 'WrongState', what: 'account_change', id, state: change.state })
    }
    if (to !== 'withdrawn' && change.asked_by === by) {
      return err({ type: 'NotAllowed', permission: 'market.manage' })
    }
    await tx.db
      .updateTable('cho_account_change')
      .set({ state: to, decided_by: by, decided_at: tx.clock.now(), note })
      .where('id', '=', id)
      .execute()
    if (to === 'approved') {
      const moved = await move(tx, change)
      if (!moved.ok) return moved
    }
    const told = await tellAccountChange(tx, { id, stallId: change.stall_id, by }, to)
    return told.ok ? ok(id) : told
  })
}

type Change = StallTables['cho_account_change']

function changeRow(tx: Tx, id: AccountChangeId): Promise<Change | undefined> {
  return tx.db.selectFrom('cho_account_change').selectAll().where('id', '=', id).executeTakeFirst()
}

async function move(tx: Tx, change: Change): Promise<Result<undefined, Problem>> {
  const stallId = change.stall_id
  const at = await stall(tx, stallId)
  if (!at.ok) return at
  const account = await openReceivingAccount(tx, at.value.bookId, {
    id: change.account_id,
    bin: change.bin,
    number: change.number,
    holderName: change.holder_name,
  })
  if (!account.ok) return account
  const accountId = account.value
  await tx.db
    .updateTable('cho_stall')
    .set({ account_id: accountId })
    .where('id', '=', stallId)
    .execute()
  await noteStallAccount(tx, { stallId, accountId, changeId: change.id })
  return ok(undefined)
}
