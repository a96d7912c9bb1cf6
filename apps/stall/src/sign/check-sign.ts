import type { SignVerdict } from '@cho40/contract'
import { encodeVietQr } from '@cho40/vietqr'
import { checkAccount } from '../proof/check-account.ts'
import type { KeptAccount } from '../proof/proof-text.ts'
import { putEvent } from '../store/put-act.ts'
import { noted } from '../store/rows.ts'
import { newId, now, type Till } from '../till/till.ts'
import { tell } from '../wire/call.ts'

/** What the camera found: by this phone alone, and by the market once it was asked. */
export type SignCheck = {
  readonly scanned: string
  readonly here: 'own' | 'differs' | 'unproven'
  readonly market?: SignVerdict
}

/** The code in a sign’s memo, which tells one sign of an account from every other. */
const CODE = /KX[0-9CFGHJKMNPRTVX]{9}/

/**
 * Holds what a camera read against the account that the market signed. The phone writes the sign again
 * from that account and compares letter by letter: whatever is not exactly a sign of the market, a second
 * payee, another order, another bank, is not it.
 */
export async function lookAtSign(till: Till, scanned: string): Promise<void> {
  const { stall } = till.state
  if (stall === undefined || seen(till) === scanned) return
  const account: KeptAccount = stall.account
  const key = await till.keep.read(['notes'], (hand) => noted(hand, 'market-key'))
  const proven = (await checkAccount(stall.id, account, key)) === 'good'
  const here = !proven ? 'unproven' : isOwn(account, scanned) ? 'own' : 'differs'
  till.set({ signCheck: { scanned, here } })
  await record(till, scanned)
  const market = await tell('signs.check', { stallId: stall.id, scanned })
  if (!market.ok || seen(till) !== scanned) return
  till.set({ signCheck: { scanned, here, market: market.value } })
}

function seen({ state }: Till): string | undefined {
  return state.signCheck === 'refused' ? undefined : state.signCheck?.scanned
}

/** Whether the text is a sign of this account, written as the market writes one. */
function isOwn({ bin, number }: KeptAccount, scanned: string): boolean {
  const code = CODE.exec(scanned)?.[0]
  if (code === undefined) return false
  const own = encodeVietQr({ bin, account: number, memo: code })
  return own.ok && own.value === scanned.trim()
}

/** What a person did: looked at the sign. The market judges it again from what was read. */
async function record(till: Till, scanned: string): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  const act = {
    type: 'sign_checked',
    checkId: newId(till, 'signcheck'),
    scanned: scanned.slice(0, 4296),
  } as const
  const event = { stallId, id: newId(till, 'evt'), at: now(till), act }
  await till.keep.write(['notes', 'events'], (hand) => putEvent(hand, event))
  till.set({ unsent: till.state.unsent + 1 })
  till.wake()
}
