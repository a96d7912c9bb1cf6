import type { MarketDay } from '@cho40/values'
import { indicatorOn } from '../indicators/catalogue.ts'
import type { CountedThing } from '../indicators/indicator.ts'
import type { PrintedFigure } from './seeds.ts'

/**
 * The counts that parts in percent can have come from: for every total, the parts whose percentages
 * round to what was printed. One answer means the base can be worked out, several that it cannot.
 */
export function possibleCounts(
  percentages: readonly { readonly scaled: number; readonly decimals: number }[],
  totals: { readonly from: number; readonly to: number },
  holds: (parts: readonly number[]) => boolean = () => true,
): { readonly total: number; readonly parts: readonly number[] }[] {
  const found: { total: number; parts: number[] }[] = []
  for (let total = totals.from; total <= totals.to; total += 1) {
    const parts = percentages.map(({ scaled, decimals }) => {
      const near = Math.round((scaled * total) / (100 * 10 ** decimals))
      return [near - 1, near, near + 1].find(
        (part) => roundedPercent(part, total, decimals) === scaled,
      )
    })
    const known = parts.filter((part) => part !== undefined)
    const sum = known.reduce((all, part) => all + part, 0)
    if (known.length === parts.length && sum === total && holds(known)) {
      found.push({ total, parts: known })
    }
  }
  return found
}

function roundedPercent(part: number, total: number, decimals: number): number {
  return Math.round((part * 100 * 10 ** decimals) / total)
}

/** What is wrong with taking a printed figure for a value of an indicator; empty when nothing is. */
export type FigureFlag = 'no_base' | 'other_thing_counted' | 'bound_only' | 'base_implausible'

/** Flags of a printed figure, `population` being the number there can be at most. */
export function figureFlags(
  figure: PrintedFigure,
  like: { readonly indicatorId: string; readonly population?: number },
): FigureFlag[] {
  const indicator = indicatorOn(like.indicatorId, '2026-01-01' as MarketDay)
  const flags: FigureFlag[] = []
  if (figure.unit === '%' && figure.denominator === undefined) flags.push('no_base')
  if (figure.bound !== '=') flags.push('bound_only')
  const wanted: CountedThing | undefined = indicator?.numerator.counts
  if (figure.counts !== undefined && figure.counts !== wanted) flags.push('other_thing_counted')
  const base = impliedBase(figure)
  if (base !== null && like.population !== undefined && base > like.population) {
    flags.push('base_implausible')
  }
  return flags
}

/** The denominator that a numerator and its percentage imply, rounded; null when it cannot be known. */
export function impliedBase({ numerator, scaled, decimals, unit }: PrintedFigure): number | null {
  if (numerator === undefined || scaled === null || scaled === 0 || unit !== '%') return null
  return Math.round((numerator * 100 * 10 ** decimals) / scaled)
}
