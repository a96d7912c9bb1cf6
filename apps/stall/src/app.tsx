import type { VNode } from 'preact'
import type * as rest from './rest.ts'
import { SellScreen } from './screens/sell/sell.tsx'
import { SignInScreen } from './screens/sign-in/sign-in.tsx'
import type { Till } from './till/till.ts'

export type Rest = typeof rest

/** The one screen that the till's state asks for; those of `rest` need it to be there. */
export function App({ till, rest }: { till: Till; rest: Rest | undefined }): VNode {
  const { started, session, stallId, page, text } = till.state
  if (!started) return <Starting word={text.starting} />
  if (session === undefined || page.name === 'sign-in') {
    const { problem } = till.state.signIn
    return (
      <SignInScreen
        till={till}
        problem={(problem && rest?.problemText(till.state, problem)) ?? ''}
      />
    )
  }
  if (page.name === 'sell' && stallId !== undefined) return <SellScreen till={till} />
  if (rest === undefined) return <Starting word={text.starting} />
  if (stallId === undefined) return <rest.ChooseStallScreen till={till} session={session} />
  if (page.name === 'book') return <rest.BookScreen till={till} />
  if (page.name === 'settings') return <rest.SettingsScreen till={till} />
  return page.name === 'sale' ? (
    <rest.SaleScreen till={till} id={page.id} />
  ) : (
    <SellScreen till={till} />
  )
}

function Starting({ word }: { word: string }): VNode {
  return <p class="starting">{word}</p>
}
