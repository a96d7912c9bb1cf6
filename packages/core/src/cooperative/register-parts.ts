import type { ContributionView, CooperativeId, MemberId, RegisterLine } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** The agreement of each member that is in force on a day. */
export async function agreementsOn(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<ReadonlyMap<MemberId, NonNullable<RegisterLine['agreement']>>> {
  const rows = await reading.db
    .selectFrom('cho_member_agreement as agreement')
    .innerJoin('cho_member as member', 'member.id', 'agreement.member_id')
    .select(['member.id', 'agreement.number', 'agreement.signed_on', 'agreement.valid_to'])
    .where('member.cooperative_id', '=', cooperativeId)
    .where('agreement.valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { number: row.number, signedOn: row.signed_on, validTo: row.valid_to },
    ]),
  )
}

/** What each member brought until a day, in the order it came. */
export async function contributionsUntil(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<ReadonlyMap<MemberId, readonly ContributionView[]>> {
  const rows = await reading.db
    .selectFrom('cho_capital_movement')
    .select(['id', 'member_id', 'day', 'form', 'description', 'quantity', 'value'])
    .where('cooperative_id', '=', cooperativeId)
    .where('kind', '=', 'contribution')
    .where('day', '<=', day)
    .orderBy('day')
    .orderBy('id')
    .execute()
  const brought = new Map<MemberId, ContributionView[]>()
  for (const { member_id: memberId, id, form, ...row } of rows) {
    const list = brought.get(memberId) ?? []
    list.push({ ...row, id: id as ContributionView['id'], form: form ?? 'other' })
    brought.set(memberId, list)
  }
  return brought
}

/** The certificate of each member that is live on a day. */
export async function certificatesOn(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<ReadonlyMap<MemberId, NonNullable<RegisterLine['certificate']>>> {
  const rows = await reading.db
    .selectFrom('cho_capital_certificate')
    .select(['member_id', 'number', 'issued_on'])
    .where('cooperative_id', '=', cooperativeId)
    .where('issued_on', '<=', day)
    .where((eb) => eb.or([eb('voided_on', 'is', null), eb('voided_on', '>', day)]))
    .orderBy('number')
    .execute()
  return new Map(
    rows.map((row) => [row.member_id, { number: row.number, issuedOn: row.issued_on }]),
  )
}

/** The day each member last promised capital, from which the months to pay it in count. */
export async function lastPledges(
  reading: Reading,
  cooperativeId: CooperativeId,
  day: MarketDay,
): Promise<ReadonlyMap<MemberId, MarketDay>> {
  const rows = await reading.db
    .selectFrom('cho_capital_line as line')
    .innerJoin('cho_capital_change as change', 'change.id', 'line.change_id')
    .select(({ fn }) => ['line.member_id', fn.max('change.day').as('day')])
    .where('change.cooperative_id', '=', cooperativeId)
    .where('change.kind', '=', 'pledge')
    .where('change.day', '<=', day)
    .groupBy('line.member_id')
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.day]))
}
