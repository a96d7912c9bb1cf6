import { useCallback, useState } from 'preact/hooks'

/** What was done last, in words; gone once another language is shown, which they are not of. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [{ words, of }, keep] = useState({ words: '', of: '' })
  const setSaid = useCallback((next: string) => keep({ words: next, of: shown() }), [])
  return [of === shown() ? words : '', setSaid]
}

const shown = (): string => document.documentElement.lang
