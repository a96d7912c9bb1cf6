import type { Dong } from '@cho40/values'
import type { TransferKind } from './kinds.ts'

/** Of transfers of one kind: of how many the machine did just what it must. */
export type ClassTally = { expected: number; matched: number }

export type WrongMatch = {
  readonly nth: number
  readonly kind: TransferKind
  readonly memo: string
  readonly amount: Dong
  readonly allocated: readonly string[]
}

export type TransfersReport = {
  readonly seed: number
  transfers: number
  /** Allocations by the machine. */
  automatic: number
  wrong: number
  /** By kind and how the code came into the memo: `qr/scanned`, `typed/typed`. */
  readonly classes: Record<string, ClassTally>
  /** The first wrong ones, to look into. */
  readonly wrongMatches: WrongMatch[]
}

export function newReport(seed: number): TransfersReport {
  return { seed, transfers: 0, automatic: 0, wrong: 0, classes: {}, wrongMatches: [] }
}

/** The report as lines for a terminal. */
export function transferLines(report: TransfersReport, seconds?: number): string[] {
  const speed = seconds ? ` · ${Math.round(report.transfers / seconds)} a second` : ''
  const classes = Object.entries(report.classes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    `seed ${report.seed} · ${report.transfers} transfers${speed}`,
    `${report.automatic} automatic matches · ${report.wrong} wrong`,
    ...classes.map(
      ([name, { expected, matched }]) =>
        `  ${name}: ${matched} of ${expected} as expected (${((100 * matched) / expected).toFixed(3)} %)`,
    ),
    ...report.wrongMatches.map((wrong) => `wrong: ${JSON.stringify(wrong)}`),
  ]
}
