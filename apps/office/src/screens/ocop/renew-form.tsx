import type { CertificateView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import type { Acting } from '../../wire/use-act.ts'

export type PaperFormProps = {
  certificate: CertificateView
  acting: Acting
  onClose: () => void
}

const ANSWERS = ['open', 'answered'] as const
type Answer = (typeof ANSWERS)[number]

/** That a renewal was filed within the term, and the day of its answer once there is one. */
export function RenewForm({ certificate, acting, onClose }: PaperFormProps): VNode {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const { id, product, validUntil } = certificate
  const latest = today < validUntil ? today : validUntil
  const [filedOn, setFiledOn] = useState(latest)
  const [answer, setAnswer] = useState<Answer>('open')
  const [decidedOn, setDecidedOn] = useState(today)
  const send = async (): Promise<void> => {
    const wish = {
      certificateId: id,
      filedOn,
      ...(answer === 'answered' && { decidedOn }),
    }
    const done = tell('renew.done', { name: product })
    if (await acting.act('catalogue.certificate.recordRenewal', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('renew.title', { name: product })}
      go={t['renew.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <DayField
        name="filed"
        label={t['renew.filed']}
        max={latest}
        value={filedOn}
        onValue={setFiledOn}
      />
      <ChoiceField<Answer>
        name="answer"
        label={t['renew.answer']}
        value={answer}
        options={ANSWERS.map((one) => [one, t[`renew.${one}`]] as const)}
        onValue={setAnswer}
      />
      {answer === 'answered' && (
        <DayField
          name="decided"
          label={t['renew.day']}
          max={today}
          value={decidedOn}
          onValue={setDecidedOn}
        />
      )}
      <p class="hint whole">{t['renew.help']}</p>
    </FormCard>
  )
}
