import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Address, addressAt, hrefOf } from '../address.ts'

/** The address bar as state: links, the back button and bookmarks all lead to the same views. */
export function useAddress(): [Address, (to: Partial<Address>) => void] {
  const [address, setAddress] = useState(() => addressAt(new URL(location.href)))
  useEffect(() => {
    const look = (): void => setAddress(addressAt(new URL(location.href)))
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])
  const go = useCallback((to: Partial<Address>) => {
    const here = addressAt(new URL(location.href))
    // A stall belongs to one market.
    const { stall: _, ...elsewhere } = here
    const from = to.market !== undefined && to.market !== here.market ? elsewhere : here
    const next = { ...from, ...to }
    history.pushState(null, '', hrefOf(next))
    setAddress(next)
    if (to.screen !== undefined && to.screen !== here.screen) scrollTo(0, 0)
  }, [])
  return [address, go]
}
