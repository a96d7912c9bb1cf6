import { foldText } from '@cho40/values'

/** Below this many characters two cut references may begin alike by chance. */
export const MIN_CUT_LENGTH = 8

export type ReferenceVerdict = 'equal' | 'cut' | 'different' | 'unrelated'

/**
 * A bank reference for comparison: `5209 - 33719` → `520933719`, `ft24260-1` → `FT242601`. Empty
 * text, `null` written out and rows of zeros are no reference: undefined.
 */
export function normaliseReference(reference: string): string | undefined {
  const plain = foldText(reference).replace(/[^A-Z0-9]/g, '')
  return plain === '' || plain === 'NULL' || /^0+$/.test(plain) ? undefined : plain
}

/**
 * Compares two normalised references. `cut`: one begins with the other, as when a bank truncates
 * (Techcombank's FT number at BIDV). `unrelated`: they come from different numbering, as a gateway
 * number and a teller's document number do, so their difference says nothing.
 */
export function compareReferences(a: string, b: string): ReferenceVerdict {
  if (a === b) return 'equal'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= MIN_CUT_LENGTH && long.startsWith(short)) return 'cut'
  return numberingOf(a) === numberingOf(b) ? 'different' : 'unrelated'
}

/**
 * The numbering a reference belongs to, by its look: leading letters where digits follow; for bare
 * numbers their length, since each bank and gateway keeps one.
 */
function numberingOf(reference: string): string {
  const letters = /^[A-Z]+(?=\d)/.exec(reference)?.[0]
  if (letters !== undefined) return letters
  return /^\d+$/.test(reference) ? `#${reference.length}` : 'word'
}
