import type { ScoreSheetLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useScoreWords } from '../../text/scores.ts'
import { ruleText } from './rule-text.ts'
import type { Told } from './told.ts'
import { wholeTyped } from './typed-card.ts'

type Props = {
  line: ScoreSheetLine
  told: Told | undefined
  onTold: (told: Told) => void
  onCancel: () => void
}

/** A figure that no indicator tells, with what it is known by; or that the line does not apply. */
export function TellForm({ line, told, onTold, onCancel }: Props): VNode {
  const { t, tell } = useScoreWords()
  const [typed, setTyped] = useState(() => ({
    numerator: String(told?.figure?.numerator ?? ''),
    denominator: String(told?.figure?.denominator ?? ''),
    evidence: told?.evidence ?? '',
    applies: told === undefined || told.figure !== null,
  }))
  const [isDirty, setDirty] = useState(false)
  const [isWrong, setWrong] = useState(false)
  useUnsaved(isDirty)
  const put = (part: Partial<typeof typed>): void => {
    setDirty(true)
    setTyped((now) => ({ ...now, ...part }))
  }
  const save = (): void => {
    const evidence = typed.evidence.trim()
    const numerator = wholeTyped(typed.numerator)
    const denominator = typed.denominator.trim() === '' ? null : wholeTyped(typed.denominator)
    const isNumber = numerator !== undefined && denominator !== undefined
    setWrong(typed.applies && !isNumber)
    if (!typed.applies) return onTold({ id: line.id, figure: null, evidence })
    if (isNumber) onTold({ id: line.id, figure: { numerator, denominator }, evidence })
  }
  return (
    <FormCard
      title={tell('tell.title', { name: line.name })}
      go={t.tell}
      busy={false}
      onGo={save}
      onCancel={onCancel}
    >
      {typed.applies && <Figures line={line} typed={typed} put={put} />}
      <TextField
        name="evidence"
        label={t.evidence}
        value={typed.evidence}
        onValue={(evidence) => put({ evidence })}
      />
      <label class="tick-box whole">
        <input
          type="checkbox"
          name="applies"
          checked={!typed.applies}
          onChange={({ currentTarget }) => put({ applies: !currentTarget.checked })}
        />
        <span>{t.applies}</span>
      </label>
      {isWrong && (
        <p class="wrong" role="alert">
          {t['wrong.number']}
        </p>
      )}
    </FormCard>
  )
}

type FiguresProps = {
  line: ScoreSheetLine
  typed: { readonly numerator: string; readonly denominator: string }
  put: (part: { numerator: string } | { denominator: string }) => void
}

function Figures({ line, typed, put }: FiguresProps): VNode {
  const { language } = useWords()
  const { t } = useScoreWords()
  return (
    <>
      <TextField
        name="numerator"
        label={t.numerator}
        figures
        value={typed.numerator}
        hint={ruleText(line.rule, { t, language })}
        onValue={(numerator) => put({ numerator })}
      />
      {line.rule.by !== 'each' && (
        <TextField
          name="denominator"
          label={t.denominator}
          figures
          required={line.rule.by !== 'bands'}
          value={typed.denominator}
          onValue={(denominator) => put({ denominator })}
        />
      )}
    </>
  )
}
