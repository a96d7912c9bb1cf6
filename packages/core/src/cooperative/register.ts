import type {
  ContributionView,
  CooperativeId,
  MemberId,
  MemberView,
  Problem,
  RegisterLine,
  RegisterView,
} from '@cho40/contract'
import { dong, type MarketDay, ok, type Result, sumDong } from '@cho40/values'
import { LEAST_OFFICIAL_MEMBERS } from '../rules/cooperative-law.ts'
import { ruleOn } from '../rules/dated.ts'
import type { Reading } from '../store/deps.ts'
import { charterOn, cooperativeOf } from './cooperatives.ts'
import { capitalByMember, type MemberCapital, NO_CAPITAL } from './holdings.ts'
import { type MemberVersion, members, versionsOn } from './members.ts'
import { payInBy } from './pay-in-by.ts'
import { agreementsOn, certificatesOn, contributionsUntil, lastPledges } from './register-parts.ts'

/**
 * The register of members (article 15) as of the evening of a day: who was a member, what was known
 * of each, what they promised and brought. Problems: NotFound.
 */
export async function register(
  reading: Reading,
  { cooperativeId, day }: { readonly cooperativeId: CooperativeId; readonly day: MarketDay },
): Promise<Result<RegisterView, Problem>> {
  const found = await cooperativeOf(reading, cooperativeId)
  if (!found.ok) return found
  const charter = await charterOn(reading, cooperativeId, day)
  const parts: Parts = {
    day,
    versions: await versionsOn(reading, cooperativeId, day),
    capital: await capitalByMember(reading, cooperativeId, day),
    agreements: await agreementsOn(reading, cooperativeId, day),
    contributions: await contributionsUntil(reading, cooperativeId, day),
    certificates: await certificatesOn(reading, cooperativeId, day),
    pledgedOn: await lastPledges(reading, cooperativeId, day),
  }
  const lines = (await members(reading, cooperativeId))
    .filter(({ admittedOn, leftOn }) => admittedOn <= day && (leftOn === null || day < leftOn))
    .map((member) => lineOf(member, parts))
  const officialMembers = lines.filter(({ kind }) => kind === 'official').length
  return ok({
    cooperativeId,
    name: found.value.name,
    code: charter?.code ?? null,
    seat: charter?.seat ?? null,
    day,
    charterCapital: sumDong(lines.map(({ pledged }) => pledged)),
    officialMembers,
    tooFew: officialMembers < (ruleOn(LEAST_OFFICIAL_MEMBERS, day)?.value ?? 0),
    members: lines,
  })
}

type Parts = {
  readonly day: MarketDay
  readonly versions: ReadonlyMap<MemberId, MemberVersion>
  readonly capital: ReadonlyMap<MemberId, MemberCapital>
  readonly agreements: ReadonlyMap<MemberId, NonNullable<RegisterLine['agreement']>>
  readonly contributions: ReadonlyMap<MemberId, readonly ContributionView[]>
  readonly certificates: ReadonlyMap<MemberId, NonNullable<RegisterLine['certificate']>>
  readonly pledgedOn: ReadonlyMap<MemberId, MarketDay>
}

function lineOf(member: MemberView, parts: Parts): RegisterLine {
  const { id } = member
  const known = parts.versions.get(id)
  const { pledged, paid } = parts.capital.get(id) ?? NO_CAPITAL
  const pledgedOn = parts.pledgedOn.get(id)
  const dueBy = paid < pledged && pledgedOn !== undefined ? payInBy(pledgedOn) : null
  return {
    ...member,
    name: known?.name ?? member.name,
    kind: known?.kind ?? member.kind,
    partyKind: known?.party_kind ?? 'person',
    address: known?.address ?? '',
    nationality: known?.nationality ?? '',
    identityKind: known?.identity_kind ?? null,
    identityMasked: known?.identity_masked ?? null,
    phone: known?.phone ?? null,
    language: known?.language ?? 'vi',
    signs: known?.signs ?? 'signature',
    agreement: parts.agreements.get(id) ?? null,
    pledged: dong(pledged),
    paid: dong(paid),
    paidRate: pledged === 0 ? 0 : Number((BigInt(paid) * 10_000n) / BigInt(pledged)),
    payInBy: dueBy,
    overdue: dueBy !== null && dueBy < parts.day,
    contributions: parts.contributions.get(id) ?? [],
    certificate: parts.certificates.get(id) ?? null,
  }
}
