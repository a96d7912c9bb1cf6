import type { StallId } from '@cho40/contract'
import { useAsk } from '../wire/use-ask.ts'
import { useDesk, useMarket, useWords } from './desk.ts'

/** `Sạp 3 – Bún phở bà Ba` by id, from the market's day; just `Sạp` while it is not known. */
export function useStallNames(): (id: StallId | null) => string {
  const { say } = useWords()
  const market = useMarket()
  const { today } = useDesk()
  const { value } = useAsk('market.day', { marketId: market.id, day: today })
  return (id) => {
    const stall = value?.stalls.find((one) => one.id === id)
    return stall
      ? `${say('stall', { number: stall.number })} – ${stall.name}`
      : say('stall', { number: '' }).trim()
  }
}
