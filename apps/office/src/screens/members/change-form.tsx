import type { ChangeMember, MemberKind, RegisterLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { MEMBER_KINDS } from '../coop-choices.ts'

type Props = { line: RegisterLine; acting: Acting; onClose: () => void }
type Signs = ChangeMember['details']['signs']

const SIGNING_WAYS = [
  'signature',
  'thumb_print',
  'helper_attests',
] as const satisfies readonly Signs[]

const TEXTS = ['name', 'address', 'phone', 'nationality', 'identity'] as const

/** What a member is from a day on: a new address, another kind of membership, a new paper. */
export function ChangeForm({ line, acting, onClose }: Props): VNode {
  const coop = useCoopWords()
  const { t, tell } = useCapitalWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('mversion'))
  const [typed, setTyped] = useState(() => ({
    name: line.name,
    address: line.address,
    phone: line.phone ?? '',
    nationality: line.nationality,
    identity: '',
  }))
  const [kind, setKind] = useState<MemberKind>(line.kind)
  const [signs, setSigns] = useState<Signs>(
    () => SIGNING_WAYS.find((one) => one === line.signs) ?? 'signature',
  )
  const [from, setFrom] = useState(today)
  useUnsaved(typed.name !== line.name || typed.address !== line.address || typed.identity !== '')
  const send = async (): Promise<void> => {
    const wish = { id, memberId: line.id, from, kind, details: detailsOf(line, { typed, signs }) }
    const done = tell('change.done', { name: wish.details.name })
    if (await acting.act('members.change', wish, done)) onClose()
  }
  const labels = {
    name: coop.t['members.name'],
    address: coop.t['members.address'],
    phone: t['change.phone'],
    nationality: t['change.nationality'],
    identity: t['change.identity'],
  }
  return (
    <FormCard
      title={tell('change.title', { name: line.name })}
      go={t['change.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {TEXTS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          required={name !== 'phone' && name !== 'identity'}
          most={name === 'nationality' ? 2 : name === 'address' ? 200 : 120}
          value={typed[name]}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <ChoiceField<MemberKind>
        name="kind"
        label={coop.t['members.kind']}
        value={kind}
        options={MEMBER_KINDS.map((one) => [one, coop.t[`kind.${one}`]] as const)}
        onValue={setKind}
      />
      <ChoiceField<Signs>
        name="signs"
        label={t['change.signs']}
        value={signs}
        options={SIGNING_WAYS.map((one) => [one, t[`signs.${one}`]] as const)}
        onValue={setSigns}
      />
      <DayField name="from" label={t['change.from']} value={from} max={today} onValue={setFrom} />
      <p class="hint">{t['change.help']}</p>
    </FormCard>
  )
}

type Typed = Record<(typeof TEXTS)[number], string>

/** All that is known of a member, with what was typed anew; an empty identity stays as it was. */
function detailsOf(line: RegisterLine, { typed, signs }: { typed: Typed; signs: Signs }) {
  const number = typed.identity.replace(/\s/g, '')
  const nationality = typed.nationality.trim().toUpperCase()
  const phone = typed.phone.replace(/[\s.]/g, '')
  return {
    partyKind: line.partyKind,
    name: typed.name.trim(),
    address: typed.address.trim(),
    nationality,
    language: line.language,
    signs,
    ...(phone !== '' && { phone }),
    ...(number !== '' && { identity: { kind: paperOf(line.partyKind, nationality), number } }),
  }
}

/** Which paper tells who somebody is. */
function paperOf(kind: RegisterLine['partyKind'], nationality: string) {
  if (kind === 'organisation') return 'organisation_code' as const
  return nationality === 'VN' ? ('citizen_id' as const) : ('passport' as const)
}
