import type { CooperativeId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useMarket, useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useFeedWords } from '../../text/feeds.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { FeedCard } from './feed-card.tsx'
import { OpenForm } from './open-form.tsx'
import { type Reach, useFeeds } from './use-feeds.ts'

/** Ways on which banks' money is told of: how they fare, their secrets, and how to connect one. */
export function FeedsScreen(): VNode {
  const { text } = useWords()
  const { t } = useFeedWords()
  const market = useMarket()
  const cooperatives = useAsk('cooperative.list', undefined)
  const [coop, setCoop] = useState<CooperativeId | ''>('')
  const reach: Reach = coop === '' ? { marketId: market.id } : { cooperativeId: coop }
  const owners = (cooperatives.value ?? []).map(({ id, name }) => [id, name] as const)
  return (
    <>
      <ScreenHead title={text['screen.feeds']} />
      <p class="source">{t.about}</p>
      {owners.length > 0 && (
        <ChoiceField<CooperativeId | 'market'>
          name="reach"
          label={t.whose}
          value={coop === '' ? 'market' : coop}
          options={[['market', market.name], ...owners]}
          onValue={(value) => setCoop(value === 'market' ? '' : value)}
        />
      )}
      <FeedsOf key={JSON.stringify(reach)} reach={reach} />
    </>
  )
}

function FeedsOf({ reach }: { reach: Reach }): VNode {
  const { t } = useFeedWords()
  const feeds = useFeeds(reach)
  return (
    <div class="work">
      {feeds.problem && <ProblemNote problem={feeds.problem} again={feeds.again} />}
      <p class="said" role="status">
        {feeds.said}
      </p>
      {!feeds.feeds && !feeds.problem && <Loading />}
      {feeds.feeds?.length === 0 && <Empty title={t.none} help={t['none.help']} />}
      {feeds.feeds?.map((feed) => (
        <FeedCard key={feed.id} feed={feed} feeds={feeds} />
      ))}
      {feeds.feeds && <OpenForm reach={reach} feeds={feeds} />}
    </div>
  )
}
