import type { BookId, OpenStall, Problem, ReceivingAccountId, StallId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { isKnownBin } from '@cho40/vietqr/banks'
import { grant } from '../access/grant.ts'
import { addScope } from '../access/scopes.ts'
import { HOUSEHOLD_CHART } from '../ledger/account.ts'
import { openBook } from '../ledger/open-book.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { openReceivingAccount } from './receiving-account.ts'
import { noteStallAccount } from './stall-account.ts'

export type OpenedStall = {
  readonly stallId: StallId
  readonly bookId: BookId
  readonly accountId: ReceivingAccountId
}

/**
 * Opens a stall for a vendor household: its book when this is their first stall, the receiving
 * account that its QR codes name, and the vendor's right to sell there. A second stall of the same
 * household keeps one book, and may name the account it already has.
 * Problems: NotFound (market, person), AlreadyExists (stall number), UnknownBank, AccountTaken, IdReused.
 */
export function openStall(deps: Deps, input: OpenStall): Promise<Result<OpenedStall, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.marketId, id: input.id, body: input }, () => openStallIn(tx, input)),
  )
}

/** The same in the transaction of somebody who does more at once. */
export async function openStallIn(tx: Tx, input: OpenStall): Promise<Result<OpenedStall, Problem>> {
  const refusal = await refusalOf(tx, input)
  if (refusal) return err(refusal)
  const book = await vendorBook(tx, input)
  if (!book.ok) return book
  const account = await openReceivingAccount(tx, book.value, input.account)
  if (!account.ok) return account
  await tx.db
    .insertInto('cho_stall')
    .values({
      id: input.id,
      market_id: input.marketId,
      number: input.number,
      name: input.name,
      vendor_id: input.vendorId,
      book_id: book.value,
      account_id: account.value,
      opened_at: tx.clock.now(),
    })
    .execute()
  await noteStallAccount(tx, { stallId: input.id, accountId: account.value, changeId: null })
  await addScope(tx, { id: input.id, parentId: input.marketId })
  const role = { personId: input.vendorId, role: 'vendor', scopeId: input.id } as const
  const granted = await grant(tx, role)
  if (!granted.ok) return granted
  return ok({ stallId: input.id, bookId: book.value, accountId: account.value })
}

async function refusalOf(tx: Tx, input: OpenStall): Promise<Problem | undefined> {
  if (!isKnownBin(input.account.bin)) return { type: 'UnknownBank', bin: input.account.bin }
  const market = await tx.db
    .selectFrom('cho_market')
    .select('id')
    .where('id', '=', input.marketId)
    .executeTakeFirst()
  if (!market) return { type: 'NotFound', what: 'market', id: input.marketId }
  const stall = await tx.db
    .selectFrom('cho_stall')
    .select('id')
    .where('market_id', '=', input.marketId)
    .where('number', '=', input.number)
    .executeTakeFirst()
  if (stall) return { type: 'AlreadyExists', what: 'stall', id: stall.id }
  return undefined
}

async function vendorBook(tx: Tx, input: OpenStall): Promise<Result<BookId, Problem>> {
  const person = await tx.db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', input.vendorId)
    .executeTakeFirst()
  if (!person) return err({ type: 'NotFound', what: 'person', id: input.vendorId })
  const stall = await tx.db
    .selectFrom('cho_stall')
    .select('book_id')
    .where('vendor_id', '=', input.vendorId)
    .executeTakeFirst()
  if (stall) return ok(stall.book_id)
  return openBook(tx, { id: tx.ids.make('book'), kind: 'vendor', chart: HOUSEHOLD_CHART })
}
