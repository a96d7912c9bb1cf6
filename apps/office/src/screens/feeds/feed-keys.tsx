import type { VNode } from 'preact'
import { useFeedWords } from '../../text/feeds.ts'
import type { FeedProps } from './feed-card.tsx'
import { PasteForm } from './paste-form.tsx'

/** The key with which SePay is asked for what its messages lost; entered, never shown. */
export function FeedKeys({ feed, feeds }: FeedProps): VNode | null {
  const { t } = useFeedWords()
  if (feed.provider !== 'sepay') return null
  const give = async (value: string): Promise<boolean> => {
    const done = await feeds.act('feeds.giveKey', { feedId: feed.id, key: 'api', value })
    if (done) feeds.setSaid(t['key.saved'])
    return done !== undefined
  }
  return (
    <PasteForm
      name={`api-${feed.id}`}
      label={t['key.api']}
      go={t['key.save']}
      hint={feed.keys.includes('api') ? t['key.have'] : undefined}
      onPaste={give}
    />
  )
}
