import { isId } from '@cho40/values'
import type { Page } from './till/state.ts'

/** What a page is called in the address is its name. */
const PLAIN = /^(book|settings|sign-in|close|khoi-phuc|bank-text|carry|take)$/

/** The page that the part of the address after `#` names; anything unknown is the keypad. */
export function pageAt(hash: string): Page {
  const [name = '', id] = hash.replace(/^#\/?/, '').split('/')
  if ((name === 'sale' || name === 'order') && isId('sale', id)) return { name, id }
  return { name: PLAIN.test(name) ? name : 'sell' } as Page
}

export function addressOf(page: Page): string {
  return 'id' in page ? `#${page.name}/${page.id}` : `#${page.name}`
}
