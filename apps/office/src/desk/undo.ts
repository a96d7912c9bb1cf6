import { useEffect, useState } from 'preact/hooks'

/** Long enough to read what was done and press; the way back stands on the screen as well. */
const OFFERED_MS = 15_000

/** What was just done, in words, and while it can be taken back the act that does so; whether it could. */
export type Offer = { readonly said: string; readonly take?: () => Promise<boolean> }

let offered: Offer | undefined
const watchers = new Set<() => void>()

function put(offer: Offer | undefined): void {
  offered = offer
  for (const told of watchers) told()
}

/** Offers to take back what was just done, for some seconds and on whatever screen; the latest act counts. */
export function offerUndo(offer: Offer): void {
  put(offer)
  setTimeout(() => {
    if (offered === offer) put(undefined)
  }, OFFERED_MS)
}

/** What may be taken back now, or was. */
export function useOffer(): Offer | undefined {
  const [offer, setOffer] = useState(offered)
  useEffect(() => {
    const look = (): void => setOffer(offered)
    look()
    watchers.add(look)
    return () => void watchers.delete(look)
  }, [])
  return offer
}
