import type { CertificationView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { certification: CertificationView; acting: Acting; onClose: () => void }

/** Withdrawn by whoever issued it, or recorded wrongly: from that day no page shows it. */
export function EndForm({ certification, acting, onClose }: Props): VNode {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const { id, scheme, number, validFrom, validUntil } = certification
  const [revokedOn, setRevokedOn] = useState(today < validFrom ? validFrom : today)
  const name = `${t[`scheme.${scheme}`]} ${number}`
  const send = async (): Promise<void> => {
    const wish = { certificationId: id, revokedOn }
    const done = tell('others.ended', { name })
    if (await acting.act('catalogue.certificate.revokeCertification', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('others.end.title', { name })}
      go={t['others.end']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <DayField
        name="ended"
        label={t['others.end.day']}
        min={validFrom}
        {...(validUntil && { max: validUntil })}
        value={revokedOn}
        onValue={setRevokedOn}
      />
      <p class="hint whole">{t['others.end.help']}</p>
    </FormCard>
  )
}
