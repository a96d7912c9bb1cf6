import type { CooperativeId, MarketId, MarketView } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { type CooperativeName, useDesk, useWords } from './desk.ts'
import { isWorkAtMarket } from './duties.ts'

/** Whose money a screen shows: that of a market’s stalls, or a cooperative’s own. */
export type MoneyScope = {
  readonly scopeId: MarketId | CooperativeId | undefined
  /** Left out for a market. */
  readonly cooperative: CooperativeName | undefined
  /** The market whose stalls may be chosen, if this person has the work of the screen there. */
  readonly market: MarketView | undefined
  readonly choose: (scopeId: string) => void
}

/** The cooperative in the address, else the market in view; whoever has none begins with their own. */
export function useMoneyScope(): MoneyScope {
  const { session, market: inView, cooperatives, address, go } = useDesk()
  const market = isWorkAtMarket(session.roles, address.screen) ? inView : undefined
  const cooperative =
    cooperatives.find(({ id }) => id === address.coop) ?? (market ? undefined : cooperatives[0])
  return {
    scopeId: cooperative?.id ?? market?.id,
    cooperative,
    market,
    choose: (scopeId) =>
      go({ coop: isId('coop', scopeId) ? scopeId : undefined, stall: undefined }),
  }
}

/** Lets a person who sees both choose; says whose it is where there is no choice. */
export function MoneyScopeChoice({ scopeId, market, choose }: MoneyScope): VNode | null {
  const { text } = useWords()
  const { cooperatives } = useDesk()
  const all = [...(market ? [market] : []), ...cooperatives]
  const [only] = all
  if (all.length < 2) return only && !market ? <p class="left">{only.name}</p> : null
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
