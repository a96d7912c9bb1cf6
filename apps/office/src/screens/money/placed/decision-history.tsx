import type { TransferId } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { usePlacedWords } from '../../../text/placed.ts'
import { shortDay } from '../../../text/say.ts'
import { useAsk } from '../../../wire/use-ask.ts'
import { usePlaceName } from './place-name.ts'

/** What people decided about a transfer, in order, what was taken back struck through. */
export function DecisionHistory({ transferId }: { transferId: TransferId }): VNode | null {
  const { t } = usePlacedWords()
  const placeName = usePlaceName()
  const decided = useAsk('exceptions.decisions', { transferId })
  if (!decided.value) return null
  return (
    <section class="report-card" aria-label={t.history}>
      <h2>{t.history}</h2>
      {decided.value.length === 0 && <p class="quiet">{t['history.none']}</p>}
      <ol class="steps">
        {decided.value.map(({ id, at, how, note, places, undoneBy }) => {
          const said = [
            `${formatMarketTime(at)} ${shortDay(marketDayOf(at))}`,
            placeName(how),
            ...places.map(({ amount }) => formatDong(amount)),
            ...(note === null ? [] : [note]),
          ].join(' · ')
          return <li key={id}>{undoneBy === null ? said : <s>{said}</s>}</li>
        })}
      </ol>
    </section>
  )
}
