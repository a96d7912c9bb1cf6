const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'
const WORD_END = "(?![\\p{L}\\p{M}'])"
const OPEN_OA_OE = new RegExp(`(o)([ae])(${TONE})${WORD_END}`, 'giu')
const OPEN_UY = new RegExp(`(?<!q)(u)(y)(${TONE})${WORD_END}`, 'giu')

/**
 * A name as this library writes names, whatever its source does: composed Unicode, straight
 * apostrophes, words that begin with a capital, and the tone of an open oa, oe, uy on the first
 * vowel (`Hòa`, `Thủy`), as resolution 202/2025/QH15 writes the provinces.
 */
export function tidyName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll('’', "'")
    .replace(OPEN_OA_OE, '$1$3$2')
    .replace(OPEN_UY, '$1$3$2')
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** Two spellings with the same letters, whatever stands between them. */
export function looseKey(name: string): string {
  return tidyName(name)
    .toLowerCase()
    .replaceAll(/[\s'-]/g, '')
}
