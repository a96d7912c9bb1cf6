import type { Scorecard, ScoreRule } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { scaledTyped } from '../pilots/typed-target.ts'

export type TypedLine = {
  readonly id: string
  readonly name: string
  readonly part: Scorecard['lines'][number]['part']
  readonly by: ScoreRule['by']
  /** Points as people write them; several of them for bands, parted by semicolons. */
  readonly points: string
  /** Where bands begin or what the share is measured at, in percent; for so many each the most. */
  readonly marks: string
}

export type TypedCard = {
  readonly id: string
  readonly source: string
  readonly from: MarketDay
  /** `20/12`, or nothing. */
  readonly last: string
  /** Points are rounded to so many decimals. */
  readonly decimals: Scorecard['decimals']
  readonly lines: readonly TypedLine[]
}

export const EMPTY_LINE: TypedLine = {
  id: '',
  name: '',
  part: 'score',
  by: 'linear',
  points: '',
  marks: '',
}

type Wrong = { readonly wrong: 'last' | number }

/** The card that was typed, or what of it cannot be read: its last day, or the line of that number. */
export function readCard(typed: TypedCard): { readonly card: Scorecard } | Wrong {
  const refusedAfter = typed.last.trim() === '' ? null : monthAndDay(typed.last.trim())
  if (refusedAfter === undefined) return { wrong: 'last' }
  const lines: Scorecard['lines'] = []
  for (const [at, line] of typed.lines.entries()) {
    if (line.id.trim() === '' && line.name.trim() === '') continue
    const id = line.id.trim()
    const rule = readRule(line)
    const isOdd = !/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(id) || lines.some((one) => one.id === id)
    if (!rule || isOdd || line.name.trim() === '') return { wrong: at + 1 }
    lines.push({ id, name: line.name.trim(), part: line.part, rule })
  }
  if (lines.length === 0) return { wrong: 1 }
  const { source, from, decimals } = typed
  const id = typed.id.trim()
  return { card: { id, source: source.trim(), from, decimals, refusedAfter, lines } }
}

/** A kept card as somebody would have typed it: what is changed becomes its next version. */
export function typedOf(card: Scorecard): TypedCard {
  const [month, day] = card.refusedAfter?.split('-') ?? []
  return {
    id: card.id,
    source: card.source,
    from: card.from,
    decimals: card.decimals,
    last: month && day ? `${day}/${month}` : '',
    lines: card.lines.map(({ id, name, part, rule }) => ({
      id,
      name,
      part,
      by: rule.by,
      ...writtenRule(rule),
    })),
  }
}

function readRule({ by, points, marks }: TypedLine): ScoreRule | undefined {
  if (by === 'bands') {
    const from = marks.split(';').map(hundredths)
    const brought = points.split(';').map(hundredths)
    if (from.length !== brought.length || from.length > 20) return undefined
    const bands = from.flatMap((at, i) => {
      const one = brought[i]
      return at === undefined || one === undefined ? [] : [{ from: at, points: one }]
    })
    return bands.length === from.length ? { by, bands } : undefined
  }
  const max = hundredths(points)
  if (max === undefined) return undefined
  if (by === 'linear') return { by, max }
  const mark = marks.trim() === '' ? null : hundredths(marks)
  if (mark === undefined) return undefined
  if (by === 'each') return { by, points: max, most: mark }
  return mark ? { by, target: mark, max } : undefined
}

function writtenRule(rule: ScoreRule): Pick<TypedLine, 'points' | 'marks'> {
  if (rule.by === 'bands') {
    return {
      points: rule.bands.map(({ points }) => written(points)).join('; '),
      marks: rule.bands.map(({ from }) => written(from)).join('; '),
    }
  }
  if (rule.by === 'linear') return { points: written(rule.max), marks: '' }
  if (rule.by === 'capped_ratio') return { points: written(rule.max), marks: written(rule.target) }
  return { points: written(rule.points), marks: rule.most === null ? '' : written(rule.most) }
}

function hundredths(text: string): number | undefined {
  return scaledTyped(text, 2)
}

/** `8,5`: read again by the same hand. */
function written(scaled: number): string {
  const fraction = String(scaled % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(scaled / 100)}${fraction === '' ? '' : `,${fraction}`}`
}

function monthAndDay(text: string): string | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text) ?? []
  const found = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(found) ? found : undefined
}

/** A whole number, with or without the points between its thousands. */
export function wholeTyped(text: string): number | undefined {
  const plain = text.trim()
  if (!/^(?:\d{1,15}|\d{1,3}(?:[.,\s]\d{3})+)$/.test(plain)) return undefined
  const number = Number(plain.replace(/\D/g, ''))
  return Number.isSafeInteger(number) ? number : undefined
}
