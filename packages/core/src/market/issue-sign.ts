import type {
  IssueSign,
  PersonId,
  Problem,
  ReceivingAccountId,
  SignView,
  StallView,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { signCode, signCounter, signPayload } from './sign-payload.ts'
import { sign } from './signs.ts'
import { stall } from './stalls.ts'

/**
 * Registers a sign of the stall's present account, under a code of its own, and seals that it was
 * issued. The same id again is the same sign. Problems: NotFound (stall), CodesExhausted, IdReused.
 */
export function issueSign(
  deps: Deps,
  input: IssueSign & { readonly by: PersonId },
): Promise<Result<SignView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await stall(tx, input.stallId)
    if (!found.ok) return found
    // The book's lock comes first: two signs issued at once must not get one number or one code.
    const head = await lockBook(tx, found.value.bookId)
    if (!head.ok) return head
    const before = await sign(tx, input.id)
    if (before.ok) {
      const same = before.value.stallId === input.stallId
      return same ? before : err({ type: 'IdReused', id: input.id })
    }
    const issued = await record(tx, found.value, input)
    return issued.ok ? sign(tx, input.id) : issued
  })
}

async function record(
  tx: Tx,
  { id: stallId, bookId, account }: StallView,
  { id, by }: IssueSign & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const code = await freeCode(tx, account.id)
  if (!code.ok) return code
  const sealed = await seal(tx, {
    bookId,
    kind: 'sign_issued',
    subject: id,
    payload: ({ seq, recordedAt }) => ({
      book: bookId,
      seq,
      sign: id,
      stall: stallId,
      account: account.id,
      code: code.value,
      by,
      recorded: recordedAt,
    }),
  })
  if (!sealed.ok) return sealed
  const { n } = await signCount(tx).where('stall_id', '=', stallId).executeTakeFirstOrThrow()
  const inserted = await tx.db
    .insertInto('cho_sign')
    .values({
      id,
      book_id: bookId,
      stall_id: stallId,
      account_id: account.id,
      nth: n + 1,
      code: code.value,
      bin: account.bin,
      number: account.number,
      holder_name: account.holderName,
      payload: signPayload({ bin: account.bin, number: account.number, code: code.value }),
      issued_at: sealed.value.recordedAt,
      issued_by: by,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Only another book can have taken the id since it was looked for under this book's lock.
  return inserted ? ok(undefined) : err({ type: 'IdReused', id })
}

async function freeCode(tx: Tx, accountId: ReceivingAccountId): Promise<Result<string, Problem>> {
  const { n: nth } = await signCount(tx)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const { next_counter: leased } = await tx.db
    .selectFrom('cho_code_series')
    .select('next_counter')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (signCounter(nth) < leased) return err({ type: 'CodesExhausted', accountId })
  return ok(signCode(accountId, nth))
}

function signCount(tx: Tx) {
  return tx.db.selectFrom('cho_sign').select((eb) => eb.fn.countAll<number>().as('n'))
}
