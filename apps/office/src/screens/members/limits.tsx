import type { CapitalExceptionView, CooperativeView, RegisterView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { shownRate } from '../../text/rate.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { AllowForm } from './allow-form.tsx'
import { DecisionForm } from './decision-form.tsx'

type Props = { coop: CooperativeView; register: RegisterView }

/** What general meetings decided, and who may stand above a limit of capital until when. */
export function Limits({ coop, register }: Props): VNode {
  const { t, tell } = useCapitalWords()
  const of = { cooperativeId: coop.id }
  const meetings = useAsk('cooperative.meetings', of)
  const exceptions = useAsk('members.capital.exceptions', of)
  const acting = useAct(() => Promise.all([meetings.anew(), exceptions.anew()]))
  const [open, setOpen] = useState<'decision' | 'allow'>()
  const onClose = (): void => setOpen(undefined)
  const problem = acting.problem ?? meetings.problem ?? exceptions.problem
  const known = meetings.value ?? []
  return (
    <div class="part">
      <h2>{t['limits.title']}</h2>
      <p class="quiet">{t['limits.help']}</p>
      <p class="said" role="status">
        {acting.said}
      </p>
      {problem && <ProblemNote problem={problem} again={exceptions.again} />}
      <p class="actions screen-only">
        {(['decision', 'allow'] as const).map((one) => (
          <button key={one} type="button" class="button" onClick={() => setOpen(one)}>
            {one === 'decision' ? t.decision : t['limits.allow']} …
          </button>
        ))}
      </p>
      {open === 'decision' && <DecisionForm {...{ coop, acting, onClose }} />}
      {open === 'allow' && <AllowForm {...{ coop, register, acting, onClose }} meetings={known} />}
      {(!meetings.value || !exceptions.value) && !problem && <Loading />}
      {exceptions.value?.length === 0 && <p>{t['limits.none']}</p>}
      {exceptions.value && exceptions.value.length > 0 && (
        <Exceptions
          register={register}
          exceptions={exceptions.value}
          numberOf={(id) => known.find((one) => one.id === id)?.number ?? ''}
        />
      )}
      {meetings.value?.length === 0 && <p>{t['decision.none']}</p>}
      <ul class="plain-list">
        {known.map(({ id, number, heldOn, membersPresent, membersInvited, decisions }) => (
          <li key={id}>
            <b>{tell('meeting.one', { number, day: heldOn })}</b>{' '}
            {tell('decision.present', { n: membersPresent, all: membersInvited })}
            {decisions.map(({ topic, text }) => (
              <small key={`${topic} ${text}`} class="hint">
                {t[`decision.${topic}`]}: {text}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

type TableProps = {
  register: RegisterView
  exceptions: readonly CapitalExceptionView[]
  numberOf: (id: CapitalExceptionView['meetingId']) => string
}

function Exceptions({ register, exceptions, numberOf }: TableProps): VNode {
  const { t } = useCapitalWords()
  const { language } = useWords()
  return (
    <TableRoom label={t['limits.title']}>
      <thead>
        <tr>
          <th scope="col">{t['limits.whose']}</th>
          <th scope="col" class="figure">
            {t['limits.allowed']}
          </th>
          <th scope="col">{t['change.from']}</th>
          <th scope="col">{t['limits.until']}</th>
          <th scope="col">{t['limits.why']}</th>
        </tr>
      </thead>
      <tbody>
        {exceptions.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {register.members.find(({ id }) => id === one.memberId)?.name ??
                t[`limits.${one.cap}`]}
            </th>
            <td class="figure">{shownRate(one.allowed, language)}</td>
            <td>{shortDay(one.from)}</td>
            <td>{shortDay(one.until)}</td>
            <td>
              {one.reason}
              <small class="hint">{numberOf(one.meetingId)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
