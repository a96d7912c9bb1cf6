import type { StallId } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import type { Till } from '../till/till.ts'
import { type AccountVerdict, checkAccount } from './check-account.ts'
import type { KeptAccount } from './proof-text.ts'

/** What this phone found of the accounts it met, and a change that the vendor has not seen yet. */
export type Trust = {
  readonly verdicts: ReadonlyMap<string, AccountVerdict>
  readonly change?: { readonly before: KeptAccount; readonly after: KeptAccount }
}

const NOTHING: Trust = { verdicts: new Map() }

export function trustOf({ state }: Till): Trust {
  return state.trust ?? NOTHING
}

/** The verdict on the account a QR is to name; undefined while it is being checked, which is begun here. */
export function verdictOn(
  till: Till,
  stallId: StallId,
  account: KeptAccount,
): AccountVerdict | undefined {
  const name = nameOf(stallId, account)
  const known = trustOf(till).verdicts.get(name)
  if (known === undefined && !checking.has(name)) {
    checking.add(name)
    void judgeAccount(till, stallId, account).finally(() => checking.delete(name))
  }
  return known
}

const checking = new Set<string>()

async function judgeAccount(
  till: Till,
  stallId: StallId,
  account: KeptAccount,
): Promise<AccountVerdict> {
  const { key, current } = await till.keep.read(['notes'], async (hand) => ({
    key: await noted(hand, 'market-key'),
    current: (await noted(hand, `stall:${stallId}`))?.account,
  }))
  // A sale of before the first proof is good if it names the account that was proven since.
  const kept: KeptAccount | undefined = current
  const proof = account.proof ?? (kept && sameAccount(kept, account) ? kept.proof : undefined)
  const verdict = await checkAccount(stallId, proof ? { ...account, proof } : account, key)
  const verdicts = new Map([...trustOf(till).verdicts, [nameOf(stallId, account), verdict]])
  till.set({ trust: { ...trustOf(till), verdicts } })
  return verdict
}

/**
 * Takes in what the market says of the account, before it is kept: the market's key is kept the first
 * time, and an account other than the one this phone sold with is shown to the vendor on the whole
 * screen. False for an account that the market did not sign: the one from before stays.
 */
export async function meetAccount(
  till: Till,
  stallId: StallId,
  account: KeptAccount,
): Promise<boolean> {
  const { proof } = account
  const { before, key } = await till.keep.write(['notes'], async (hand) => {
    const pinned = await noted(hand, 'market-key')
    if (pinned === undefined && proof !== undefined) note(hand, 'market-key', proof.key)
    return {
      before: (await noted(hand, `stall:${stallId}`))?.account,
      key: pinned ?? proof?.key,
    }
  })
  const verdict = await checkAccount(stallId, account, key)
  if (verdict !== 'good') {
    const verdicts = new Map([...trustOf(till).verdicts, [nameOf(stallId, account), verdict]])
    till.set({ trust: { ...trustOf(till), verdicts } })
    return before === undefined
  }
  // What was looked at before the key was known is looked at anew.
  const change = before && !sameAccount(before, account) ? { before, after: account } : undefined
  till.set({ trust: { ...trustOf(till), verdicts: new Map(), ...(change && { change }) } })
  return true
}

/** The vendor has seen that the account is another. */
export function seenChange(till: Till): void {
  const { change: _, ...rest } = trustOf(till)
  till.set({ trust: rest })
}

function sameAccount(a: KeptAccount, b: KeptAccount): boolean {
  return a.bin === b.bin && a.number === b.number && a.holderName === b.holderName
}

function nameOf(stallId: StallId, { bin, number, holderName, proof }: KeptAccount): string {
  return [stallId, bin, number, holderName, proof?.key, proof?.issuedAt, proof?.signature].join('|')
}
