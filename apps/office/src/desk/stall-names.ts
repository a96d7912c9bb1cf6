import type { StallId } from '@cho40/contract'
import { useMemo } from 'preact/hooks'
import { useAsk } from '../wire/use-ask.ts'
import { type CooperativeName, useDesk, useWords } from './desk.ts'

/**
 * `Sạp 3 – Bún phở bà Ba` by id, from the market's day; just `Sạp` while it is not known. What is no
 * stall's is the cooperative's whose money is looked at.
 */
export function useStallNames(cooperative?: CooperativeName): (id: StallId | null) => string {
  const { say } = useWords()
  const { market, today } = useDesk()
  const wanted = market ? { marketId: market.id, day: today } : 'nothing'
  const { value } = useAsk('market.day', wanted)
  const stalls = useMemo(() => new Map(value?.stalls.map((one) => [one.id, one])), [value])
  return (id) => {
    if (id === null && cooperative) return cooperative.name
    const stall = id === null ? undefined : stalls.get(id)
    return stall
      ? `${say('stall', { number: stall.number })} – ${stall.name}`
      : say('stall', { number: '' }).trim()
  }
}
