import { isId } from '@cho40/values'
import type { Page } from './till/state.ts'

/** What a page is called in the address is its name. */
const PLAIN =
  /^(book|settings|prices|see|sign|account|pair|join|sign-in|close|khoi-phuc|bank-text|carry|take)$/

/** The page that the part of the address after `#` names; anything unknown is the keypad. */
export function pageAt(hash: string): Page {
  const [name = '', id] = hash.replace(/^#\/?/, '').split('/')
  if (name === 'join' && id !== undefined) return { name, code: id }
  if (isOfSale(name) && isId('sale', id)) return { name, id }
  return { name: PLAIN.test(name) ? name : 'sell' } as Page
}

function isOfSale(name: string): name is 'sale' | 'order' | 'refund' {
  return name === 'sale' || name === 'order' || name === 'refund'
}

export function addressOf(page: Page): string {
  if ('code' in page) return `#join/${page.code}`
  return 'id' in page ? `#${page.name}/${page.id}` : `#${page.name}`
}
