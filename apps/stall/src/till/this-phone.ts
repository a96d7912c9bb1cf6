import type { RedeemPairing } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import { newId, type Till } from './till.ts'

/** This phone under one name at every sign-in, so that its owner finds it once among their phones. */
export async function thisPhone(till: Till): Promise<RedeemPairing['device']> {
  const fresh = newId(till, 'device')
  const id = await till.keep.write(['notes'], async (hand) => {
    const known = await noted(hand, 'phone')
    if (known) return known
    const chosen = await noted(hand, 'chosen')
    // A phone that sold before it told its name has one already, at the stall it sells at.
    const before = chosen && (await noted(hand, `device:${chosen}`))
    if (before) note(hand, 'phone-at', chosen)
    note(hand, 'phone', before ?? fresh)
    return before ?? fresh
  })
  return { id, name: nameOfPhone() }
}

/** What the owner reads in the list of their phones. */
function nameOfPhone(): string {
  const [, model = ''] = /Android [\d.]+; ([^;)]+)/.exec(navigator.userAgent) ?? []
  const known = /iPhone|iPad|Windows|Macintosh|Linux/.exec(navigator.userAgent)?.[0]
  return (model.trim() || known || 'Web').slice(0, 40)
}
