import type { CooperativeView, RegisterLine, RegisterView } from '@cho40/contract'
import { foldText } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AdmitForm } from './admit-form.tsx'
import { MemberPage } from './member-page.tsx'
import { RegisterTable } from './register-table.tsx'

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
  const chosen = asked.value.members.find(({ id }) => id === address.member)
  if (chosen) return <MemberPage coop={coop} line={chosen} anew={asked.anew} />
  return <Roll coop={coop} register={asked.value} anew={asked.anew} />
}

type RollProps = { coop: CooperativeView; register: RegisterView; anew: () => Promise<void> }

function Roll({ coop, register, anew }: RollProps): VNode {
  const { text } = useWords()
  const { t, tell } = useCoopWords()
  const [wanted, setWanted] = useState('')
  const [admitting, setAdmitting] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const acting = useAct(anew)
  const keys = useScreenKeys([
    { key: 'n', label: t['members.admit'], press: () => setAdmitting(true) },
    {
      key: '/',
      label: t['members.filter'],
      press: () => room.current?.querySelector<HTMLInputElement>('input[name=filter]')?.focus(),
    },
    { key: 'p', label: text.print, press: () => print() },
  ])
  const shown = register.members.filter((line) => matches(line, wanted))
  return (
    <div ref={room} class="part">
      <p class="actions screen-only">
        <button type="button" class="button primary" onClick={() => setAdmitting(true)}>
          {t['members.admit']} <kbd>n</kbd>
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {text.print} <kbd>p</kbd>
        </button>
      </p>
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
        </>
      )}
      {keys}
    </div>
  )
}

/** By number exactly, or by any part of name or address without its marks. */
function matches({ number, name, address }: RegisterLine, wanted: string): boolean {
  const plain = foldText(wanted.trim()).toLowerCase()
  if (plain === '' || String(number) === plain) return true
  if (/^\d+$/.test(plain)) return false
  return foldText(`${name} ${address}`).toLowerCase().includes(plain)
}
