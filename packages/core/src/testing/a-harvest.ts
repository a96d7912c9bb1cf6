import type {
  AgreeSupply,
  BookId,
  CooperativeId,
  MemberId,
  PersonId,
  ReceivingAccountId,
} from '@cho40/contract'
import { type Dong, dong, type MarketDay, marketDay } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { admitMember } from '../cooperative/admit-member.ts'
import { identityVault } from '../cooperative/identity-vault.ts'
import { openCooperative } from '../cooperative/open-cooperative.ts'
import { recordAgreement } from '../cooperative/record-agreement.ts'
import { setPayoutAccount } from '../cooperative/set-payout-account.ts'
import { openCooperativeAccount } from '../market/open-cooperative-account.ts'
import { recordPlace } from '../places/record-place.ts'
import type { Deps } from '../store/deps.ts'
import { must, OPEN_PINS } from './a-market.ts'

/** A cooperative that sells its members' goods, and the people who keep its books. */
export type AHarvest = {
  readonly cooperativeId: CooperativeId
  readonly bookId: BookId
  /** The cooperative's account at a bank, which pays its members. */
  readonly accountId: ReceivingAccountId
  readonly members: readonly MemberId[]
  readonly bookkeeper: PersonId
  readonly treasurer: PersonId
}

export const FIRST_DAY: MarketDay = marketDay('2026-11-01')

/** Opens one with as many members; every fourth has no bank account and is paid in cash. */
export async function aHarvestCooperative(
  deps: Deps,
  { members = 3, nth = 0 }: { readonly members?: number; readonly nth?: number } = {},
): Promise<AHarvest> {
  await recordPlace(deps, {
    code: '01234',
    name: 'Xã Thử',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  const cooperativeId = deps.ids.make('coop')
  must(
    await openCooperative(deps, {
      id: cooperativeId,
      name: `HTX Rau ${nth}`,
      placeCode: '01234',
      demo: true,
    }),
  )
  const { book_id: bookId } = await deps.db
    .selectFrom('cho_cooperative')
    .select('book_id')
    .where('id', '=', cooperativeId)
    .executeTakeFirstOrThrow()
  const bookkeeper = await aPerson(deps, 700 + nth * 2, 'Kế toán')
  const treasurer = await aPerson(deps, 701 + nth * 2, 'Thủ quỹ')
  const joined: MemberId[] = []
  for (let n = 1; n <= members; n += 1) {
    joined.push(await aMember(deps, { cooperativeId, by: bookkeeper, n: nth * 1_000 + n }))
  }
  const accountId = must(
    await openCooperativeAccount(deps, {
      id: deps.ids.make('acct'),
      cooperativeId,
      bin: '970436',
      number: `0033000${String(nth).padStart(6, '0')}`,
      holderName: 'HTX RAU',
    }),
  )
  return { cooperativeId, bookId, accountId, members: joined, bookkeeper, treasurer }
}

async function aPerson(deps: Deps, n: number, name: string): Promise<PersonId> {
  const id = deps.ids.make('person')
  const phone = `07${String(n).padStart(8, '0')}`
  must(await addPerson({ ...deps, ...OPEN_PINS }, { id, phone, name, pin: '123456' }))
  return id
}

const IDENTITIES = identityVault(new Uint8Array(32).fill(7))

async function aMember(
  deps: Deps,
  of: { readonly cooperativeId: CooperativeId; readonly by: PersonId; readonly n: number },
): Promise<MemberId> {
  const { cooperativeId, by, n } = of
  const id = deps.ids.make('member')
  const from = marketDay('2026-01-01')
  const details = {
    partyKind: 'person' as const,
    name: `Hộ ${n}`,
    address: 'Xã Thử',
    nationality: 'VN',
    language: 'vi',
    signs: n % 5 === 0 ? ('thumb_print' as const) : ('signature' as const),
  }
  must(
    await admitMember(
      { ...deps, identities: IDENTITIES },
      { id, cooperativeId, kind: 'official', admittedOn: from, details, by },
    ),
  )
  if (n % 2 === 0) {
    const agreement = { id: deps.ids.make('agreement'), memberId: id, number: `TT ${n}/2026` }
    must(await recordAgreement(deps, { ...agreement, signedOn: from, validFrom: from, by }))
  }
  if (n % 4 !== 0) await anAccountFor(deps, { memberId: id, by, n })
  return id
}

/** Says where a member is paid; `n` tells the account from those of others. */
export async function anAccountFor(
  deps: Deps,
  of: { readonly memberId: MemberId; readonly by: PersonId; readonly n: number },
): Promise<void> {
  const account = {
    bin: '970436',
    number: `00220${String(of.n).padStart(8, '0')}`,
    holderName: `HO ${of.n}`,
    relation: 'own' as const,
  }
  const id = deps.ids.make('paccount')
  const { memberId, by } = of
  must(await setPayoutAccount(deps, { id, memberId, from: marketDay('2026-01-01'), account, by }))
}

/** Terms as most tests want them: kilograms at 20,000 đ, 8 % without VAT. */
export function terms(
  deps: Deps,
  { cooperativeId, bookkeeper }: AHarvest,
  of: Pick<AgreeSupply, 'memberId'> & Partial<AgreeSupply>,
): AgreeSupply {
  return {
    id: deps.ids.make('supply'),
    cooperativeId,
    product: 'Rau cải',
    mode: 'consignment',
    unit: 'kg',
    prices: [{ grade: 'A', price: dong(20_000) }],
    fees: of.mode === 'purchase' ? [] : [commission(800)],
    feeIncome: 'external',
    validFrom: marketDay('2026-01-01'),
    by: bookkeeper,
    ...of,
  }
}

export function commission(rateBps: number, vatBps = 0): AgreeSupply['fees'][number] {
  return { kind: 'commission', basis: 'share', rateBps, vatBps }
}

/** Debits less credits of every account of a book that is not zero; parties' by their account. */
export async function balancesOf(
  deps: Pick<Deps, 'db'>,
  bookId: BookId,
): Promise<Readonly<Record<string, Dong>>> {
  const rows = await deps.db
    .selectFrom('cho_balance')
    .select(['account_code', 'debits', 'credits'])
    .where('book_id', '=', bookId)
    .orderBy('account_code')
    .execute()
  return Object.fromEntries(
    rows.flatMap(({ account_code: code, debits, credits }) =>
      debits === credits ? [] : [[code, dong(debits - credits)]],
    ),
  )
}
