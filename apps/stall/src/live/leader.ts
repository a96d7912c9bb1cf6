export type Leader = {
  /** Calls back, now or when the tab that follows the stall lets go, so that one tab follows it. */
  claim(stallId: string, lead: () => void): void
  /** Lets another tab follow. */
  release(): void
  leads(): boolean
}

/**
 * Of all tabs on this phone that sell at one stall, one keeps the stream to the server: a browser has
 * six connections to a host, and one radio. A browser without locks follows in every tab.
 */
export function createLeader(): Leader {
  let held: { stallId: string; leading: boolean; letGo: () => void } | undefined
  const release = (): void => {
    held?.letGo()
    held = undefined
  }
  return {
    release,
    leads: () => held?.leading === true,
    claim: (stallId, lead) => {
      if (!('locks' in navigator)) {
        held = { stallId, leading: true, letGo: () => undefined }
        return lead()
      }
      if (held?.stallId === stallId) return held.leading ? lead() : undefined
      release()
      const waiting = new AbortController()
      const mine = { stallId, leading: false, letGo: () => waiting.abort() }
      held = mine
      const follow = (): Promise<void> | undefined => {
        if (held !== mine) return undefined
        mine.leading = true
        const over = new Promise<void>((resolve) => {
          mine.letGo = resolve
        })
        lead()
        return over
      }
      const { signal } = waiting
      navigator.locks.request(`cho40-live:${stallId}`, { signal }, follow).catch(() => undefined)
    },
  }
}
