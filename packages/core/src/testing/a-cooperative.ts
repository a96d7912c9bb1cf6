import type {
  AdmitMember,
  BookId,
  CapitalForm,
  CooperativeId,
  MemberId,
  MemberKind,
  PersonId,
} from '@cho40/contract'
import { type Dong, dong, type MarketDay, marketDay } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { admitMember } from '../cooperative/admit-member.ts'
import { contributeCapital } from '../cooperative/contribute-capital.ts'
import { cooperativeOf } from '../cooperative/cooperatives.ts'
import { identityVault } from '../cooperative/identity-vault.ts'
import { openCooperative } from '../cooperative/open-cooperative.ts'
import { pledgeCapital } from '../cooperative/pledge-capital.ts'
import { recordPlace } from '../places/record-place.ts'
import type { Deps } from '../store/deps.ts'
import { must, OPEN_PINS } from './a-market.ts'

/** The real vault under a key of the tests. */
export const VAULT = { identities: identityVault(new Uint8Array(32).fill(7)) }

/** The day of the founding, months before the tests’ own morning. */
export const FOUNDED = marketDay('2026-01-05')

export type ACooperative = {
  readonly id: CooperativeId
  readonly bookId: BookId
  /** Who writes things down. */
  readonly by: PersonId
}

/** A cooperative in the commune 01234, with nobody in it yet. */
export async function aCooperative(deps: Deps, nth = 1): Promise<ACooperative> {
  await recordPlace(deps, {
    code: '01234',
    name: 'Xã Thử',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  const by = deps.ids.make('person')
  const phone = `07${String(nth).padStart(8, '0')}`
  must(
    await addPerson(
      { ...deps, ...OPEN_PINS },
      { id: by, phone, name: `Kế toán ${nth}`, pin: '123456' },
    ),
  )
  const id = deps.ids.make('coop')
  must(await openCooperative(deps, { id, name: 'HTX Thử', placeCode: '01234', demo: true }))
  const { bookId } = must(await cooperativeOf(deps, id))
  return { id, bookId, by }
}

export function aMember(
  cooperative: ACooperative,
  like: {
    readonly id: MemberId
    readonly n: number
    readonly kind?: MemberKind
    readonly admittedOn?: MarketDay
    readonly nationality?: string
  },
): AdmitMember & { readonly by: PersonId } {
  const { id, n, kind = 'official', admittedOn = FOUNDED, nationality = 'VN' } = like
  return {
    id,
    cooperativeId: cooperative.id,
    kind,
    admittedOn,
    details: {
      partyKind: 'person',
      name: `Thành viên ${n}`,
      address: `Thôn ${n}, Xã Thử`,
      nationality,
      identity: { kind: 'citizen_id', number: `0190850${String(n).padStart(5, '0')}` },
      language: 'vi',
      signs: 'signature',
    },
    by: cooperative.by,
  }
}

/** Official members who founded it together and hold, fully paid in cash, what is said. */
export async function withFounders(
  deps: Deps,
  cooperative: ACooperative,
  amounts: readonly number[],
): Promise<readonly MemberId[]> {
  const ids: MemberId[] = []
  for (const n of amounts.keys()) {
    const id = deps.ids.make('member')
    must(await admitMember({ ...deps, ...VAULT }, aMember(cooperative, { id, n: n + 1 })))
    ids.push(id)
  }
  const held = ids.flatMap((memberId, n) => {
    const amount = amounts[n] ?? 0
    return amount > 0 ? [{ memberId, amount: dong(amount) }] : []
  })
  must(
    await pledgeCapital(deps, {
      id: deps.ids.make('capital'),
      cooperativeId: cooperative.id,
      day: FOUNDED,
      pledges: held,
      by: cooperative.by,
    }),
  )
  for (const { memberId, amount } of held) {
    must(await brings(deps, cooperative, { memberId, amount }))
  }
  return ids
}

/** A member brings capital; in cash when nothing else is said. */
export function brings(
  deps: Deps,
  cooperative: ACooperative,
  what: {
    readonly memberId: MemberId
    readonly amount: Dong
    readonly form?: CapitalForm
    readonly day?: MarketDay
  },
) {
  return contributeCapital(deps, {
    id: deps.ids.make('capital'),
    memberId: what.memberId,
    day: what.day ?? FOUNDED,
    form: what.form ?? 'money',
    value: what.amount,
    by: cooperative.by,
  })
}
