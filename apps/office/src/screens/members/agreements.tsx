import type { MemberAgreementView, MemberDetail, RegisterLine } from '@cho40/contract'
import { type MarketDay, plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  line: RegisterLine
  of: MemberDetail
  acting: Acting
  onClose: () => void
}

/** The written agreements that make business with an official member internal. */
export function Agreements(props: Props): VNode {
  const { line, acting } = props
  const { agreements } = props.of
  const { t, tell } = useCoopMoneyWords()
  const { today } = useDesk()
  const [ending, setEnding] = useState<MemberAgreementView>()
  const isOpen = agreements.some(({ validTo }) => validTo === null)
  return (
    <div class="part screen-only">
      <h2>{tell('agreement.title', { name: line.name })}</h2>
      <p class="quiet">{t['agreement.help']}</p>
      {agreements.length === 0 && <p>{t['agreement.none']}</p>}
      <ul class="plain-list">
        {agreements.map((one) => (
          <li key={one.id}>
            {tell('agreement.line', {
              number: one.number,
              signed: shortDay(one.signedOn),
              from: shortDay(one.validFrom),
            })}{' '}
            {one.validTo
              ? tell('agreement.until', { day: shortDay(one.validTo) })
              : t['agreement.open']}{' '}
            {(one.validTo === null || one.validTo > today) && (
              <button type="button" class="button" onClick={() => setEnding(one)}>
                {t['agreement.end']}
                <span class="unseen"> {one.number}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndForm key={ending.id} of={ending} acting={acting} onClose={() => setEnding(undefined)} />
      )}
      {!ending && !isOpen && <RecordForm {...props} />}
    </div>
  )
}

function RecordForm({ line, of, acting, onClose }: Props): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('agreement'))
  const [number, setNumber] = useState('')
  const [signedOn, setSigned] = useState(today)
  const [validFrom, setFrom] = useState(() => firstFree(of.agreements, today))
  useUnsaved(number !== '')
  const send = async (): Promise<void> => {
    const wish = { id, memberId: line.id, number, signedOn, validFrom }
    const done = tell('agreement.done', { number, name: line.name })
    if (await acting.act('members.recordAgreement', wish, done)) onClose()
  }
  return (
    <FormCard
      title={t['agreement.go']}
      go={t['agreement.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="number"
        label={t['agreement.number']}
        most={60}
        value={number}
        onValue={setNumber}
      />
      <DayField
        name="signed"
        label={t['agreement.signed']}
        value={signedOn}
        max={today}
        onValue={setSigned}
      />
      <DayField name="from" label={t['agreement.from']} value={validFrom} onValue={setFrom} />
    </FormCard>
  )
}

/** Today, or the day after the last agreement: no day has two. */
function firstFree(agreements: readonly MemberAgreementView[], today: MarketDay): MarketDay {
  const free = agreements.map(({ validTo }) => (validTo ? plusDays(validTo, 1) : today))
  return free.reduce((last, day) => (day > last ? day : last), today)
}

type EndProps = { of: MemberAgreementView; acting: Acting; onClose: () => void }

function EndForm({ of: { id: agreementId, number, validFrom }, acting, onClose }: EndProps): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { today } = useDesk()
  const [endsOn, setEnd] = useState(validFrom > today ? validFrom : today)
  const send = async (): Promise<void> => {
    const done = tell('agreement.end.done', { number, day: shortDay(endsOn) })
    if (await acting.act('members.endAgreement', { agreementId, endsOn }, done)) onClose()
  }
  return (
    <FormCard
      title={tell('agreement.end.title', { number })}
      go={t['agreement.end']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <DayField name="ends" label={t['agreement.end.day']} value={endsOn} onValue={setEnd} />
    </FormCard>
  )
}
