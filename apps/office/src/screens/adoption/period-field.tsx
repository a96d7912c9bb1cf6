import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useAdoptionWords } from '../../text/adoption.ts'
import { type PeriodChoice, periodChoices } from './periods.ts'

/** Which month, quarter or year a report is about. */
export function PeriodField(props: {
  today: MarketDay
  value: string
  onValue: (period: string) => void
}): VNode {
  const { t, tell } = useAdoptionWords()
  const words = ({ kind, year, nth }: PeriodChoice) =>
    // Years are no amounts, so they are not to be grouped by thousands.
    tell(`period.${kind}`, { year: String(year), month: String(nth), quarter: String(nth) })
  return (
    <label class="field">
      <span>{t.period}</span>
      <select
        name="period"
        value={props.value}
        onChange={({ currentTarget }) => props.onValue(currentTarget.value)}
      >
        {periodChoices(props.today).map((choice) => (
          <option key={choice.name} value={choice.name}>
            {words(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
