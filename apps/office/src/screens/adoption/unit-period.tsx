import type { SessionView } from '@cho40/contract'
import { type MarketDay, plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isUnit } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { useAdoptionWords } from '../../text/adoption.ts'
import { PeriodField } from './period-field.tsx'

export type UnitPeriod = {
  /** Empty while this person holds no place and names none. */
  readonly unit: string
  readonly period: string
}

/** The place a role was given for, where there is no market to name one. */
function placeOf({ roles }: SessionView): string | undefined {
  const place = roles.find(({ scopeId }) => scopeId.startsWith('place:'))
  return place?.scopeId.slice('place:'.length)
}

/** The month before the one of a day. */
function monthBefore(day: MarketDay): string {
  return plusDays(`${day.slice(0, 7)}-01` as MarketDay, -1).slice(0, 7)
}

/**
 * Which unit and period the address names; otherwise one’s own place, and the month that runs or, for
 * what is reported, the one that is over.
 */
export function useUnitPeriod(unless: 'running' | 'over' = 'running'): UnitPeriod {
  const { address, session, market, today } = useDesk()
  return {
    unit: address.unit ?? placeOf(session) ?? market?.placeCode ?? '',
    period: address.period ?? (unless === 'over' ? monthBefore(today) : today.slice(0, 7)),
  }
}

/** Asks for a unit and a period, and keeps them in the address. */
export function UnitPeriodFields({ at }: { at: UnitPeriod }): VNode {
  const { today, go } = useDesk()
  return (
    <>
      <UnitField unit={at.unit} />
      <PeriodField
        today={today}
        value={at.period}
        onValue={(period) => go({ unit: at.unit, period })}
      />
    </>
  )
}

/** Goes to the unit when its code is whole: on Enter, or when the field is left. */
export function UnitField({ unit }: { unit: string }): VNode {
  const { markets, go } = useDesk()
  const { t } = useAdoptionWords()
  const [typed, setTyped] = useState(unit)
  useEffect(() => setTyped(unit), [unit])
  const known = isUnit(typed)
  const codes = new Set(markets.flatMap(({ placeCode }) => [placeCode, placeCode.slice(0, 2)]))
  return (
    <label class="field">
      <span>{t.unit}</span>
      <input
        name="unit"
        inputMode="numeric"
        autocomplete="off"
        list="units"
        maxLength={5}
        value={typed}
        aria-invalid={!known}
        onInput={({ currentTarget }) => setTyped(currentTarget.value.trim())}
        onChange={() => known && typed !== unit && go({ unit: typed })}
      />
      <datalist id="units">
        {[...codes].map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      {!known && (
        <small class="hint" role="status">
          {t['unit.wrong']}
        </small>
      )}
    </label>
  )
}
