import type { CooperativeId, MemberId, PersonId, ReceivingAccountId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import {
  admitMember,
  adoptCharter,
  contributeCapital,
  type IdentityDep,
  openCooperative,
  pledgeCapital,
  recordAgreement,
  setPayoutAccount,
} from '@cho40/core/cooperative'
import { openCooperativeAccount } from '@cho40/core/market'
import { agreeSupply } from '@cho40/core/settlement'
import { dong, foldText, type MarketDay, marketDayOf, plusDays } from '@cho40/values'
import { DEMO_GOODS_COOPERATIVE, DEMO_MEMBERS, type DemoMember } from './demo-members.ts'
import { DEMO_PLACE } from './demo-people.ts'
import { must } from './must.ts'

export type DemoCooperative = {
  readonly id: CooperativeId
  readonly accountId: ReceivingAccountId
  readonly members: readonly (DemoMember & { readonly id: MemberId })[]
  readonly bookkeeper: PersonId
  readonly treasurer: PersonId
}

export type Officers = Pick<DemoCooperative, 'bookkeeper' | 'treasurer'>

const CAPITAL = dong(3_000_000)

/** A cooperative with members, their papers, capital and terms; `deps` has the clock of its founding. */
export async function openDemoCooperative(
  deps: Deps & IdentityDep,
  { bookkeeper: by, treasurer }: Officers,
): Promise<DemoCooperative> {
  const id = deps.ids.make('coop')
  const placeCode = DEMO_PLACE.code
  must(await openCooperative(deps, { id, name: DEMO_GOODS_COOPERATIVE, placeCode, demo: true }))
  const accountId = deps.ids.make('acct')
  // Ten nines tell it from a bank's own.
  const account = { bin: '970436', number: '9999999999801', holderName: 'HTX MAU NA LENG' }
  must(await openCooperativeAccount(deps, { id: accountId, cooperativeId: id, ...account }))
  const from = marketDayOf(deps.clock.now())
  must(
    await adoptCharter(deps, {
      id: deps.ids.make('charter'),
      cooperativeId: id,
      from,
      form: 'cooperative',
      code: 'MẪU-000.001',
      seat: 'Thôn Nà Lẹng, Xã Nà Mẫu (bịa)',
      representative: 'Hoàng Văn Mẫu Sơn',
      minimumCapital: dong(1_000_000),
      internalFundRate: 1_000,
      externalFundRate: 1_000,
      by,
    }),
  )
  const members = []
  for (const [index, member] of DEMO_MEMBERS.entries()) {
    const memberId = deps.ids.make('member')
    await joins(deps, member, { id: memberId, cooperativeId: id, nth: index + 1, from, by })
    members.push({ ...member, id: memberId })
  }
  const pledges = members.map((member) => ({ memberId: member.id, amount: CAPITAL }))
  const pledge = { id: deps.ids.make('capital'), cooperativeId: id, day: from, pledges, by }
  must(await pledgeCapital(deps, pledge))
  for (const { id: memberId } of members) {
    const paid = { id: deps.ids.make('capital'), memberId, day: from, value: CAPITAL, by }
    must(await contributeCapital(deps, { ...paid, form: 'money' }))
  }
  return { id, accountId, members, bookkeeper: by, treasurer }
}

type Joining = {
  readonly id: MemberId
  readonly cooperativeId: CooperativeId
  readonly nth: number
  readonly from: MarketDay
  readonly by: PersonId
}

async function joins(
  deps: Deps & IdentityDep,
  member: DemoMember,
  { id, cooperativeId, nth, from, by }: Joining,
): Promise<void> {
  const details = {
    partyKind: 'person' as const,
    name: member.name,
    address: `Thôn ${member.hamlet}, Xã Nà Mẫu (bịa)`,
    nationality: 'VN',
    language: 'vi',
    signs: member.signs,
  }
  const admitted = { id, cooperativeId, kind: 'official' as const, admittedOn: from, details, by }
  must(await admitMember(deps, admitted))
  const agreement = { id: deps.ids.make('agreement'), memberId: id, number: `TT-${nth}` }
  must(await recordAgreement(deps, { ...agreement, signedOn: from, validFrom: from, by }))
  if (member.bin !== undefined) {
    const number = `99999999998${String(nth).padStart(2, '0')}`
    const holderName = foldText(member.name).toUpperCase()
    const account = { bin: member.bin, number, holderName, relation: 'own' as const }
    const paidTo = { id: deps.ids.make('paccount'), memberId: id, from, account, by }
    must(await setPayoutAccount(deps, paidTo))
  }
  const [best, second] = member.prices
  must(
    await agreeSupply(deps, {
      id: deps.ids.make('supply'),
      cooperativeId,
      memberId: id,
      product: member.product,
      mode: member.mode,
      unit: 'kg',
      prices: [
        { grade: 'A', price: dong(best) },
        { grade: 'B', price: dong(second) },
      ],
      fees: feesOf(member),
      feeIncome: 'internal',
      validFrom: plusDays(from, -1),
      by,
    }),
  )
}

/** What the cooperative buys has no commission; everybody pays for the lorry. */
function feesOf({ mode }: DemoMember) {
  const lorry = { kind: 'transport', basis: 'delivery', amount: dong(5_000), vatBps: 0 } as const
  const commission = { kind: 'commission', basis: 'share', rateBps: 600, vatBps: 0 } as const
  return mode === 'consignment' ? [commission, lorry] : [lorry]
}
