import type { VNode } from 'preact'
import type * as rest from './rest.ts'
import { SellScreen } from './screens/sell/sell.tsx'
import type { Till } from './till/till.ts'

export type Rest = typeof rest

/** The one screen that the till's state asks for; all but the keypad need `rest` to be there. */
export function App({ till, rest }: { till: Till; rest: Rest | undefined }): VNode {
  const { started, session, stallId, page, text } = till.state
  const open = session !== undefined && page.name !== 'sign-in'
  if (started && open && page.name === 'sell' && stallId !== undefined) {
    return <SellScreen till={till} rest={rest} />
  }
  if (!started || !rest) return <p class="starting">{text.starting}</p>
  // The book can be saved, and handed over, from a phone that nobody is signed in on.
  return open || /^(khoi-phuc|carry|join)$/.test(page.name) ? (
    <rest.RestScreen till={till} />
  ) : (
    <rest.SignInScreen till={till} />
  )
}
