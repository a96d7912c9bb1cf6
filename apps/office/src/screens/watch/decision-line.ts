import type { ListingDecision } from '@cho40/contract'
import type { WatchWord } from '../../text/watch.ts'

/** Why, in the words of the list and the officer’s own: `Giá sai. Ghi 10.000 ₫ một tạ.` */
export function decisionLine(
  t: Readonly<Record<WatchWord, string>>,
  { reasons, note }: Pick<ListingDecision, 'reasons' | 'note'>,
): string {
  const why = reasons.map((reason) => t[`reason.${reason}`]).join(', ')
  return [why, note ?? ''].filter((part) => part !== '').join(' – ')
}
