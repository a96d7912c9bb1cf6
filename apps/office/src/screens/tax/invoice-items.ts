import type { InvoiceAsked } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { quantityTyped } from '../../text/quantity.ts'

export type TypedItem = {
  readonly name: string
  readonly quantity: string
  readonly unit: string
  readonly price: Dong | undefined
}

export const NO_ITEM: TypedItem = { name: '', quantity: '1', unit: '', price: undefined }

type Item = InvoiceAsked['items'][number]

const isEmpty = ({ name, unit, price }: TypedItem): boolean =>
  name.trim() === '' && unit.trim() === '' && price === undefined

/** The lines as the draft takes them, empty ones left out; undefined while one is not whole. */
export function itemsTyped(typed: readonly TypedItem[]): Item[] | undefined {
  const filled = typed.filter((item) => !isEmpty(item))
  const items = filled.flatMap(({ name, quantity, unit, price }): Item[] => {
    const milli = quantityTyped(quantity, 1000)
    if (milli === undefined || price === undefined || price === 0) return []
    if (name.trim() === '' || unit.trim() === '') return []
    // Half a đồng up, as everywhere a quantity is priced.
    const amount = dong(Math.round((milli * price) / 1000))
    return [{ name: name.trim(), unit: unit.trim(), unitPrice: price, milli, amount }]
  })
  return items.length === filled.length ? items : undefined
}

export const sumOf = (items: readonly Item[]): Dong =>
  dong(items.reduce((sum, { amount }) => sum + amount, 0))
