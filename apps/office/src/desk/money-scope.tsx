import type { CooperativeId, MarketId, MarketView, StallId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { type CooperativeName, useDesk, useWords } from './desk.ts'
import { isWorkAtMarket } from './duties.ts'
import { type OwnStall, ownStalls } from './own-stalls.ts'

/** Whose money a screen shows: that of a market’s stalls, a cooperative’s own, or a vendor’s stall. */
export type MoneyScope = {
  readonly scopeId: MarketId | CooperativeId | StallId | undefined
  /** Left out for a market. */
  readonly cooperative: CooperativeName | undefined
  /** The market whose stalls may be chosen, if this person has the work of the screen there. */
  readonly market: MarketView | undefined
  /** The vendor’s own that may be chosen: what goes back to buyers leaves the stall’s account. */
  readonly stalls: readonly OwnStall[]
  readonly choose: (scopeId: string) => void
}

/** The cooperative in the address, else the market in view; whoever has none begins with their own. */
export function useMoneyScope(): MoneyScope {
  const { session, market: inView, cooperatives, address, go } = useDesk()
  const market = isWorkAtMarket(session.roles, address.screen) ? inView : undefined
  const stalls = address.screen === 'payouts' && !market ? ownStalls(session) : []
  const stall =
    stalls.find(({ id }) => id === address.stall) ??
    (cooperatives.length === 0 ? stalls[0] : undefined)
  const cooperative = stall
    ? undefined
    : (cooperatives.find(({ id }) => id === address.coop) ?? (market ? undefined : cooperatives[0]))
  return {
    scopeId: stall?.id ?? cooperative?.id ?? market?.id,
    cooperative,
    market,
    stalls,
    choose: (scopeId) =>
      go({
        coop: isId('coop', scopeId) ? scopeId : undefined,
        stall: isId('stall', scopeId) ? scopeId : undefined,
      }),
  }
}

/** Lets a person who sees both choose; says whose it is where there is no choice. */
export function MoneyScopeChoice({ scopeId, market, stalls, choose }: MoneyScope): VNode | null {
  const { text } = useWords()
  const { cooperatives } = useDesk()
  const all = [...(market ? [market] : []), ...cooperatives, ...stalls]
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
