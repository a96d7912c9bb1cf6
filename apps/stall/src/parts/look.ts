import type { Verdict } from '../sale/verdict.ts'
import type { Look } from '../till/state.ts'

/** Colour, pictogram and word always come together; the words are `state.*` of the text pack. */
export const LOOK: Readonly<Record<Verdict, Look>> = {
  cash: { tone: 'sky', pictogram: 'cash' },
  waiting: { tone: 'turmeric', pictogram: 'waiting' },
  short: { tone: 'thread-red', pictogram: 'warning' },
  alarm: { tone: 'thread-red', pictogram: 'shield' },
  claimed: { tone: 'sky', pictogram: 'person' },
  paid: { tone: 'leaf', pictogram: 'tick' },
  over: { tone: 'thread-red', pictogram: 'scales' },
  late: { tone: 'leaf', pictogram: 'waiting' },
  after_cancel: { tone: 'thread-red', pictogram: 'warning' },
  cancelled: { tone: 'quiet', pictogram: 'cross' },
  voided: { tone: 'quiet', pictogram: 'cross' },
}
