import type { IndicatorValueView, ValueStepView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useEntryWords } from '../../text/entry.ts'
import { shortDay } from '../../text/say.ts'
import type { Due } from './due.ts'
import { StateBadge } from './state-badge.tsx'
import { valueText } from './value-text.ts'

type Props = {
  due: Due
  values: readonly IndicatorValueView[]
  history: readonly ValueStepView[] | undefined
}

/** What a value is, the revisions before it with their reasons, and who moved it where. */
export function Steps({ due, values, history }: Props): VNode {
  const { language } = useWords()
  const { t, tell } = useEntryWords()
  const { rule, firstDay, lastDay } = due
  const last = values.at(-1)
  return (
    <>
      <p>
        {shortDay(firstDay)} – {shortDay(lastDay)} · <StateBadge state={last?.state} />
      </p>
      {values.length > 0 && (
        <ul>
          {values.map((value) => (
            <li key={value.id}>
              <b>{valueText(value, rule, language)}</b> · {tell('revision', { n: value.revision })}{' '}
              · {value.source}
              {value.reason !== null && ` · ${tell('because', { reason: value.reason })}`}
            </li>
          ))}
        </ul>
      )}
      {last?.locked === true && <p class="source">{t.locked}</p>}
      {history && history.length > 0 && (
        <details open>
          <summary>{t.history}</summary>
          <ol>
            {history.map((step) => (
              <li key={`${step.state} ${step.recordedAt}`}>
                {tell('history.line', {
                  state: t[`state.${step.state}`],
                  who: step.name ?? t['history.package'],
                  time: step.recordedAt,
                  day: marketDayOf(step.recordedAt),
                })}
                {step.reason !== null && ` · ${tell('because', { reason: step.reason })}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
