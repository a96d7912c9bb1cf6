import type { OpenPilot } from '@cho40/contract'
import { isMarketDay, type MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'
import { ActivityRows, TargetRows, type TypedActivity, type TypedTarget } from './rows.tsx'
import { scaledTyped } from './typed-target.ts'
import { useDefinitions } from './use-definitions.ts'

type Props = { placeCode: string; onDone: (name: string) => void; onCancel: () => void }

const EMPTY = { name: '', plan: '', decision: '', line: '', sponsors: '', partners: '' }

/** A pilot with its plan, who stands behind it, what is to be done and what is to be reached. */
export function PilotForm({ placeCode, onDone, onCancel }: Props): VNode {
  const { t } = useCommuneWords()
  const { today } = useDesk()
  const [typed, setTyped] = useState(EMPTY)
  const [firstDay, setFirstDay] = useState(today)
  const [lastDay, setLastDay] = useState<MarketDay>()
  const [activities, setActivities] = useState<readonly TypedActivity[]>([{ name: '', due: '' }])
  const [targets, setTargets] = useState<readonly TypedTarget[]>([
    { indicatorId: 'M-01', target: '', baseline: '', due: '' },
  ])
  const [isWrong, setWrong] = useState(false)
  const decimalsOf = useDefinitions()
  const id = useRef(newId('pilot'))
  const sending = useSend(() => undefined)
  useUnsaved(typed !== EMPTY)
  const put = (part: Partial<typeof EMPTY>): void => setTyped((now) => ({ ...now, ...part }))
  const save = async (): Promise<void> => {
    const read = readTargets(targets, { decimalsOf, lastDay: lastDay ?? firstDay })
    setWrong(read === undefined)
    if (!read) return
    const pilot: OpenPilot = {
      id: id.current,
      placeCode,
      name: typed.name.trim(),
      planNumber: typed.plan.trim(),
      decisionNumber: typed.decision.trim() || null,
      firstDay,
      lastDay: lastDay ?? null,
      reportingLine: parted(typed.line),
      parties: [
        ...parted(typed.sponsors).map((name) => ({ name, role: 'sponsor' as const, duty: null })),
        ...parted(typed.partners).map((name) => ({ name, role: 'partner' as const, duty: null })),
      ],
      activities: activities
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, due }) => ({ name: name.trim(), dueDay: isMarketDay(due) ? due : null })),
      targets: read,
    }
    if (await sending.send('pilots.open', pilot)) onDone(pilot.name)
  }
  return (
    <FormCard
      title={t['pilot.open']}
      go={t['pilot.open']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <PlanFields
        typed={typed}
        put={put}
        days={{ firstDay, lastDay: lastDay ?? firstDay }}
        onFirst={setFirstDay}
        onLast={setLastDay}
      />
      <ActivityRows rows={activities} onRows={setActivities} />
      <TargetRows rows={targets} onRows={setTargets} isWrong={isWrong} />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}

type PlanProps = {
  typed: typeof EMPTY
  put: (part: Partial<typeof EMPTY>) => void
  days: { readonly firstDay: MarketDay; readonly lastDay: MarketDay }
  onFirst: (day: MarketDay) => void
  onLast: (day: MarketDay) => void
}

/** The plan by its papers, its days, and who stands behind it. */
function PlanFields(props: PlanProps): VNode {
  const { t } = useCommuneWords()
  const { typed, put, days } = props
  return (
    <>
      <TextField
        name="name"
        label={t['pilot.name']}
        value={typed.name}
        most={120}
        onValue={(name) => put({ name })}
      />
      <TextField
        name="plan"
        label={t['pilot.plan']}
        value={typed.plan}
        most={60}
        onValue={(plan) => put({ plan })}
      />
      <TextField
        name="decision"
        label={t['pilot.decision']}
        value={typed.decision}
        most={60}
        required={false}
        onValue={(decision) => put({ decision })}
      />
      <DayField
        name="first"
        label={t['pilot.first']}
        value={days.firstDay}
        onValue={props.onFirst}
      />
      <DayField name="last" label={t['pilot.last']} value={days.lastDay} onValue={props.onLast} />
      <TextField
        name="line"
        label={t['pilot.line']}
        hint={t['pilot.parted']}
        value={typed.line}
        onValue={(line) => put({ line })}
      />
      <TextField
        name="sponsors"
        label={t['pilot.sponsors']}
        hint={t['pilot.parted']}
        value={typed.sponsors}
        required={false}
        onValue={(sponsors) => put({ sponsors })}
      />
      <TextField
        name="partners"
        label={t['pilot.partners']}
        hint={t['pilot.parted']}
        value={typed.partners}
        required={false}
        onValue={(partners) => put({ partners })}
      />
    </>
  )
}

function parted(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 10)
}

type By = { decimalsOf: (id: string) => number | undefined; lastDay: MarketDay }

/** Undefined when one of them is no number of its indicator; rows without a target are left out. */
function readTargets(
  rows: readonly TypedTarget[],
  { decimalsOf, lastDay }: By,
): OpenPilot['targets'] | undefined {
  const targets: OpenPilot['targets'] = []
  for (const { indicatorId, target, baseline, due } of rows) {
    if (target.trim() === '') continue
    const decimals = decimalsOf(indicatorId)
    const scaled = decimals === undefined ? undefined : scaledTyped(target, decimals)
    const began = baseline.trim() === '' ? null : scaledTyped(baseline, decimals ?? 0)
    if (scaled === undefined || began === undefined) return undefined
    const dueDay = isMarketDay(due) ? due : lastDay
    targets.push({ indicatorId, dueDay, bound: '>=', target: scaled, baseline: began })
  }
  return targets
}
