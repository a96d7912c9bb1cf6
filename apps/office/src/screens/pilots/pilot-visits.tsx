import type { MarketView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { useCommuneWords } from '../../text/commune.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** How often the community team was at the stalls of the pilot’s markets, and with what outcome. */
export function PilotVisits({ placeCode }: { placeCode: string }): VNode | null {
  const { markets } = useDesk()
  const { t } = useCommuneWords()
  const own = markets.filter((market) => market.placeCode === placeCode)
  if (own.length === 0) return null
  return (
    <>
      <h3>{t['pilot.visits']}</h3>
      <ul>
        {own.map((market) => (
          <OfMarket key={market.id} market={market} />
        ))}
      </ul>
    </>
  )
}

function OfMarket({ market }: { market: MarketView }): VNode {
  const { go } = useDesk()
  const { tell } = useCommuneWords()
  const asked = useAsk('community.visitEffects', { marketId: market.id })
  const visits = asked.value ?? []
  const solved = visits.filter(({ outcome }) => outcome === 'solved').length
  const to = { screen: 'visits', market: market.id } as const
  return (
    <li>
      <a href={hrefOf(to)} onClick={follow(() => go({ ...to, pilot: undefined }))}>
        {tell('pilot.visits.line', { market: market.name, n: visits.length, solved })}
      </a>
    </li>
  )
}
