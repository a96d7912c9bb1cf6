import {
  type Bound,
  type EnterValue,
  type IndicatorValueView,
  type ValueRule,
} from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useEntryWords } from '../../text/entry.ts'
import type { CallProblem } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import type { Due } from './due.ts'
import { type FieldIssue, readTyped, type TypedValue } from './typed-value.ts'
import { keepUnsent, type Unsent } from './unsent.ts'
import { sendValue } from './unsent-note.tsx'

type Props = {
  unitCode: string
  due: Due
  /** The value that is put in place of; its reason is asked. */
  before: IndicatorValueView | undefined
  onSaid: (said: string) => void
  onCancel: () => void
}

const BOUNDS: readonly (readonly [Bound, string])[] = [
  ['=', '='],
  ['>=', '≥'],
  ['>', '>'],
  ['<=', '≤'],
  ['<', '<'],
  ['~', '≈'],
]

/** A value typed in: wrong fields are told at once and without a network; Enter keeps a draft. */
export function ValueForm({ unitCode, due, before, onSaid, onCancel }: Props): VNode {
  const { t, tell } = useEntryWords()
  const { session } = useDesk()
  const [typed, setTyped] = useState(() => typedOf(before, due.rule))
  const [reason, setReason] = useState('')
  const [issues, setIssues] = useState<readonly FieldIssue[]>([])
  const [problem, setProblem] = useState<CallProblem>()
  const [busy, setBusy] = useState(false)
  // One id for the form: pressed twice, or sent again later, it is one value.
  const id = useRef(newId('ivalue'))
  const dirty = useRef(false)
  const [isDirty, setDirty] = useState(false)
  useUnsaved(isDirty)
  const put = (part: Partial<TypedValue>): void => {
    if (!dirty.current) setDirty((dirty.current = true))
    setTyped((now) => ({ ...now, ...part }))
  }
  const { indicatorId } = due.rule
  const save = async (): Promise<void> => {
    const about = { ...due, id: id.current, unitCode, now: instantFromMs(Date.now()) }
    const read = readTyped(typed, about)
    setIssues(read.ok ? [] : read.issues)
    if (!read.ok) return
    setBusy(true)
    const value = revision(read.value, before, reason)
    const answer = await sendValue(value)
    setBusy(false)
    if (answer.ok) {
      setDirty(false)
      return onSaid(tell('saved', { id: indicatorId }))
    }
    if (answer.problem.type === 'Unreachable' && keepUnsent(session.personId, value)) {
      dispatchEvent(new Event('cho40-unsent'))
      setDirty(false)
      return onSaid(tell('kept', { id: indicatorId }))
    }
    setProblem(answer.problem)
  }
  return (
    <FormCard
      title={`${before ? t.revise : t.enter}: ${indicatorId}`}
      go={t.save}
      busy={busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <Fields rule={due.rule} typed={typed} issues={issues} put={put} />
      {before && (
        <TextField
          name="reason"
          label={t.reason}
          value={reason}
          most={300}
          onValue={(value) => {
            setDirty(true)
            setReason(value)
          }}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
    </FormCard>
  )
}

function revision(
  value: EnterValue,
  before: IndicatorValueView | undefined,
  reason: string,
): Unsent {
  return before ? { ...value, supersedesId: before.id, reason: reason.trim() } : value
}

type FieldsProps = {
  rule: ValueRule
  typed: TypedValue
  issues: readonly FieldIssue[]
  put: (part: Partial<TypedValue>) => void
}

function Fields({ rule, typed, issues, put }: FieldsProps): VNode {
  const { language } = useWords()
  const { t } = useEntryWords()
  const hint = (field: FieldIssue['field'], words?: string): VNode | undefined => {
    const found = issues.find((one) => one.field === field)
    if (found) {
      return (
        <span class="wrong" role="alert">
          {t[`wrong.${found.issue}`]}
        </span>
      )
    }
    return words === undefined ? undefined : <>{words}</>
  }
  const [least, most] = rule.evidence
  const levels = ([0, 1, 2, 3] as const).filter((level) => level >= least && level <= most)
  return (
    <>
      <TextField
        name="numerator"
        label={t.numerator}
        value={typed.numerator}
        figures
        hint={hint('numerator', rule.numerator[language])}
        onValue={(numerator) => put({ numerator })}
      />
      {rule.denominator && (
        <TextField
          name="denominator"
          label={t.denominator}
          value={typed.denominator}
          figures
          hint={hint('denominator', rule.denominator[language])}
          onValue={(denominator) => put({ denominator })}
        />
      )}
      <ChoiceField
        name="bound"
        label={t.bound}
        value={typed.bound}
        options={BOUNDS}
        onValue={(bound) => put({ bound })}
      />
      <ChoiceField
        name="level"
        label={t.level}
        value={String(typed.level) as '0' | '1' | '2' | '3'}
        options={levels.map((level) => [`${level}`, t[`level.${level}`]] as const)}
        onValue={(level) => put({ level: Number(level) as TypedValue['level'] })}
      />
      <TextField
        name="source"
        label={t.source}
        value={typed.source}
        hint={hint('source')}
        onValue={(source) => put({ source })}
      />
      <TextField
        name="method"
        label={t.method}
        value={typed.method}
        required={false}
        onValue={(method) => put({ method })}
      />
      {hint('level')}
      {hint('form')}
    </>
  )
}

function typedOf(before: IndicatorValueView | undefined, { evidence }: ValueRule): TypedValue {
  if (!before) {
    const empty = { numerator: '', denominator: '', source: '', method: '' }
    return { ...empty, bound: '=', level: usualLevel(evidence) }
  }
  const level =
    ([3, 2, 1, 0] as const).find((one) => before.evidence[one] > 0) ?? usualLevel(evidence)
  return {
    numerator: String(before.numerator),
    denominator: before.denominator === null ? '' : String(before.denominator),
    bound: before.bound,
    source: before.source,
    method: before.method,
    level,
  }
}

/** What a commune mostly has before it: a paper. Nearest to that of the levels there may be. */
function usualLevel([least, most]: ValueRule['evidence']): TypedValue['level'] {
  if (least > 1) return least
  return most < 1 ? most : 1
}
