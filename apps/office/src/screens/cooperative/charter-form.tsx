import type { CooperativeView } from '@cho40/contract'
import { ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import { useAct } from '../../wire/use-act.ts'

/** A tenth of the income of each side at least goes to the fund (articles 84 and 85). */
const LEAST_RATE = 1_000

/** A cooperative without a charter admits nobody: this comes first. */
export function CharterForm({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { today } = useDesk()
  const [typed, setTyped] = useState({ code: '', seat: '', representative: '' })
  const [from, setFrom] = useState(today)
  const [id] = useState(() => newId('charter'))
  const acting = useAct(() => undefined)
  useUnsaved(Object.values(typed).some((one) => one !== '') && acting.said === '')
  const rates = { internalFundRate: LEAST_RATE, externalFundRate: LEAST_RATE }
  const send = async (): Promise<void> => {
    const charter = { id, cooperativeId: coop.id, from, ...typed, ...rates }
    const done = { form: 'cooperative' as const, minimumCapital: ZERO_DONG, ...charter }
    if (await acting.act('cooperative.adoptCharter', done, t['charter.done'])) location.reload()
  }
  return (
    <FormCard
      title={t['charter.title']}
      go={t['charter.go']}
      busy={acting.busy}
      onGo={() => void send()}
    >
      {acting.problem && <ProblemNote problem={acting.problem} />}
      <p>{t['charter.help']}</p>
      <DayField name="from" label={t['charter.from']} value={from} onValue={setFrom} max={today} />
      {(['code', 'seat', 'representative'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[`charter.${name}`]}
          value={typed[name]}
          most={name === 'code' ? 30 : 80}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
    </FormCard>
  )
}
