import type { BookId, PersonId, SaleId } from '@cho40/contract'
import { dong, type MarketDay, marketDay } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { requestRefund } from '../reconciliation/request-refund.ts'
import type { Deps } from '../store/deps.ts'
import { confirmMarketplace } from '../taxation/confirm-marketplace.ts'
import { proposeMarketplace } from '../taxation/propose-marketplace.ts'
import { must, OPEN_PINS } from './a-market.ts'

/** An administrator, or whoever else acts. */
export async function aPerson(deps: Deps): Promise<PersonId> {
  const id = deps.ids.make('person')
  const { n: nth } = await deps.db
    .selectFrom('cho_person')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const phone = `03${String(nth).padStart(8, '0')}`
  must(
    await addPerson(
      { ...deps, ...OPEN_PINS },
      { id, phone, name: `Quản trị ${nth}`, pin: '123456' },
    ),
  )
  return id
}

/** Makes a scope a marketplace from a day on, in both steps, by two persons. */
export async function aMarketplace(
  deps: Deps,
  of: { readonly scopeId: string; readonly operatorBookId: BookId; readonly from?: MarketDay },
): Promise<void> {
  const [first, second] = [await aPerson(deps), await aPerson(deps)]
  const proposalId = deps.ids.make('role')
  must(
    await proposeMarketplace(deps, {
      id: proposalId,
      scopeId: of.scopeId,
      operatorBookId: of.operatorBookId,
      validFrom: of.from ?? marketDay('2026-11-21'),
      note: 'Đã đăng ký sàn',
      by: first,
    }),
  )
  const id = deps.ids.make('role')
  const confirmed = { id, scopeId: of.scopeId, proposalId, note: 'Đồng ý', by: second }
  must(await confirmMarketplace(deps, confirmed))
}

/** Gives back money of a cash sale at a stall, over the counter. */
export async function givesBack(
  deps: Deps,
  of: { readonly saleId: SaleId; readonly amount: number; readonly by: PersonId },
): Promise<void> {
  must(
    await requestRefund(deps, {
      id: deps.ids.make('refund'),
      of: { saleId: of.saleId },
      amount: dong(of.amount),
      reason: 'goods_returned',
      to: 'cash',
      by: of.by,
    }),
  )
}
