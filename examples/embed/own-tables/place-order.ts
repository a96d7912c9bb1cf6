import type { BookId, Problem, ReceivingAccountId, RequestId } from '@cho40/contract'
import { type Deps, transact, within } from '@cho40/core'
import { requestMoney } from '@cho40/core/payment'
import { type Dong, err, ok, plusMs, type Result } from '@cho40/values'
import type { Kysely } from 'kysely'
import type { HostTables } from './tables.ts'

const QUARTER_HOUR_MS = 15 * 60_000

export type Wanted = {
  readonly goods: string
  readonly amount: Dong
  readonly seller: { readonly bookId: BookId; readonly accountId: ReceivingAccountId }
}
export type Placed = { readonly requestId: RequestId; readonly code: string }

/** Undoes the host's transaction and brings the reason out of it. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}

/**
 * The order's row and the request for its money, in one transaction of the host: no order without a
 * code to pay by, no code without its order. What the library refuses undoes the order too.
 */
export async function placeOrder(
  on: { readonly db: Kysely<HostTables>; readonly core: Deps },
  { goods, amount, seller }: Wanted,
): Promise<Result<Placed, Problem>> {
  const { db, core } = on
  const requestId = core.ids.make('preq')
  const expiresAt = plusMs(core.clock.now(), QUARTER_HOUR_MS)
  const wanted = { id: requestId, ...seller, amount, creditAccount: '511', expiresAt }
  try {
    const done = await db.transaction().execute(async (trx) => {
      const inside = within(core, trx)
      const asked = await transact(inside, (tx) => requestMoney(tx, wanted))
      if (!asked.ok) throw new Refused(asked.problem)
      const { code } = asked.value
      const order = { id: core.ids.make('order'), goods, amount, paid_at: null }
      await trx
        .insertInto('shop_order')
        .values({ ...order, request_id: requestId, code })
        .execute()
      return { inside, code }
    })
    // Listeners hear of the new request now that it is durable.
    done.inside.committed()
    return ok({ requestId, code: done.code })
  } catch (error) {
    if (error instanceof Refused) return err(error.problem)
    throw error
  }
}
