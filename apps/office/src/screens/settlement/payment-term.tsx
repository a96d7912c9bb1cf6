import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Within how many days members are promised their money; what "on time" is measured by. */
export function PaymentTerm({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { session, today } = useDesk()
  const asked = useAsk('adoption.due.paymentTerms', { cooperativeId: coop.id })
  const acting = useAct(asked.anew)
  const [open, setOpen] = useState(false)
  const may = session.roles.some(({ role }) => role === 'treasurer' || role === 'administrator')
  const problem = acting.problem ?? asked.problem
  const now = asked.value?.find(({ validFrom }) => validFrom <= today)
  return (
    <section class="part screen-only" aria-labelledby="payment-term">
      <h2 id="payment-term">{t.term}</h2>
      <p class="said" role="status">
        {acting.said}
      </p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {!asked.value && !problem && <Loading />}
      {asked.value && !now && <p>{t['term.none']}</p>}
      <ul class="plain-list">
        {asked.value?.map((one) => (
          <li key={one.validFrom}>
            {one === now ? <b>{tell('term.line', one)}</b> : tell('term.line', one)}
            <small class="hint">{one.source}</small>
          </li>
        ))}
      </ul>
      {may && !open && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['term.set']} …
          </button>
        </p>
      )}
      {open && <TermForm coop={coop} acting={acting} onClose={() => setOpen(false)} />}
      <p class="source">{t['term.help']}</p>
    </section>
  )
}

type FormProps = { coop: CooperativeView; acting: Acting; onClose: () => void }

function TermForm({ coop, acting, onClose }: FormProps): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { today } = useDesk()
  const [typed, setTyped] = useState({ days: '', source: '' })
  const [validFrom, setFrom] = useState(today)
  useUnsaved(typed.source !== '')
  const days = Number(typed.days)
  const isBad = !/^\d{1,3}$/.test(typed.days) || days > 366
  const send = async (): Promise<void> => {
    if (isBad) return
    const term = { cooperativeId: coop.id, validFrom, days, source: typed.source.trim() }
    const done = tell('term.done', { days })
    if (await acting.act('adoption.due.setPaymentTerm', term, done)) onClose()
  }
  return (
    <FormCard
      title={t['term.set']}
      go={t['term.set']}
      busy={acting.busy || isBad}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="days"
        label={t['term.days']}
        figures
        most={3}
        value={typed.days}
        onValue={(value) => setTyped({ ...typed, days: value })}
      />
      <DayField name="from" label={t['term.from']} value={validFrom} onValue={setFrom} />
      <TextField
        name="source"
        label={t['term.source']}
        value={typed.source}
        onValue={(source) => setTyped({ ...typed, source })}
      />
    </FormCard>
  )
}
