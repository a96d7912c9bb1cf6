import type { CooperativeId, DossierId, OpenDossier, ProductSetView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Purpose = OpenDossier['purpose']
const PURPOSES: readonly Purpose[] = ['first', 'upgrade', 'renewal']

type Props = {
  holder: { readonly id: CooperativeId; readonly name: string }
  sets: readonly ProductSetView[]
  acting: Acting
  onClose: () => void
  onOpened: (id: DossierId) => void
}

/** A new dossier for one product; which set it is of decides its form. */
export function NewForm({ holder, sets, acting, onClose, onOpened }: Props): VNode {
  const { t, tell } = useOcopWords()
  const id = useRef(newId('dossier'))
  const [product, setProduct] = useState('')
  const [set, setSet] = useState('')
  const [purpose, setPurpose] = useState<Purpose>('first')
  useUnsaved(product !== '')
  const send = async (): Promise<void> => {
    const wish = {
      id: id.current,
      cooperativeId: holder.id,
      holder: holder.name,
      product: product.trim(),
      set: Number(set),
      purpose,
    }
    const done = tell('new.done', { name: product.trim() })
    if (!(await acting.act('catalogue.dossier.open', wish, done))) return
    onClose()
    onOpened(id.current)
  }
  return (
    <FormCard
      title={t.new}
      go={t['new.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField name="product" label={t.product} most={120} value={product} onValue={setProduct} />
      <ChoiceField
        name="set"
        label={t.set}
        value={set}
        none={t['set.choose']}
        options={sets.map((one) => [String(one.number), `${one.number}. ${one.name}`] as const)}
        onValue={setSet}
      />
      <ChoiceField<Purpose>
        name="purpose"
        label={t.purpose}
        value={purpose}
        options={PURPOSES.map((one) => [one, t[`purpose.${one}`]] as const)}
        onValue={setPurpose}
      />
    </FormCard>
  )
}
