import type { FeedAuthentication, FeedProvider } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useFeedWords } from '../../text/feeds.ts'
import { newId } from '../../wire/new-id.ts'
import { PROOFS, PROVIDER_NAME, PROVIDERS } from './names.ts'
import type { Feeds, Reach } from './use-feeds.ts'

/** A new feed; a secret that is made for it is shown this once. */
export function OpenForm({ reach, feeds }: { reach: Reach; feeds: Feeds }): VNode {
  const { t, tell } = useFeedWords()
  const [provider, setProvider] = useState<FeedProvider>('sepay')
  const [how, setHow] = useState<FeedAuthentication>('hmac')
  const open = async (): Promise<void> => {
    const wish = { id: newId('feed'), provider, authentication: how, ...reach }
    const opened = await feeds.act('market.openFeed', wish)
    if (!opened) return
    const { feedId, secret } = opened
    feeds.setShown(secret === null ? undefined : { feedId, secret })
    feeds.setSaid(tell('added', { provider: PROVIDER_NAME[provider] }))
  }
  return (
    <FormCard title={t['open.title']} go={t['open.go']} busy={feeds.busy} onGo={() => void open()}>
      <ChoiceField
        name="provider"
        label={t.provider}
        value={provider}
        options={PROVIDERS.map((one) => [one, PROVIDER_NAME[one]] as const)}
        onValue={(one) => {
          setProvider(one)
          setHow(PROOFS[one][0] ?? 'hmac')
        }}
      />
      <ChoiceField
        name="how"
        label={t.how}
        value={how}
        options={PROOFS[provider].map((one) => [one, t[`how.${one}`]] as const)}
        onValue={setHow}
      />
    </FormCard>
  )
}
