import type { MarketId, Schedule } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

type Kind = Schedule['kind']
const KINDS: readonly Kind[] = ['daily', 'every', 'weekdays', 'lunar']
type Typed = { readonly kind: Kind; readonly every: string; readonly days: string }

/** Numbers with commas between them, in order, each once; undefined when one is out of bounds. */
function daysTyped(text: string, most: number): number[] | undefined {
  const days = text.split(/[\s,;]+/).filter((one) => one !== '')
  const numbers = [...new Set(days.map(Number))].toSorted((a, b) => a - b)
  const fits = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= most)
  return fits && numbers.length > 0 ? numbers : undefined
}

function scheduleOf({ kind, every, days }: Typed, first: MarketDay): Schedule | undefined {
  if (kind === 'daily') return { kind }
  if (kind === 'every') {
    const count = Number(every)
    const fits = Number.isInteger(count) && count >= 2 && count <= 60
    return fits ? { kind, days: count, from: first } : undefined
  }
  const chosen = daysTyped(days, kind === 'weekdays' ? 7 : 30)
  return chosen && { kind, days: chosen }
}

/** From a day on the market is held so; what was before stays as it was. */
export function ScheduleForm({
  marketId,
  sending,
}: {
  marketId: MarketId
  sending: Sending
}): VNode {
  const { t } = useBoardWords()
  const { today } = useDesk()
  const [typed, setTyped] = useState<Typed>({ kind: 'every', every: '5', days: '' })
  const [validFrom, setValidFrom] = useState(today)
  const [first, setFirst] = useState(today)
  const [wrong, setWrong] = useState(false)
  const { kind } = typed
  const save = async (): Promise<void> => {
    const schedule = scheduleOf(typed, first)
    setWrong(!schedule)
    if (schedule && (await sending.send('calendar.set', { marketId, validFrom, schedule }))) {
      sending.setSaid(t['calendar.set.done'])
    }
  }
  return (
    <FormCard
      title={t['calendar.set']}
      go={t['calendar.set.go']}
      busy={sending.busy}
      onGo={() => void save()}
    >
      <ChoiceField<Kind>
        name="kind"
        label={t['calendar.kind']}
        value={kind}
        options={KINDS.map((one) => [one, t[`schedule.${one}`]] as const)}
        onValue={(chosen) => setTyped({ ...typed, kind: chosen })}
      />
      {kind === 'every' && (
        <>
          <TextField
            name="every"
            label={t['calendar.every']}
            figures
            most={2}
            value={typed.every}
            onValue={(every) => setTyped({ ...typed, every })}
          />
          <DayField name="first" label={t['calendar.first']} value={first} onValue={setFirst} />
        </>
      )}
      {(kind === 'weekdays' || kind === 'lunar') && (
        <TextField
          name="days"
          label={t['calendar.days']}
          hint={t[`calendar.days.${kind}`]}
          most={90}
          value={typed.days}
          onValue={(days) => setTyped({ ...typed, days })}
        />
      )}
      <DayField
        name="valid-from"
        label={t['calendar.from']}
        value={validFrom}
        onValue={setValidFrom}
      />
      {wrong && <p class="wants-work">{t['calendar.bad']}</p>}
    </FormCard>
  )
}
