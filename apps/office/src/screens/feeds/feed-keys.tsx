import type { FeedKey } from '@cho40/contract'
import type { VNode } from 'preact'
import { useFeedWords } from '../../text/feeds.ts'
import type { FeedProps } from './feed-card.tsx'
import { PasteForm } from './paste-form.tsx'

/** Keys with which the provider's own interface is asked; entered, never shown. */
export function FeedKeys({ feed, feeds }: FeedProps): VNode | null {
  const { t } = useFeedWords()
  if (feed.provider !== 'sepay' && feed.provider !== 'payos') return null
  const wanted: readonly FeedKey[] = feed.provider === 'sepay' ? ['api'] : ['client', 'api']
  const give = async (key: FeedKey, value: string): Promise<boolean> => {
    const done = await feeds.act('feeds.giveKey', { feedId: feed.id, key, value })
    if (done) feeds.setSaid(t['key.saved'])
    return done !== undefined
  }
  return (
    <>
      {wanted.map((key) => (
        <PasteForm
          key={key}
          name={`${key}-${feed.id}`}
          label={feed.provider === 'payos' && key === 'api' ? t['key.payos'] : t[`key.${key}`]}
          go={t['key.save']}
          hint={feed.keys.includes(key) ? t['key.have'] : undefined}
          onPaste={(value) => give(key, value)}
        />
      ))}
    </>
  )
}
