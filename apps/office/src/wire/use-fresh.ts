import { useEffect, useRef } from 'preact/hooks'

/** So often a screen that waits for others' acts asks anew while it is looked at. */
const LOOK_AGAIN_MS = 20_000

/**
 * Asks anew by itself: at regular times while the page is looked at, and at once when somebody comes
 * back to it. For what others do – an order placed, money that came – and nobody here pressed for.
 */
export function useFresh(anew: () => Promise<unknown>): void {
  const latest = useRef(anew)
  latest.current = anew
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void latest.current()
    }
    const timer = setInterval(look, LOOK_AGAIN_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
}
