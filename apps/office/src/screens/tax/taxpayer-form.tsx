import type { StallId, TaxpayerView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useHouseholdWords } from '../../text/household.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

const CODE = /^(\d{10}|\d{12})(-?\d{3})?$/

type Props = { stallId: StallId; now: TaxpayerView | null; acting: Acting; onClose: () => void }

/** Who files from a day on; the number is typed whole each time, since nobody is shown it. */
export function TaxpayerForm({ stallId, now, acting, onClose }: Props): VNode {
  const { t, tell } = useHouseholdWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('taxpayer'))
  const [typed, setTyped] = useState({
    name: now?.name ?? '',
    address: now?.address ?? '',
    code: '',
  })
  const [validFrom, setFrom] = useState(today)
  useUnsaved(typed.code !== '')
  const taxCode = typed.code.replace(/\s/g, '')
  const isBad = typed.code !== '' && !CODE.test(taxCode)
  const send = async (): Promise<void> => {
    if (isBad) return
    const name = typed.name.trim()
    const wish = { id, stallId, name, address: typed.address.trim(), taxCode, validFrom }
    if (await acting.act('tax.setTaxpayer', wish, tell('set.done', { name }))) onClose()
  }
  return (
    <FormCard
      title={t.set}
      go={t.set}
      busy={acting.busy || isBad}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {(['name', 'address', 'code'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[name]}
          most={name === 'code' ? 20 : 120}
          figures={name === 'code'}
          value={typed[name]}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <DayField name="from" label={t.from} value={validFrom} onValue={setFrom} />
      {isBad && <p class="wants-work">{t['set.badcode']}</p>}
      <p class="hint">{t['set.help']}</p>
    </FormCard>
  )
}
