import type { SettlementShown } from '@cho40/contract'
import type { VNode } from 'preact'
import { Badge } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { STATIONS, stationOf } from './run-steps.ts'

/** Draft, checked, approved, ordered, paid: how far the run is, in words. */
export function Stations({ state }: { state: SettlementShown }): VNode {
  const { t } = useCoopWords()
  const here = stationOf(state)
  return (
    <>
      <ol class="stations" aria-label={t['run.stations']}>
        {STATIONS.map((station, index) => (
          <li
            key={station}
            class={index < here ? 'is-done' : ''}
            {...(index === here && { 'aria-current': 'step' as const })}
          >
            {t[`run.${station}`]}
          </li>
        ))}
      </ol>
      {state === 'returned' && (
        <p>
          <Badge tone="thread-red" pictogram="warning">
            {t['run.returned.help']}
          </Badge>
        </p>
      )}
      {(state === 'partly_paid' || state === 'void' || state === 'closed') && (
        <p>
          <b>{t[`run.${state}`]}</b>
        </p>
      )}
    </>
  )
}
