import type { CooperativeId, MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type CooperativeName, useDesk, useWords } from './desk.ts'

/** Whose money a screen shows: that of a market’s stalls, or a cooperative’s own. */
export type MoneyScope = {
  readonly scopeId: MarketId | CooperativeId | undefined
  /** Left out for a market. */
  readonly cooperative: CooperativeName | undefined
  readonly choose: (scopeId: string) => void
}

/** The market in view at first; whoever has none begins with their cooperative. */
export function useMoneyScope(): MoneyScope {
  const { market, cooperatives } = useDesk()
  const [wanted, choose] = useState<string>()
  const cooperative =
    cooperatives.find(({ id }) => id === wanted) ?? (market ? undefined : cooperatives[0])
  return { scopeId: cooperative?.id ?? market?.id, cooperative, choose }
}

/** Lets a person who sees both choose; says nothing where there is no choice. */
export function MoneyScopeChoice({ scopeId, choose }: MoneyScope): VNode | null {
  const { text } = useWords()
  const { market, cooperatives } = useDesk()
  const all = [...(market ? [market] : []), ...cooperatives]
  if (all.length < 2) return null
  return (
    <label class="field">
      <span class="unseen">{text['money.whose']}</span>
      <select
        name="whose"
        value={scopeId}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
