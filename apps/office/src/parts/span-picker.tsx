import type { VNode } from 'preact'
import { useDesk } from '../desk/desk.ts'
import { useCoopWords } from '../text/coop.ts'
import { SPANS, type Span, spanOf } from '../text/months.ts'
import { DayField } from './fields.tsx'
import type { ScreenKey } from './screen-keys.tsx'

type Props = { span: Span; onSpan: (span: Span) => void }

/** The days a book is read over: two fields, and the usual times by one key each. */
export function SpanPicker({ span, onSpan }: Props): VNode {
  const { t } = useCoopWords()
  const { today } = useDesk()
  return (
    <div class="form-fields span-picker screen-only">
      <DayField
        name="from"
        label={t['books.from']}
        value={span.from}
        onValue={(from) => onSpan({ ...span, from })}
      />
      <DayField
        name="to"
        label={t['books.to']}
        value={span.to}
        onValue={(to) => onSpan({ ...span, to })}
      />
      <p class="actions">
        {SPANS.map((name, index) => (
          <button
            key={name}
            type="button"
            class="button"
            onClick={() => onSpan(spanOf(name, today))}
          >
            {t[`span.${name}`]} <kbd>{index + 1}</kbd>
          </button>
        ))}
      </p>
    </div>
  )
}

/** The keys of the usual times, for the screen that shows the picker. */
export function useSpanKeys(onSpan: Props['onSpan']): readonly ScreenKey[] {
  const { t } = useCoopWords()
  const { today } = useDesk()
  return SPANS.map((name, index) => ({
    key: String(index + 1),
    label: t[`span.${name}`],
    press: () => onSpan(spanOf(name, today)),
  }))
}
