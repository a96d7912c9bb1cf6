import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useWebhookWords } from '../../text/webhooks.ts'
import { OpenForm } from './open-form.tsx'
import { type Reaches, useReaches } from './use-reaches.ts'
import { type ReachId, useWebhooks } from './use-webhooks.ts'
import { WebhookCard } from './webhook-card.tsx'

/** Addresses of other programs that events are sent to: how they fare, their secrets, each try. */
export function Webhooks(): VNode {
  const { text } = useWords()
  const { t } = useWebhookWords()
  const reaches = useReaches()
  const [chosen, setChosen] = useState<ReachId>()
  const reach = chosen ?? reaches.options[0]?.[0]
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.webhooks']} />
      <p class="about">{t.about}</p>
      {reach === undefined && !reaches.known && <Loading />}
      {reach === undefined && reaches.known && (
        <ProblemNote problem={{ type: 'Unreachable' }} again={() => location.reload()} />
      )}
      {reach !== undefined && (
        <>
          <ChoiceField<ReachId>
            name="reach"
            label={t.whose}
            value={reach}
            options={reaches.options}
            onValue={setChosen}
          />
          <WebhooksOf key={reach} reach={reach} reaches={reaches} />
        </>
      )}
    </div>
  )
}

function WebhooksOf({ reach, reaches }: { reach: ReachId; reaches: Reaches }): VNode {
  const { t } = useWebhookWords()
  const webhooks = useWebhooks(reach)
  const { value, problem, refused } = webhooks
  return (
    <>
      {/* What is wrong with an address that is entered is said where it is entered. */}
      {refused && refused.type !== 'InvalidInput' && (
        <ProblemNote problem={refused} again={webhooks.again} />
      )}
      <p class="said" role="status">
        {webhooks.said}
      </p>
      {!value && !problem && <Loading />}
      {value?.length === 0 && <Empty title={t.none} help={t['none.help']} pictogram="transfer" />}
      {value?.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} webhooks={webhooks} reaches={reaches} />
      ))}
      {value && <OpenForm reach={reach} webhooks={webhooks} />}
    </>
  )
}
