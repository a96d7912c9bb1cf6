import { isId } from '@cho40/values'
import type { Page } from './till/state.ts'

/** The page that the part of the address after `#` names; anything unknown is the keypad. */
export function pageAt(hash: string): Page {
  const [name, id] = hash.replace(/^#/, '').split('/')
  if (name === 'sale' && isId('sale', id)) return { name, id }
  if (name === 'book' || name === 'settings' || name === 'sign-in') return { name }
  return { name: 'sell' }
}

export function addressOf(page: Page): string {
  return page.name === 'sale' ? `#sale/${page.id}` : `#${page.name}`
}
