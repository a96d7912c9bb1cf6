import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'

type Props = { onSession: (session: SessionView) => void; onBack: () => void }

/** A new PIN with a code that somebody handed over; it signs in at once. */
export function Redeem({ onSession, onBack }: Props): VNode {
  const { t } = useAccessWords()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [pin, setPin] = useState('')
  const { language } = useWords()
  const sending = useSend(() => undefined)
  const ways = useAsk('session.ways', undefined)
  const [isAsked, setAsked] = useState(false)
  const ask = async (): Promise<void> => {
    if (await sending.send('session.askReset', { phone, language })) setAsked(true)
  }
  const redeem = async (): Promise<void> => {
    const wish = { phone, code: code.replace(/\D/g, ''), pin }
    const opened = await sending.send('session.redeemReset', wish)
    if (opened) onSession(opened.value)
    else setPin('')
  }
  return (
    <FormCard
      title={t['redeem.title']}
      go={t['redeem.go']}
      busy={sending.busy}
      onGo={() => void redeem()}
    >
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p>{t['redeem.help']}</p>
      <TextField
        name="phone"
        label={t['people.phone']}
        value={phone}
        most={20}
        figures
        onValue={setPhone}
      />
      {ways.value?.codes === true && (
        <>
          <p class="actions">
            <button
              type="button"
              class="button"
              aria-disabled={sending.busy || phone === ''}
              onClick={() => void ask()}
            >
              {t['redeem.ask']}
            </button>
          </p>
          <p role="status">{isAsked && t['redeem.asked']}</p>
        </>
      )}
      <TextField
        name="code"
        label={t['redeem.code']}
        value={code}
        most={12}
        figures
        onValue={setCode}
      />
      <SecretField name="new-pin" label={t['pin.new']} value={pin} onValue={setPin} fresh />
      <p>
        <button type="button" class="link" onClick={onBack}>
          {t['redeem.back']}
        </button>
      </p>
    </FormCard>
  )
}
