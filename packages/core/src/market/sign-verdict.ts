import type { SignDifference, SignVerdict, SignView, StallId } from '@cho40/contract'
import { bankByBin } from '@cho40/vietqr/banks'
import type { ScannedSign } from './scanned-sign.ts'
import { differences } from './sign-differences.ts'

type Account = { readonly bin: string; readonly number: string }

/** Everything of one market that a scanned code is held against; nothing of other markets. */
export type SignsAround = {
  readonly stallId: StallId
  /** Where the stall's money goes today. */
  readonly account: Account
  /** The stall's signs, the newest first. */
  readonly own: readonly SignView[]
  /** A sign of this market whose payload is the scanned one. */
  readonly exact: SignView | undefined
  readonly neighbours: readonly { number: string; name: string; account: Account }[]
}

/**
 * Says whether the code that hangs at a stall is the stall's own, whose it is, and in what it
 * differs. Decides by the account alone where the money goes; a name inside a code proves nothing.
 */
export function signVerdict(scanned: ScannedSign, around: SignsAround): SignVerdict {
  if (scanned.kind !== 'transfer') {
    const differs = scanned.kind === 'unreadable' ? scanned.differs : []
    return { verdict: scanned.kind, differs, bankName: null }
  }
  const { account, exact } = around
  const reference = exact ?? around.own.find(isOf(scanned)) ?? around.own.find(isInUse)
  const differs = differences(scanned, { account, code: reference?.code ?? null })
  const found = { differs, bankName: bankByBin(scanned.bin)?.shortName ?? null }
  if (exact && exact.stallId !== around.stallId) {
    return { ...found, verdict: 'other_stall', otherStall: stallOf(exact) }
  }
  if (exact) {
    const sign = { id: exact.id, nth: exact.nth }
    const valid = isInUse(exact) && paysInto(scanned, account)
    return { ...found, verdict: valid ? 'own' : 'withdrawn', sign }
  }
  const name = claimedName(scanned)
  const hinted = name === '' ? found : { ...found, holderHint: name }
  if (divertsMoney(differs)) return { ...hinted, verdict: 'foreign_account' }
  if (paysInto(scanned, account)) return { ...hinted, verdict: 'own_unregistered' }
  const neighbour = around.neighbours.find((other) => paysInto(scanned, other.account))
  if (!neighbour) return { ...hinted, verdict: 'foreign_account' }
  const otherStall = { number: neighbour.number, name: neighbour.name }
  return { ...found, verdict: 'other_stall', otherStall }
}

type Transfer = Extract<ScannedSign, { kind: 'transfer' }>

function isInUse(sign: SignView): boolean {
  return sign.withdrawnAt === null
}

/** The sign from which a changed code was made: its memo still tells. */
function isOf({ fields }: Transfer): (sign: SignView) => boolean {
  return (sign) => fields.additional?.purpose === sign.code
}

function stallOf(sign: SignView): { number: string; name: string } {
  return { number: sign.stallNumber, name: sign.stallName }
}

/** Virtual accounts have letters, and banks do not mind their case. */
function paysInto(scanned: Transfer, { bin, number }: Account): boolean {
  return scanned.bin === bin && scanned.account.toUpperCase() === number.toUpperCase()
}

/** A second payee, or a number meant as a card: an app may send the money elsewhere. */
function divertsMoney(differs: readonly SignDifference[]): boolean {
  return differs.some(
    ({ field, found }) => field === 'payee' || (field === 'service' && found === 'QRIBFTTC'),
  )
}

const NAME_MAX = 40

function claimedName({ fields }: Transfer): string {
  return (fields.merchantName ?? '')
    .replace(/[^ -~]/g, '')
    .trim()
    .slice(0, NAME_MAX)
}
