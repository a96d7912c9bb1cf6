import type { CooperativeId, MemberId, Problem, RegisterLine } from '@cho40/contract'
import { type Dong, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { IdentityDep } from './identity-vault.ts'
import { versionsOn } from './members.ts'
import { register } from './register.ts'

/** One row of the printed register: a thing that was contributed, or a member with none. */
export type RegisterRow = {
  readonly cooperative: string
  readonly cooperativeCode: string
  readonly cooperativeSeat: string
  readonly number: number
  readonly name: string
  readonly kind: RegisterLine['kind']
  readonly address: string
  readonly nationality: string
  readonly identityKind: string
  /** The whole number, as article 15 asks. */
  readonly identity: string
  readonly admittedOn: MarketDay
  readonly share: Dong
  readonly paid: Dong
  /** Hundredths of a percent. */
  readonly paidRate: number
  readonly contributedOn: MarketDay | null
  readonly form: string
  readonly asset: string
  readonly quantity: string
  readonly value: Dong | null
  readonly certificateNumber: number | null
  readonly certificateDay: MarketDay | null
}

/**
 * All columns of article 15 as of a day, with the identity numbers opened: for whoever keeps the
 * register, never for a list on a screen. Problems: NotFound (cooperative, or the vault's key).
 */
export async function registerRows(
  reading: Reading & IdentityDep,
  of: { readonly cooperativeId: CooperativeId; readonly day: MarketDay },
): Promise<Result<readonly RegisterRow[], Problem>> {
  const view = await register(reading, of)
  if (!view.ok) return view
  const { name, code, seat, members } = view.value
  const identities = new Map<MemberId, string>()
  for (const [id, version] of await versionsOn(reading, of.cooperativeId, of.day)) {
    if (version.identity_sealed === null) continue
    const opened = reading.identities.open(version.identity_sealed)
    if (!opened.ok) return opened
    identities.set(id, opened.value)
  }
  const head = { cooperative: name, cooperativeCode: code ?? '', cooperativeSeat: seat ?? '' }
  return ok(
    members.flatMap((line): RegisterRow[] => {
      const member = { ...head, ...memberColumns(line, identities.get(line.id) ?? '') }
      const things = line.contributions.map((one) => ({
        ...member,
        contributedOn: one.day,
        form: one.form,
        asset: one.description ?? '',
        quantity: one.quantity ?? '',
        value: one.value,
      }))
      return things.length > 0 ? things : [{ ...member, ...NOTHING }]
    }),
  )
}

const NOTHING = { contributedOn: null, form: '', asset: '', quantity: '', value: null }

function memberColumns(line: RegisterLine, identity: string) {
  return {
    number: line.number,
    name: line.name,
    kind: line.kind,
    address: line.address,
    nationality: line.nationality,
    identityKind: line.identityKind ?? '',
    identity,
    admittedOn: line.admittedOn,
    share: line.pledged,
    paid: line.paid,
    paidRate: line.paidRate,
    certificateNumber: line.certificate?.number ?? null,
    certificateDay: line.certificate?.issuedOn ?? null,
  }
}
