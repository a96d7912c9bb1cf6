import type { SignVerdict } from '@cho40/contract'
import type { PictogramName } from '@cho40/design/pictograms'

type Look = {
  readonly tone: 'indigo' | 'turmeric' | 'thread-red'
  readonly pictogram: PictogramName
}

/**
 * Red where the money would go astray, turmeric where the paper alone is wrong. The right sign is
 * indigo: leaf is kept for money that the bank has confirmed.
 */
export const VERDICT_LOOK: Readonly<Record<SignVerdict['verdict'], Look>> = {
  own: { tone: 'indigo', pictogram: 'tick' },
  own_unregistered: { tone: 'turmeric', pictogram: 'scales' },
  withdrawn: { tone: 'turmeric', pictogram: 'erase' },
  other_stall: { tone: 'thread-red', pictogram: 'stall' },
  foreign_account: { tone: 'thread-red', pictogram: 'warning' },
  not_a_transfer: { tone: 'thread-red', pictogram: 'cross' },
  unreadable: { tone: 'turmeric', pictogram: 'code' },
}
