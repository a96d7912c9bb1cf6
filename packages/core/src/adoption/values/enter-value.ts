import type { EnterValue, IndicatorValueId, PersonId, Problem, ReviseValue } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { unitThenOf } from '../../market/market-units.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { checkValue } from './check-value.ts'
import { indicatorValue, isSuperseded, valuesOf } from './values.ts'
import { writeValue } from './write-value.ts'

/**
 * Enters a value as a draft. A second one for the same unit and period is a revision.
 * Problems: NotFound (indicator, place), InvalidInput, AlreadyExists (value), IdReused.
 */
export function enterValue(
  deps: Deps,
  { value, by }: { readonly value: EnterValue; readonly by: PersonId },
): Promise<Result<IndicatorValueId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: value.unitCode, id: value.id, body: value }, async () => {
      const checked = await inItsUnit(tx, value)
      if (!checked.ok) return checked
      const { indicatorId, unitCode, firstDay: from, lastDay: to } = value
      const { unitEdition } = checked.value
      const there = await valuesOf(tx, { unitCode, unitEdition, indicatorId, from, to })
      const before = there.at(-1)
      if (before) return err({ type: 'AlreadyExists', what: 'value', id: before.id })
      const first = { revision: 1, supersedesId: null, reason: null }
      await writeValue(tx, { value, ...checked.value, ...first, by }, 'draft')
      return ok(value.id)
    }),
  )
}

/**
 * Puts another value in place of the last revision, with the reason why; the one before stays as it
 * was sent. The only way to change a period that is locked.
 * Problems: NotFound, InvalidInput, WrongState (value that has a later revision), IdReused.
 */
export function reviseValue(
  deps: Deps,
  { value, by }: { readonly value: ReviseValue; readonly by: PersonId },
): Promise<Result<IndicatorValueId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: value.unitCode, id: value.id, body: value }, async () => {
      const checked = await inItsUnit(tx, value)
      if (!checked.ok) return checked
      const before = await indicatorValue(tx, value.supersedesId)
      if (!before.ok) return before
      const { unitEdition } = checked.value
      const old = before.value
      const same =
        old.indicatorId === value.indicatorId &&
        old.unitCode === value.unitCode &&
        old.unitEdition === unitEdition &&
        old.firstDay === value.firstDay &&
        old.lastDay === value.lastDay
      if (!same) return err({ type: 'NotFound', what: 'value', id: value.supersedesId })
      if (await isSuperseded(tx, old.id)) {
        return err({ type: 'WrongState', what: 'value', id: old.id, state: 'superseded' })
      }
      const next = { revision: old.revision + 1, supersedesId: old.id, reason: value.reason }
      await writeValue(tx, { value, ...checked.value, ...next, by }, 'draft')
      return ok(value.id)
    }),
  )
}

async function inItsUnit(
  tx: Tx,
  value: EnterValue,
): Promise<Result<{ readonly version: number; readonly unitEdition: string }, Problem>> {
  const indicator = checkValue(value)
  if (!indicator.ok) return indicator
  const unit = await unitThenOf(tx, value.unitCode, value.lastDay)
  if (!unit) return err({ type: 'NotFound', what: 'place', id: value.unitCode })
  return ok({ version: indicator.value.version, unitEdition: unit.edition })
}
