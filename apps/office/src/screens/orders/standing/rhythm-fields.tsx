import type { MarketId, StandingRhythm } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../../desk/desk.ts'
import { ChoiceField } from '../../../parts/fields.tsx'
import { useStandingWords } from '../../../text/standing.ts'

export type TypedRhythm = {
  readonly kind: StandingRhythm['kind']
  readonly days: readonly number[]
  readonly marketId: MarketId | ''
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

type Props = { typed: TypedRhythm; onTyped: (typed: TypedRhythm) => void }

/** Days of the week to tick, or every day of a market. */
export function RhythmFields({ typed, onTyped }: Props): VNode {
  const { t } = useStandingWords()
  const { markets } = useDesk()
  const { kind, days } = typed
  const tick = (day: number, isOn: boolean): void => {
    const others = days.filter((one) => one !== day)
    onTyped({ ...typed, days: isOn ? [...others, day].toSorted((a, b) => a - b) : others })
  }
  return (
    <>
      <ChoiceField<TypedRhythm['kind']>
        name="rhythm"
        label={t.rhythm}
        value={kind}
        options={[
          ['weekdays', t.weekdays] as const,
          ...(markets.length > 0 ? ([['market_days', t.market_days]] as const) : []),
        ]}
        onValue={(chosen) => onTyped({ ...typed, kind: chosen })}
      />
      {kind === 'market_days' && (
        <ChoiceField<MarketId>
          name="market"
          label={t.market}
          value={typed.marketId}
          options={markets.map(({ id, name }) => [id, name] as const)}
          onValue={(marketId) => onTyped({ ...typed, marketId })}
        />
      )}
      {kind === 'weekdays' && (
        <fieldset class="sale-line week">
          <legend>{t.weekdays}</legend>
          {WEEK.map((day) => (
            <label key={day} class="tick-box">
              <input
                type="checkbox"
                name={`day-${day}`}
                checked={days.includes(day)}
                onChange={({ currentTarget }) => tick(day, currentTarget.checked)}
              />
              {t[`day.${day}`]}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** As the order takes it; undefined while no day is chosen. */
export function rhythmOf({ kind, days, marketId }: TypedRhythm): StandingRhythm | undefined {
  if (kind === 'weekdays') return days.length > 0 ? { kind, days: [...days] } : undefined
  return marketId ? { kind, marketId } : undefined
}
