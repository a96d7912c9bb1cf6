import type { BookId, SellerContactView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  bookId: BookId
  contact: SellerContactView | null
  acting: Acting
  onClose: () => void
}

/** What everybody will read; it begins with what they read now. */
export function ContactForm({ bookId, contact, acting, onClose }: Props): VNode {
  const { t } = useShopWords()
  const [id] = useState(() => newId('scontact'))
  const [before] = useState(() => ({
    phone: contact?.phone ?? '',
    address: contact?.address ?? '',
    hours: contact?.hours ?? '',
  }))
  const [written, setWritten] = useState(before)
  useUnsaved(written !== before)
  const write = (change: Partial<typeof before>): void =>
    setWritten((now) => ({ ...now, ...change }))
  const send = async (): Promise<void> => {
    const said = Object.entries(written).flatMap(([name, words]) =>
      words.trim() === '' ? [] : [[name, words.trim()] as const],
    )
    const wish = { id, bookId, ...Object.fromEntries(said) }
    if (await acting.act('orders.setContact', wish, t['reach.done'])) onClose()
  }
  return (
    <FormCard
      title={t['reach.open']}
      go={t['reach.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <p>
        <b>{t['reach.public']}</b>
      </p>
      <TextField
        name="reach-phone"
        label={t['reach.phone']}
        required={false}
        most={20}
        figures
        value={written.phone}
        onValue={(phone) => write({ phone })}
        hint={t['reach.phone.hint']}
      />
      <TextField
        name="reach-address"
        label={t['reach.address']}
        required={false}
        most={200}
        value={written.address}
        onValue={(address) => write({ address })}
      />
      <TextField
        name="reach-hours"
        label={t['reach.hours']}
        required={false}
        most={100}
        value={written.hours}
        onValue={(hours) => write({ hours })}
        hint={t['reach.hours.hint']}
      />
    </FormCard>
  )
}
