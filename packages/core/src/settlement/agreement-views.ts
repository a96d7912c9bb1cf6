import type { AgreementView, BookId, FeeRate, MemberId, SupplyId } from '@cho40/contract'
import { type MarketDay, unreachable } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { grouped } from './grouped.ts'
import type { SettlementTables } from './tables.ts'

/** The agreements of a book that hold on a day, by member number; of one member when named. */
export async function agreementsOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly day: MarketDay; readonly memberId?: MemberId },
): Promise<AgreementView[]> {
  let query = reading.db
    .selectFrom('cho_supply_agreement as agreement')
    .innerJoin('cho_member as member', 'member.id', 'agreement.member_id')
    .selectAll('agreement')
    .select(['member.number as member_number', 'member.name as member_name'])
    .where('agreement.book_id', '=', of.bookId)
    .where('valid_from', '<=', of.day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', of.day)]))
    .orderBy('member.number')
    .orderBy('product')
    .orderBy('valid_from', 'desc')
    .orderBy('agreement.recorded_at', 'desc')
    .orderBy('agreement.id', 'desc')
  if (of.memberId !== undefined) query = query.where('agreement.member_id', '=', of.memberId)
  const rows = await query.execute()
  const prices = await pricesIn(reading, of.bookId)
  const fees = await feesIn(reading, of.bookId)
  // Of several for the same goods of a member the latest holds, which is the first here.
  const holding = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const goods = `${row.member_id} ${row.product}`
    if (!holding.has(goods)) holding.set(goods, row)
  }
  return [...holding.values()].map((row) => ({
    id: row.id,
    memberId: row.member_id,
    memberNumber: row.member_number,
    memberName: row.member_name,
    product: row.product,
    mode: row.mode,
    unit: row.unit,
    unitSize: row.unit_size,
    base: row.base,
    prices: prices.get(row.id) ?? [],
    fees: fees.get(row.id) ?? [],
    feeIncome: row.fee_income,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

async function pricesIn({ db }: Reading, bookId: BookId) {
  const rows = await db
    .selectFrom('cho_agreement_price as price')
    .innerJoin('cho_supply_agreement as agreement', 'agreement.id', 'price.agreement_id')
    .select(['price.agreement_id', 'price.grade', 'price.price'])
    .where('agreement.book_id', '=', bookId)
    .orderBy('price.grade')
    .execute()
  const groups = grouped(rows, ({ agreement_id: id }) => id)
  return new Map(
    [...groups].map(([id, group]) => [id, group.map(({ grade, price }) => ({ grade, price }))]),
  )
}

async function feesIn(
  { db }: Reading,
  bookId: BookId,
): Promise<ReadonlyMap<SupplyId, readonly FeeRate[]>> {
  const rows = await db
    .selectFrom('cho_agreement_fee as fee')
    .innerJoin('cho_supply_agreement as agreement', 'agreement.id', 'fee.agreement_id')
    .selectAll('fee')
    .where('agreement.book_id', '=', bookId)
    .orderBy('fee.position')
    .execute()
  const groups = grouped(rows, ({ agreement_id: id }) => id)
  return new Map([...groups].map(([id, group]) => [id, group.map(feeRate)]))
}

function feeRate(row: SettlementTables['cho_agreement_fee']): FeeRate {
  const common = { kind: row.fee, vatBps: row.vat_bps }
  switch (row.basis) {
    case 'share':
      return { ...common, basis: 'share', rateBps: row.rate_bps }
    case 'delivery':
      return { ...common, basis: 'delivery', amount: row.fee_amount }
    case 'quantity':
      return {
        ...common,
        basis: 'quantity',
        amount: row.fee_amount,
        per: row.per,
        on: row.charged_on,
      }
    default:
      return unreachable(row.basis)
  }
}
