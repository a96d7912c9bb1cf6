import { useEffect, useState } from 'preact/hooks'

const PAUSE_MS = 400

/** What was typed, once the typing has paused: no question for every letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
