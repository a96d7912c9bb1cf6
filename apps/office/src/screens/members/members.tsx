import type { CooperativeView, RegisterView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { type ScreenKey, useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AdmitForm } from './admit-form.tsx'
import { AllCertificates } from './all-certificates.tsx'
import { foldMembersAhead, foundMembers } from './found-members.ts'
import { Limits } from './limits.tsx'
import { MemberPage } from './member-page.tsx'
import { RegisterTable } from './register-table.tsx'
import { WholeRegister } from './whole-register.tsx'

export function Members(): VNode {
  return (
    <CooperativeRoom title="screen.members" about="members.about">
      {(coop) => <Register coop={coop} />}
    </CooperativeRoom>
  )
}

function Register({ coop }: { coop: CooperativeView }): VNode {
  const { address } = useDesk()
  const asked = useAsk('members.register', { cooperativeId: coop.id })
  if (!asked.value) {
    return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
  }
  const props = { coop, register: asked.value }
  const chosen = asked.value.members.find(({ id }) => id === address.member)
  if (chosen) return <MemberPage coop={coop} line={chosen} anew={asked.anew} />
  if (address.part === 'certificates') return <AllPart {...props} of={AllCertificates} />
  if (address.part === 'limits') return <AllPart {...props} of={Limits} />
  return <Roll {...props} anew={asked.anew} />
}

type PartProps = { coop: CooperativeView; register: RegisterView }

/** A list beside the register, with the way back. */
function AllPart({ of: Part, ...props }: PartProps & { of: typeof Limits }): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const { go } = useDesk()
  const steps = [
    { key: 'u', label: t['member.back'], press: () => go({ part: undefined }) },
    { key: 'p', label: text.print, press: () => print() },
  ]
  const keys = useScreenKeys(steps)
  return (
    <div class="part">
      <StepButtons steps={steps} />
      <Part {...props} />
      {keys}
    </div>
  )
}

function StepButtons({ steps }: { steps: readonly ScreenKey[] }): VNode {
  return (
    <p class="actions screen-only">
      {steps.map(({ key, label, press }) => (
        <button key={key} type="button" class="button" onClick={press}>
          {label} <kbd>{key}</kbd>
        </button>
      ))}
    </p>
  )
}

type RollProps = PartProps & { anew: () => Promise<void> }

function Roll({ coop, register, anew }: RollProps): VNode {
  const { text } = useWords()
  const { t, tell } = useCoopWords()
  const capital = useCapitalWords()
  const { go } = useDesk()
  const [wanted, setWanted] = useState('')
  const [admitting, setAdmitting] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const acting = useAct(anew)
  const more = [
    { key: 'c', label: capital.t.certs, press: () => go({ part: 'certificates' }) },
    { key: 'q', label: capital.t.limits, press: () => go({ part: 'limits' }) },
    { key: 'p', label: text.print, press: () => print() },
  ]
  const keys = useScreenKeys([
    { key: 'n', label: t['members.admit'], press: () => setAdmitting(true) },
    {
      key: '/',
      label: t['members.filter'],
      press: () => room.current?.querySelector<HTMLInputElement>('input[name=filter]')?.focus(),
    },
    ...more,
  ])
  useEffect(() => foldMembersAhead(register.members), [register.members])
  const shown = foundMembers(register.members, wanted)
  return (
    <div ref={room} class="part">
      <p class="actions screen-only">
        <button type="button" class="button primary" onClick={() => setAdmitting(true)}>
          {t['members.admit']} <kbd>n</kbd>
        </button>
      </p>
      <StepButtons steps={more} />
      <p class="said" role="status">
        {acting.said}
      </p>
      {acting.problem && <ProblemNote problem={acting.problem} />}
      {admitting && <AdmitForm coop={coop} acting={acting} onClose={() => setAdmitting(false)} />}
      {register.members.length === 0 ? (
        <Empty title={t['members.empty']} help={t['members.empty.help']} pictogram="person" />
      ) : (
        <>
          <div class="filter screen-only">
            <TextField
              name="filter"
              label={t['members.filter']}
              required={false}
              value={wanted}
              onValue={setWanted}
            />
            <p role="status">
              {tell('members.shown', { n: shown.length, all: register.members.length })}
            </p>
          </div>
          <RegisterTable register={register} lines={shown} />
          <WholeRegister coop={coop} />
        </>
      )}
      {keys}
    </div>
  )
}
