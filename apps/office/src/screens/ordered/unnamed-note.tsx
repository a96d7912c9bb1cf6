import type { CooperativeView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { useOrderedWords } from '../../text/ordered.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = {
  coop: CooperativeView
  period: { readonly from: MarketDay; readonly to: MarketDay }
}

/** So many are counted; more is said to be more. */
const MOST = 100

/** What members may lack in a run: lines of orders of which nobody has said whose goods they were. */
export function UnnamedNote({ coop, period: { from, to } }: Props): VNode | null {
  const { t, tell } = useOrderedWords()
  const { address, go, screens } = useDesk()
  const { run: _run, member: _member, ...rest } = address
  const lines = useAsk('goods.waiting', { cooperativeId: coop.id, from, to, limit: MOST }).value
  if (!lines || lines.length === 0) return null
  const there = { screen: 'ordered', run: undefined, member: undefined } as const
  return (
    <p class="wants-work" role="status">
      {tell(lines.length === MOST ? 'unnamed.many' : 'unnamed', { n: lines.length })}{' '}
      {screens.includes('ordered') && (
        <a href={hrefOf({ ...rest, screen: 'ordered' })} onClick={follow(() => go(there))}>
          {t.go}
        </a>
      )}
    </p>
  )
}
