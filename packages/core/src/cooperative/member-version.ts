import type { CooperativeId, MemberDetails, MemberId, MemberKind, PersonId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading, Tx } from '../store/deps.ts'
import { type IdentityDep, maskIdentity } from './identity-vault.ts'
import type { MemberVersion } from './members.ts'

type NewVersion = {
  readonly memberId: MemberId
  readonly from: MarketDay
  readonly kind: MemberKind
  readonly details: MemberDetails
  readonly by: PersonId
  readonly before?: MemberVersion
}

/** Adds what is known of a member from a day on. An identity that is not told again stays. */
export async function addVersion(tx: Tx & IdentityDep, next: NewVersion): Promise<void> {
  const { memberId, details, before } = next
  await tx.db
    .insertInto('cho_member_version')
    .values({
      member_id: memberId,
      version: (before?.version ?? 0) + 1,
      from_day: next.from,
      kind: next.kind,
      party_kind: details.partyKind,
      name: details.name,
      address: details.address,
      nationality: details.nationality,
      ...identityColumns(tx, details, before),
      phone: details.phone ?? null,
      language: details.language,
      signs: details.signs,
      recorded_by: next.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

export function lastVersion(
  reading: Reading,
  memberId: MemberId,
): Promise<MemberVersion | undefined> {
  return reading.db
    .selectFrom('cho_member_version')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The member of the cooperative with the same identity paper, if there is one who has not left. */
export async function holderOfIdentity(
  tx: Tx & IdentityDep,
  {
    cooperativeId,
    details: { identity },
  }: { readonly cooperativeId: CooperativeId; readonly details: MemberDetails },
): Promise<MemberId | undefined> {
  if (!identity) return undefined
  const row = await tx.db
    .selectFrom('cho_member_version as version')
    .innerJoin('cho_member as member', 'member.id', 'version.member_id')
    .select('member.id')
    .where('version.identity_fingerprint', '=', tx.identities.fingerprint(identity.number))
    .where('member.cooperative_id', '=', cooperativeId)
    .where('member.left_on', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/**
 * Input with the identity's number replaced by its fingerprint: what `once` keeps of a request is a
 * plain hash, from which a number of twelve figures could be found by trying.
 */
export function withoutIdentity(
  { identities }: IdentityDep,
  input: { readonly details: MemberDetails },
): object {
  const { identity, ...rest } = input.details
  const known = identity && {
    kind: identity.kind,
    fingerprint: identities.fingerprint(identity.number),
  }
  return { ...input, details: { ...rest, identity: known ?? null } }
}

function identityColumns(
  { identities }: IdentityDep,
  { identity }: MemberDetails,
  before: MemberVersion | undefined,
) {
  return identity
    ? {
        identity_kind: identity.kind,
        identity_masked: maskIdentity(identity.number),
        identity_sealed: identities.seal(identity.number),
        identity_fingerprint: identities.fingerprint(identity.number),
      }
    : {
        identity_kind: before?.identity_kind ?? null,
        identity_masked: before?.identity_masked ?? null,
        identity_sealed: before?.identity_sealed ?? null,
        identity_fingerprint: before?.identity_fingerprint ?? null,
      }
}
