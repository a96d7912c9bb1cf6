import type { VNode } from 'preact'
import type * as rest from './rest.ts'
import { SellScreen } from './screens/sell/sell.tsx'
import { SignInScreen } from './screens/sign-in/sign-in.tsx'
import type { Till } from './till/till.ts'

export type Rest = typeof rest

/** The one screen that the till's state asks for; those of `rest` need it to be there. */
export function App({ till, rest }: { till: Till; rest: Rest | undefined }): VNode {
  const { started, session, stallId, page, text } = till.state
  // The book can be saved from a phone that nobody is signed in on.
  const open = session !== undefined && page.name !== 'sign-in'
  if (started && !open && page.name !== 'khoi-phuc') {
    const { problem } = till.state.signIn
    return (
      <SignInScreen
        till={till}
        problem={(problem && rest?.problemText(till.state, problem)) ?? ''}
      />
    )
  }
  if (started && page.name === 'sell' && stallId !== undefined) return <SellScreen till={till} />
  return started && rest ? <rest.RestScreen till={till} /> : <p class="starting">{text.starting}</p>
}
