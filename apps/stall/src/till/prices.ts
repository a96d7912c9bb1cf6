import type { SaleGoods, SavedPrice, StallId } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { LARGE_AMOUNT } from '../keypad/entry.ts'
import type { Hand } from '../store/keep.ts'
import { putEvent } from '../store/put-act.ts'
import { type EventRow, note, noted } from '../store/rows.ts'
import { press } from './press.ts'
import { sellCash } from './sell-cash.ts'
import { recount } from './start.ts'
import { newId, now, type Till } from './till.ts'

/** As many as there are keys, since they take the keys’ places. */
export const MOST_PRICES = 12
export const MOST_AMOUNT = 999_999_999
/** More changes than these wait on no phone that is still of use; what they say comes back once they are sent. */
const MOST_WAITING = 500

/** Keeps the prices, and a change of account that was heard of, at those of the chosen stall; call what is returned after each drawing. */
export function followPrices(till: Till): () => void {
  let shown: StallId | undefined
  return () => {
    const { stallId } = till.state
    if (stallId === shown || stallId === undefined) return
    shown = stallId
    void loadPrices(till, stallId)
  }
}

export async function loadPrices(till: Till, stallId: StallId): Promise<void> {
  const [list, quick = false, accountChange = null] = await till.keep.read(['notes'], (hand) =>
    Promise.all([
      keptPrices(hand, stallId),
      noted(hand, 'quick-cash'),
      noted(hand, `account-change:${stallId}`),
    ]),
  )
  if (stallId !== till.state.stallId) return
  const onPad = till.state.prices?.onPad ?? quick
  till.set({
    accountChange: till.state.accountChange ?? accountChange,
    prices: { list, quick, onPad },
  })
}

/** Those of before this phone had heard of the stall's others count until it has. */
export async function keptPrices(hand: Hand, stallId: StallId): Promise<readonly SavedPrice[]> {
  return (await noted(hand, `pad:${stallId}`)) ?? (await noted(hand, `prices:${stallId}`)) ?? []
}

/** Shows them; whoever has the pad open keeps it. */
export function showPrices(till: Till, list: readonly SavedPrice[]): void {
  const { prices } = till.state
  if (JSON.stringify(prices?.list) !== JSON.stringify(list))
    till.set({ prices: { ...prices, list } })
}

type Change = {
  readonly name: string
  readonly amount: Dong | null
  readonly goods?: SaleGoods | undefined
}

/** The list after a change: in its place, at the end, or gone. */
export function withChange(
  list: readonly SavedPrice[],
  { name, amount, goods }: Change,
): readonly SavedPrice[] {
  if (amount === null) return list.filter((one) => one.name !== name)
  const price = { name, amount, ...(goods && { goods }) }
  const known = list.some((one) => one.name === name)
  return known ? list.map((one) => (one.name === name ? price : one)) : [...list, price]
}

/**
 * Takes over what the market keeps for all phones of the stall, and lays over it what this one has
 * changed and not yet sent. Prices that a till of before kept here alone are told to the market, once.
 */
export async function takePrices(
  till: Till,
  stallId: StallId,
  told: readonly SavedPrice[] | undefined,
): Promise<void> {
  if (told === undefined) return
  const at = now(till)
  let isNew = false
  const list = await till.keep.write(['notes', 'events'], async (hand) => {
    for (const price of (await noted(hand, `prices:${stallId}`)) ?? []) {
      if (told.some(({ name }) => name === price.name)) continue
      const act = { type: 'price_set', ...price } as const
      await putEvent(hand, { stallId, id: newId(till, 'evt'), at, act })
      isNew = true
    }
    hand.remove('notes', `prices:${stallId}`)
    const range = IDBKeyRange.bound([stallId], [stallId, []])
    const waiting = { index: 'unsent', range, limit: MOST_WAITING }
    const merged = (await hand.list<EventRow>('events', waiting)).reduce(
      (list, { act }) => (act.type === 'price_set' ? withChange(list, act) : list),
      told,
    )
    note(hand, `pad:${stallId}`, merged)
    return merged
  })
  if (stallId === till.state.stallId) showPrices(till, list)
  if (!isNew) return
  await recount(till)
  till.wake()
}

/**
 * One tap adds a price to the sum, and what it takes to what was picked for it. Where quick cash is
 * on and no sum is begun, the tap is the sale itself, which the bar can take back. What would be longer than any amount changes nothing.
 */
export function pickPrice(till: Till, { amount, goods }: SavedPrice): void {
  const { entry, stall, picked } = till.state
  if (sellsAtOnce(till) && stall && amount < LARGE_AMOUNT) {
    return press(till, () => sellCash(till, stall, { amount, goods: goods && [goods] }))
  }
  const sum = Number(entry) + amount
  if (sum <= MOST_AMOUNT) till.set({ entry: String(sum), picked: withPicked(picked, goods) })
}

/** Each pack stands in a sale once, with all that was picked of it. */
function withPicked(
  picked: SaleGoods[] | undefined,
  one: SaleGoods | undefined,
): SaleGoods[] | undefined {
  if (!one) return picked
  const rest = picked?.filter(({ variantId }) => variantId !== one.variantId) ?? []
  const same = picked?.find(({ variantId }) => variantId === one.variantId)
  return [...rest, { ...one, quantity: one.quantity + (same?.quantity ?? 0) }]
}

/** Whether a tap on a price is a sale in cash now. */
export function sellsAtOnce({ state }: Till): boolean {
  return state.prices?.quick === true && state.entry === ''
}

/** Puts the prices where the keys are, or the keys back. */
export function turnPad(till: Till): void {
  const { prices } = till.state
  if (prices) till.set({ prices: { ...prices, onPad: !prices.onPad } })
}
