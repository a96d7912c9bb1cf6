import type {
  CapitalCap,
  CooperativeView,
  MeetingView,
  MemberId,
  RegisterView,
} from '@cho40/contract'
import { plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { rateTyped, shownRate } from '../../text/rate.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

const CAPS = ['member', 'associates', 'foreign'] as const satisfies readonly CapitalCap[]

type Props = {
  coop: CooperativeView
  register: RegisterView
  meetings: readonly MeetingView[]
  acting: Acting
  onClose: () => void
}

/** What is typed, and the exception as it is sent. */
function useAllowForm({ coop, acting, onClose }: Props) {
  const { tell } = useCapitalWords()
  const { today } = useDesk()
  const { language } = useWords()
  const [id] = useState(() => newId('capexc'))
  const [cap, setCap] = useState<CapitalCap>('member')
  const [memberId, setMember] = useState<MemberId | ''>('')
  const [typed, setTyped] = useState({ allowed: '', reason: '' })
  const [span, setSpan] = useState({ from: today, until: plusDays(today, 365) })
  const [meetingId, setMeeting] = useState<MeetingView['id'] | ''>('')
  useUnsaved(typed.allowed !== '' || typed.reason !== '')
  const allowed = rateTyped(typed.allowed)
  const send = async (): Promise<void> => {
    if (!allowed || meetingId === '') return
    const wish = {
      id,
      cooperativeId: coop.id,
      cap,
      ...(cap === 'member' && memberId !== '' && { memberId }),
      allowed,
      ...span,
      reason: typed.reason.trim(),
      meetingId,
    }
    const done = tell('limits.done', { rate: shownRate(allowed, language), day: span.until })
    if (await acting.act('members.capital.allow', wish, done)) onClose()
  }
  return {
    send,
    allowed,
    whose: { cap, setCap, memberId, setMember },
    typed,
    setTyped,
    span,
    setSpan,
    meetingId,
    setMeeting,
  }
}

/** A holding may stand above its limit until a day, because a meeting says so. */
export function AllowForm(props: Props): VNode {
  const { register, meetings, acting, onClose } = props
  const words = useCoopWords()
  const { t, tell } = useCapitalWords()
  const form = useAllowForm(props)
  const { send, allowed, whose, typed, setTyped, span, setSpan, meetingId, setMeeting } = form
  return (
    <FormCard
      title={t['limits.allow']}
      go={t['limits.allow']}
      busy={acting.busy || !allowed || meetings.length === 0}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <WhoseFields register={register} {...whose} />
      <TextField
        name="allowed"
        label={t['limits.allowed']}
        figures
        most={6}
        value={typed.allowed}
        onValue={(value) => setTyped({ ...typed, allowed: value })}
      />
      <DayField
        name="from"
        label={t['change.from']}
        value={span.from}
        onValue={(from) => setSpan({ ...span, from })}
      />
      <DayField
        name="until"
        label={t['limits.until']}
        value={span.until}
        min={span.from}
        onValue={(until) => setSpan({ ...span, until })}
      />
      <ChoiceField<MeetingView['id']>
        name="by"
        label={t['limits.by']}
        value={meetingId}
        none={words.t['goods.choose']}
        options={meetings.map(
          ({ id: one, number, heldOn: day }) =>
            [one, tell('meeting.one', { number, day })] as const,
        )}
        onValue={setMeeting}
      />
      <TextField
        name="reason"
        label={t['limits.why']}
        most={300}
        value={typed.reason}
        onValue={(reason) => setTyped({ ...typed, reason })}
      />
      {meetings.length === 0 && <p class="wants-work">{t['limits.nomeeting']}</p>}
    </FormCard>
  )
}

type WhoseProps = ReturnType<typeof useAllowForm>['whose'] & { register: RegisterView }

/** Which of the three limits; that of one member is somebody's. */
function WhoseFields({ register, cap, setCap, memberId, setMember }: WhoseProps): VNode {
  const more = useCoopMoreWords()
  const { t } = useCapitalWords()
  return (
    <>
      <ChoiceField<CapitalCap>
        name="cap"
        label={t['limits.whose']}
        value={cap}
        options={CAPS.map((one) => [one, t[`limits.${one}`]] as const)}
        onValue={setCap}
      />
      {cap === 'member' && (
        <ChoiceField<MemberId>
          name="member"
          label={more.t['transfer.to']}
          value={memberId}
          none={more.t['transfer.choose']}
          options={register.members
            .filter(({ leftOn }) => !leftOn)
            .map((one) => [one.id, `${one.number} – ${one.name}`] as const)}
          onValue={setMember}
        />
      )}
    </>
  )
}
