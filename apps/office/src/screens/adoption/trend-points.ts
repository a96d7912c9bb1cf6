import type { ReportLine, TrendCell } from '@cho40/contract'

export const WIDTH = 720
export const HEIGHT = 260
const LEFT = 64
const RIGHT = WIDTH - 96
const TOP = 24
const BOTTOM = HEIGHT - 32
const STEPS = 4
const WHOLE = 100

export type ChartPoint = {
  readonly period: string
  readonly x: number
  readonly y: number
  readonly scaled: number
}

export type Chart = {
  readonly left: number
  readonly right: number
  readonly grid: readonly { readonly y: number; readonly scaled: number }[]
  readonly points: readonly ChartPoint[]
  /** Polylines; more than one where the series was broken or a figure is missing. */
  readonly parts: readonly string[]
  readonly baseline: { readonly y: number } | null
  readonly plan: { readonly y: number } | null
}

/** A line’s figures, oldest first, this period last. */
export function trendOf(line: ReportLine, period: string): readonly TrendCell[] {
  return [...line.trend, { period, cell: line.now, series: 'same' }]
}

/** Where everything stands on the picture. Shares start at nought and end at a hundred percent. */
export function chartOf(line: ReportLine, period: string): Chart {
  const cells = trendOf(line, period)
  const top = topOf(line, cells)
  const y = (scaled: number) => round(BOTTOM - (Math.min(scaled, top) / top) * (BOTTOM - TOP))
  const step = cells.length > 1 ? (RIGHT - LEFT) / (cells.length - 1) : 0
  const placed = cells.map(({ period: name, cell, series }, i) => {
    if (cell.state !== 'shown' || cell.scaled === null) return undefined
    const { scaled } = cell
    return { period: name, x: round(LEFT + i * step), y: y(scaled), scaled, series }
  })
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => {
    const scaled = (top / STEPS) * i
    return { scaled, y: y(scaled) }
  })
  return {
    left: LEFT,
    right: RIGHT,
    grid,
    points: placed.filter((point) => point !== undefined),
    parts: partsOf(placed),
    baseline: line.baseline === null ? null : { y: y(line.baseline) },
    plan: line.plan && { y: y(line.plan.scaled) },
  }
}

type Placed = ChartPoint & { readonly series: TrendCell['series'] }

/** Neighbours of one series are joined; a gap or another definition is left open. */
function partsOf(placed: readonly (Placed | undefined)[]): string[] {
  const parts: Placed[][] = []
  let open: Placed[] | undefined
  for (const point of placed) {
    if (!point) {
      open = undefined
      continue
    }
    if (!open || open.at(-1)?.series !== point.series) {
      open = []
      parts.push(open)
    }
    open.push(point)
  }
  return parts
    .filter((part) => part.length > 1)
    .map((part) => part.map(({ x, y }) => `${x},${y}`).join(' '))
}

function topOf(line: ReportLine, cells: readonly TrendCell[]): number {
  const unit = 10 ** line.decimals
  if (line.denominatorName !== null && line.unit.en === '%') return WHOLE * unit
  const shown = cells.flatMap(({ cell }) => (cell.state === 'shown' ? [cell.scaled ?? 0] : []))
  const most = Math.max(...shown, line.plan?.scaled ?? 0, line.baseline ?? 0, STEPS * unit)
  return niceAbove(most / unit) * unit
}

/** The next of 1, 2, 4, 8 × a power of ten: its quarters are easy to read. */
function niceAbove(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  const times = [1, 2, 4, 8, 10].find((one) => one * power >= most) ?? 10
  return times * power
}

function round(at: number): number {
  return Math.round(at * 10) / 10
}
