import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Address, addressAt, hrefOf } from '../address.ts'
import { mayLeave } from './unsaved.ts'

/** Where to go from here; a part that is undefined is left out of the new address. */
export type Going = { readonly [Part in keyof Address]?: Address[Part] | undefined }

/** The address bar as state: links, the back button and bookmarks all lead to the same views. */
export function useAddress(): [Address, (to: Going) => void] {
  const [address, setAddress] = useState(() => addressAt(new URL(location.href)))
  const shown = useRef(address)
  shown.current = address
  useEffect(() => {
    const look = (): void => {
      const next = addressAt(new URL(location.href))
      // A link inside the page, such as the one past the tasks, leads nowhere else.
      if (hrefOf(next) === hrefOf(shown.current)) return
      // The browser has gone back already: who wants to keep what was typed is led here again.
      if (mayLeave(isFar(shown.current, next))) setAddress(next)
      else history.pushState(null, '', hrefOf(shown.current))
    }
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])
  const go = useCallback((to: Going) => {
    const here = addressAt(new URL(location.href))
    if (!mayLeave(isFar(here, { ...here, ...to }))) return
    // A stall belongs to one market.
    const { stall: _, ...elsewhere } = here
    const from = to.market !== undefined && to.market !== here.market ? elsewhere : here
    const wanted = Object.entries({ ...from, ...to }).filter(([, part]) => part !== undefined)
    const next = { screen: here.screen, ...Object.fromEntries(wanted) } as Address
    history.pushState(null, '', hrefOf(next))
    setAddress(next)
    if (to.screen !== undefined && to.screen !== here.screen) scrollTo(0, 0)
  }, [])
  return [address, go]
}

/** Another screen or market, not only another thing on the same screen. */
function isFar(here: Going, next: Going): boolean {
  return here.screen !== next.screen || here.market !== next.market
}
