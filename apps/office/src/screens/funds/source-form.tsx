import type { CooperativeView, OpenFundSource } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Kind = OpenFundSource['kind']
const KINDS: readonly Kind[] = ['gift', 'grant', 'asset_sale']

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** Where money of the fund comes from, each source kept apart for good. */
export function SourceForm({ coop, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const [id] = useState(() => newId('fundsource'))
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('gift')
  const send = async (): Promise<void> => {
    const wish = { id, cooperativeId: coop.id, kind, name }
    if (await acting.act('cooperative.fund.openSource', wish, tell('funds.done', { name }))) {
      onClose()
    }
  }
  return (
    <FormCard
      title={t['funds.new']}
      go={t['funds.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField name="source" label={t['funds.name']} most={120} value={name} onValue={setName} />
      <ChoiceField<Kind>
        name="kind"
        label={t['funds.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`source.${one}`]] as const)}
        onValue={setKind}
      />
    </FormCard>
  )
}
