import { isId } from '@cho40/values'
import type { Page } from './till/state.ts'

const RECOVERY = 'khoi-phuc'

/** The page that the part of the address after `#` names; anything unknown is the keypad. */
export function pageAt(hash: string): Page {
  const [name, id] = hash.replace(/^#\/?/, '').split('/')
  if ((name === 'sale' || name === 'order') && isId('sale', id)) return { name, id }
  if (name === 'book' || name === 'settings' || name === 'sign-in' || name === 'close') {
    return { name }
  }
  return { name: name === RECOVERY ? 'recovery' : 'sell' }
}

export function addressOf(page: Page): string {
  const name = page.name === 'recovery' ? RECOVERY : page.name
  return 'id' in page ? `#${name}/${page.id}` : `#${name}`
}
