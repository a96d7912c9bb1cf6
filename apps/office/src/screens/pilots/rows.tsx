import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { useAsk } from '../../wire/use-ask.ts'

export type TypedActivity = { readonly name: string; readonly due: string }
export type TypedTarget = {
  readonly indicatorId: string
  readonly target: string
  readonly baseline: string
  readonly due: string
}

type RowsProps<Row> = { rows: readonly Row[]; onRows: (rows: readonly Row[]) => void }

function put<Row>(rows: readonly Row[], at: number, part: Partial<Row>): Row[] {
  return rows.map((row, i) => (i === at ? { ...row, ...part } : row))
}

export function ActivityRows({ rows, onRows }: RowsProps<TypedActivity>): VNode {
  const { t } = useCommuneWords()
  return (
    <fieldset class="part-rows">
      <legend>{t['pilot.activities']}</legend>
      {rows.map((row, at) => (
        <div class="part-row" key={at}>
          <TextField
            name={`activity-${at}`}
            label={t['pilot.activity']}
            value={row.name}
            required={false}
            onValue={(name) => onRows(put(rows, at, { name }))}
          />
          <Due
            name={`activity-due-${at}`}
            value={row.due}
            onValue={(due) => onRows(put(rows, at, { due }))}
          />
        </div>
      ))}
      <More onMore={() => onRows([...rows, { name: '', due: '' }])} />
    </fieldset>
  )
}

type TargetProps = RowsProps<TypedTarget> & { isWrong: boolean }

export function TargetRows({ rows, onRows, isWrong }: TargetProps): VNode {
  const { language } = useWords()
  const { t } = useCommuneWords()
  const indicators = useAsk('adoption.indicators', undefined)
  return (
    <fieldset class="part-rows">
      <legend>{t['pilot.targets']}</legend>
      {rows.map((row, at) => (
        <div class="part-row" key={at}>
          <label class="field">
            <span>{t['pilot.indicator']}</span>
            <select
              name={`indicator-${at}`}
              value={row.indicatorId}
              onChange={({ currentTarget }) =>
                onRows(put(rows, at, { indicatorId: currentTarget.value }))
              }
            >
              {(indicators.value ?? []).map(({ id, name, unit }) => (
                <option key={id} value={id}>
                  {id} {name[language]} ({unit[language]})
                </option>
              ))}
            </select>
          </label>
          <TextField
            name={`target-${at}`}
            label={t['pilot.target']}
            value={row.target}
            required={false}
            figures
            onValue={(target) => onRows(put(rows, at, { target }))}
          />
          <TextField
            name={`baseline-${at}`}
            label={t['pilot.baseline']}
            value={row.baseline}
            required={false}
            figures
            onValue={(baseline) => onRows(put(rows, at, { baseline }))}
          />
          <Due
            name={`target-due-${at}`}
            value={row.due}
            onValue={(due) => onRows(put(rows, at, { due }))}
          />
        </div>
      ))}
      {isWrong && (
        <p role="alert" class="wrong">
          {t['pilot.wrong.target']}
        </p>
      )}
      <More
        onMore={() => onRows([...rows, { indicatorId: 'M-02', target: '', baseline: '', due: '' }])}
      />
    </fieldset>
  )
}

type DueProps = { name: string; value: string; onValue: (day: string) => void }

function Due({ name, value, onValue }: DueProps): VNode {
  const { t } = useCommuneWords()
  return (
    <label class="field">
      <span>{t['pilot.due']}</span>
      <input
        type="date"
        name={name}
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  )
}

function More({ onMore }: { onMore: () => void }): VNode {
  const { t } = useCommuneWords()
  return (
    <p class="actions">
      <button type="button" class="button" onClick={onMore}>
        {t['pilot.more']}
      </button>
    </p>
  )
}
