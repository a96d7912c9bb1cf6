import type { SaleGoods, SavedPrice, StallId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { LEAST_AMOUNT } from '../keypad/entry.ts'
import type { Hand } from '../store/keep.ts'
import { putEvent } from '../store/put-act.ts'
import { note } from '../store/rows.ts'
import { keptPrices, MOST_AMOUNT, MOST_PRICES, showPrices, withChange } from './prices.ts'
import { newId, now, type Till } from './till.ts'

export const LONGEST_NAME = 24

/**
 * Adds a price, or gives the one of that name another amount, here at once and on the stall's other
 * phones as soon as a network is there. False when it is none or the pad is full.
 */
export async function savePrice(till: Till, wish: SavedPrice): Promise<boolean> {
  const name = wish.name
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  const { amount, goods } = wish
  if (name === '' || name.length > LONGEST_NAME) return false
  if (amount < LEAST_AMOUNT || amount > MOST_AMOUNT) return false
  const places = (list: readonly SavedPrice[]): boolean =>
    list.length < MOST_PRICES || list.some((one) => one.name === name)
  return changePrice(till, { name, amount, goods }, places)
}

export async function dropPrice(till: Till, { name }: SavedPrice): Promise<void> {
  await changePrice(till, { name, amount: null }, () => true)
}

/** The change is an act like a sale: on the disk with its number first, then sent until it is answered. */
async function changePrice(
  till: Till,
  change: { name: string; amount: Dong | null; goods?: SaleGoods | undefined },
  fits: (list: readonly SavedPrice[]) => boolean,
): Promise<boolean> {
  const { stallId } = till.state
  if (stallId === undefined) return false
  const act = { stallId, id: newId(till, 'evt'), at: now(till) }
  const list = await till.keep.write(['notes', 'events'], async (hand) => {
    const before = await keptPrices(hand, stallId)
    if (!fits(before)) return undefined
    await putEvent(hand, { ...act, act: { type: 'price_set', ...change } })
    return keepChanged(hand, stallId, withChange(before, change))
  })
  if (list === undefined) return false
  till.set({ unsent: till.state.unsent + 1 })
  showPrices(till, list)
  till.wake()
  return true
}

function keepChanged(
  hand: Hand,
  stallId: StallId,
  list: readonly SavedPrice[],
): readonly SavedPrice[] {
  note(hand, `pad:${stallId}`, list)
  return list
}

/** Whether one tap on a price is a sale in cash; on this phone alone. */
export async function turnQuickCash(till: Till): Promise<void> {
  const quick = till.state.prices?.quick !== true
  await till.keep.write(['notes'], async (hand) => note(hand, 'quick-cash', quick))
  till.set({ prices: { list: [], ...till.state.prices, quick, onPad: quick } })
}

/** What was typed as an amount: digits, whatever stands between them. */
export function typedAmount(text: string): Dong {
  return dong(Number(text.replace(/\D/g, '').slice(0, 9)))
}
