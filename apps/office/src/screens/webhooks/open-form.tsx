import type { WebhookKind } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useWebhookWords } from '../../text/webhooks.ts'
import { newId } from '../../wire/new-id.ts'
import { EVERY_KIND } from './kinds.ts'
import { KindsField } from './kinds-field.tsx'
import { hostOf, type ReachId, type Webhooks, wishOf } from './use-webhooks.ts'

type Props = { reach: ReachId; webhooks: Webhooks }

/** The server takes so many for one book or market. */
const MOST = 10

/** A further address; the secret that is made for it is shown this once. */
export function OpenForm({ reach, webhooks }: Props): VNode {
  const { t, tell } = useWebhookWords()
  const [id, setId] = useState(() => newId('webhook'))
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const [which, setWhich] = useState<'all' | 'some'>('all')
  const [kinds, setKinds] = useState<ReadonlySet<WebhookKind>>(new Set())
  const [missing, setMissing] = useState(false)
  useUnsaved(url !== '')
  const isFull = (webhooks.value ?? []).filter(({ state }) => state !== 'closed').length >= MOST
  if (isFull) return <p class="quiet">{t['too.many']}</p>
  const open = async (): Promise<void> => {
    setMissing(which === 'some' && kinds.size === 0)
    if (which === 'some' && kinds.size === 0) return
    const made = await webhooks.send('webhooks.open', {
      id,
      ...wishOf(reach),
      url: url.trim(),
      ...(note !== '' && { note }),
      ...(which === 'some' && { kinds: EVERY_KIND.filter((kind) => kinds.has(kind)) }),
    })
    if (!made) return
    webhooks.setShown(made.value)
    webhooks.setSaid(tell('opened', { host: hostOf(url.trim()) }))
    setId(newId('webhook'))
    setUrl('')
    setNote('')
  }
  return (
    <FormCard
      title={t['open.title']}
      go={t['open.go']}
      busy={webhooks.busy}
      onGo={() => void open()}
    >
      <TextField
        name="url"
        label={t.url}
        value={url}
        most={500}
        onValue={setUrl}
        hint={t['url.hint']}
      />
      <TextField name="note" label={t.note} value={note} required={false} onValue={setNote} />
      <ChoiceField<'all' | 'some'>
        name="which"
        label={t.which}
        value={which}
        options={[
          ['all', t['which.all']],
          ['some', t['which.some']],
        ]}
        onValue={setWhich}
      />
      {which === 'some' && <KindsField chosen={kinds} onChosen={setKinds} />}
      {missing && which === 'some' && kinds.size === 0 && <p role="alert">{t['which.empty']}</p>}
      {webhooks.refused?.type === 'InvalidInput' && <p role="alert">{t['url.refused']}</p>}
    </FormCard>
  )
}
