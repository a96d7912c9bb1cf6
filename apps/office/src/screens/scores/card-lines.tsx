import type { VNode } from 'preact'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { useScoreWords } from '../../text/scores.ts'
import { EMPTY_LINE, type TypedLine } from './typed-card.ts'

const PARTS = ['score', 'bonus', 'penalty'] as const
const RULES = ['bands', 'linear', 'capped_ratio', 'each'] as const

type Props = {
  lines: readonly TypedLine[]
  onLines: (lines: readonly TypedLine[]) => void
}

/** What a card scores, one row a line; an emptied row is left out. */
export function CardLines({ lines, onLines }: Props): VNode {
  const { t } = useScoreWords()
  return (
    <fieldset class="part-rows">
      <legend>{t['put.lines']}</legend>
      <p class="source">{t['put.help']}</p>
      {lines.map((line, at) => (
        <LineFields
          key={at}
          at={at}
          line={line}
          put={(part) => onLines(lines.map((one, i) => (i === at ? { ...one, ...part } : one)))}
        />
      ))}
      <p class="actions">
        <button type="button" class="button" onClick={() => onLines([...lines, EMPTY_LINE])}>
          {t['put.more']}
        </button>
      </p>
    </fieldset>
  )
}

type LineProps = { at: number; line: TypedLine; put: (part: Partial<TypedLine>) => void }

function LineFields({ at, line, put }: LineProps): VNode {
  const { t } = useScoreWords()
  return (
    <div class="part-row">
      <TextField
        name={`line-code-${at}`}
        label={t['put.code']}
        {...(at === 0 && { hint: t['put.code.help'] })}
        most={40}
        required={false}
        value={line.id}
        onValue={(id) => put({ id })}
      />
      <TextField
        name={`line-name-${at}`}
        label={t.line}
        required={false}
        value={line.name}
        onValue={(name) => put({ name })}
      />
      <ChoiceField
        name={`line-part-${at}`}
        label={t.part}
        value={line.part}
        options={PARTS.map((part) => [part, t[`part.${part}`]] as const)}
        onValue={(part) => put({ part })}
      />
      <ChoiceField
        name={`line-rule-${at}`}
        label={t['put.rule']}
        value={line.by}
        options={RULES.map((by) => [by, t[`put.${by}`]] as const)}
        onValue={(by) => put({ by })}
      />
      <TextField
        name={`line-points-${at}`}
        label={t['put.points']}
        required={false}
        value={line.points}
        onValue={(points) => put({ points })}
      />
      {line.by !== 'linear' && (
        <TextField
          name={`line-marks-${at}`}
          label={t['put.marks']}
          required={false}
          value={line.marks}
          onValue={(marks) => put({ marks })}
        />
      )}
    </div>
  )
}
