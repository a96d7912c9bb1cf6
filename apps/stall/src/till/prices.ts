import type { StallId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { LEAST_AMOUNT } from '../keypad/entry.ts'
import { note, noted } from '../store/rows.ts'
import type { Till } from './till.ts'

/** Something a stall sells often: “Bó rau 10.000”. */
export type SavedPrice = { readonly name: string; readonly amount: Dong }

/** As many as there are keys, since they take the keys’ places. */
export const MOST_PRICES = 12
export const LONGEST_NAME = 24
const MOST_AMOUNT = 999_999_999

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

async function loadPrices(till: Till, stallId: StallId): Promise<void> {
  const kept = await till.keep.read(['notes'], async (hand) => ({
    list: (await noted(hand, `prices:${stallId}`)) ?? [],
    accountChange: (await noted(hand, `account-change:${stallId}`)) ?? null,
  }))
  if (stallId !== till.state.stallId) return
  till.set({
    prices: { list: kept.list },
    accountChange: till.state.accountChange ?? kept.accountChange,
  })
}

/** One tap adds a price to the sum. What would be longer than any amount changes nothing. */
export function addPrice(till: Till, { amount }: SavedPrice): void {
  const sum = Number(till.state.entry) + amount
  if (sum <= MOST_AMOUNT) till.set({ entry: String(sum) })
}

/** Puts the prices where the keys are, or the keys back. */
export function turnPad(till: Till): void {
  const { prices } = till.state
  if (prices === undefined) return
  const { onPad, list } = prices
  till.set({ prices: onPad ? { list } : { list, onPad: true } })
}

/** Adds a price, or gives the one of that name another amount. False when it is none or the pad is full. */
export async function savePrice(till: Till, wish: SavedPrice): Promise<boolean> {
  const name = wish.name.trim().normalize('NFC').slice(0, LONGEST_NAME)
  const price = { name, amount: wish.amount }
  if (name === '' || price.amount < LEAST_AMOUNT || price.amount > MOST_AMOUNT) return false
  return changePrices(till, (list) => {
    const known = list.some((one) => one.name === name)
    if (known) return list.map((one) => (one.name === name ? price : one))
    return list.length < MOST_PRICES ? [...list, price] : undefined
  })
}

export async function dropPrice(till: Till, { name }: SavedPrice): Promise<void> {
  await changePrices(till, (list) => list.filter((one) => one.name !== name))
}

type Change = (list: readonly SavedPrice[]) => readonly SavedPrice[] | undefined

async function changePrices(till: Till, change: Change): Promise<boolean> {
  const { stallId } = till.state
  if (stallId === undefined) return false
  const list = await till.keep.write(['notes'], async (hand) => {
    const changed = change((await noted(hand, `prices:${stallId}`)) ?? [])
    if (changed !== undefined) note(hand, `prices:${stallId}`, changed)
    return changed
  })
  if (list === undefined) return false
  till.set({ prices: { list } })
  return true
}

/** What was typed as an amount: digits, whatever stands between them. */
export function typedAmount(text: string): Dong {
  return dong(Number(text.replace(/\D/g, '').slice(0, 9)))
}
