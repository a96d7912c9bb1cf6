import type { BookId, MemberId, Problem, SupplyId } from '@cho40/contract'
import { type Dong, err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { FeeTerms } from './fee.ts'
import type { SettlementTables } from './tables.ts'

export type Agreement = Pick<
  SettlementTables['cho_supply_agreement'],
  'id' | 'mode' | 'unit' | 'unit_size' | 'base' | 'fee_income'
>

/** The terms that hold for a member's product on a day: of several the latest. Problems: NotFound. */
export async function agreementOn(
  reading: Reading,
  wanted: {
    readonly bookId: BookId
    readonly memberId: MemberId
    readonly product: string
    readonly day: MarketDay
  },
): Promise<Result<Agreement, Problem>> {
  const { bookId, memberId, product, day } = wanted
  const row = await reading.db
    .selectFrom('cho_supply_agreement')
    .select(['id', 'mode', 'unit', 'unit_size', 'base', 'fee_income'])
    .where('book_id', '=', bookId)
    .where('member_id', '=', memberId)
    .where('product', '=', product)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'agreement', id: product })
}

/**
 * The price of a delivery: the grade's where the agreement has prices, else the one that is stated.
 * Problems: NotFound (grade), InvalidInput (no price, or another than was agreed).
 */
export async function agreedPrice(
  reading: Reading,
  agreementId: SupplyId,
  stated: { readonly grade?: string | undefined; readonly price?: Dong | undefined },
): Promise<Result<Dong, Problem>> {
  const prices = await reading.db
    .selectFrom('cho_agreement_price')
    .select(['grade', 'price'])
    .where('agreement_id', '=', agreementId)
    .execute()
  if (prices.length === 0) return stated.price === undefined ? wrongPrice() : ok(stated.price)
  const agreed = prices.find(({ grade }) => grade === stated.grade)
  if (!agreed) return err({ type: 'NotFound', what: 'grade', id: stated.grade ?? '' })
  return stated.price === undefined || stated.price === agreed.price
    ? ok(agreed.price)
    : wrongPrice()
}

function wrongPrice(): Result<never, Problem> {
  return err({ type: 'InvalidInput', issues: [{ path: 'price', message: 'not what was agreed' }] })
}

/** The fees of agreements, in their order. */
export async function feesOf(
  reading: Reading,
  agreements: readonly SupplyId[],
  on: 'delivery' | 'sale',
): Promise<ReadonlyMap<SupplyId, readonly FeeTerms[]>> {
  const fees = new Map<SupplyId, FeeTerms[]>()
  if (agreements.length === 0) return fees
  const rows = await reading.db
    .selectFrom('cho_agreement_fee')
    .selectAll()
    .where('agreement_id', 'in', [...new Set(agreements)])
    .where('charged_on', '=', on)
    .orderBy('agreement_id')
    .orderBy('position')
    .execute()
  for (const { agreement_id, position: _position, ...terms } of rows) {
    fees.set(agreement_id, [...(fees.get(agreement_id) ?? []), terms])
  }
  return fees
}
