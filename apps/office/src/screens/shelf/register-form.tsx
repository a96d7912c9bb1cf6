import type { CooperativeView, RegisterProducer } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useListingWords } from '../../text/listing.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Kind = RegisterProducer['kind']
const KINDS: readonly Kind[] = [
  'household',
  'group',
  'cooperative',
  'farm',
  'company',
  'association',
]

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** Somebody who makes goods, under the cooperative that answers for the entry. */
export function RegisterForm({ coop, acting, onClose }: Props): VNode {
  const { t, tell } = useListingWords()
  const [id] = useState(() => newId('producer'))
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('household')
  const [placeCode, setPlace] = useState('')
  useUnsaved(name !== '')
  const send = async (): Promise<void> => {
    const wish = {
      id,
      cooperativeId: coop.id,
      name: name.trim(),
      kind,
      placeCode: placeCode.trim(),
    }
    const done = tell('maker.done', { name: name.trim() })
    if (await acting.act('catalogue.party.registerProducer', wish, done)) onClose()
  }
  return (
    <FormCard
      title={t['maker.new']}
      go={t['maker.new']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="maker"
        label={t['field.producerId']}
        most={120}
        value={name}
        onValue={setName}
      />
      <ChoiceField<Kind>
        name="kind"
        label={t['maker.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`maker.${one}`]] as const)}
        onValue={setKind}
      />
      <TextField
        name="maker-place"
        label={t['made.place']}
        figures
        most={5}
        value={placeCode}
        onValue={setPlace}
      />
    </FormCard>
  )
}
