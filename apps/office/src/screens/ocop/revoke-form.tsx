import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { REVOKE_GROUNDS, type RevokeGround } from './certificate-choices.ts'
import type { PaperFormProps } from './renew-form.tsx'

/** Takes a certificate back by a decision with its ground; nothing brings the star back. */
export function RevokeForm({ certificate, acting, onClose }: PaperFormProps): VNode {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const { id, product } = certificate
  const [decisionNumber, setNumber] = useState('')
  const [revokedOn, setRevokedOn] = useState(today)
  const [ground, setGround] = useState<RevokeGround | ''>('')
  useUnsaved(decisionNumber !== '')
  const send = async (): Promise<void> => {
    if (ground === '') return
    const wish = { certificateId: id, decisionNumber: decisionNumber.trim(), revokedOn, ground }
    const done = tell('revoke.done', { name: product })
    if (await acting.act('catalogue.certificate.revoke', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('revoke.title', { name: product })}
      go={t['revoke.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="decision"
        label={t['revoke.number']}
        most={60}
        value={decisionNumber}
        onValue={setNumber}
      />
      <DayField
        name="revoked"
        label={t['paper.day']}
        max={today}
        value={revokedOn}
        onValue={setRevokedOn}
      />
      <ChoiceField<RevokeGround>
        name="ground"
        label={t['revoke.ground']}
        value={ground}
        none={t['revoke.choose']}
        options={REVOKE_GROUNDS.map((one) => [one, t[`revoke.${one}`]] as const)}
        onValue={setGround}
      />
      <p class="hint whole">{t['revoke.help']}</p>
    </FormCard>
  )
}
