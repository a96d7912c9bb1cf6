/** A name for comparing, with its marks and without. */
export type NameKey = { readonly marked: string; readonly bare: string }

/**
 * The keys of a name: composed or not, upper or lower case, either tone placement (`hòa`, `hoà`),
 * either vowel (`quý`, `quí`), `01` as 1, with or without spaces, hyphens and apostrophes. Names
 * with the same marked key are written alike to a reader of Vietnamese; the bare key is that of the
 * name typed without marks, `đ` as d.
 */
export function nameKey(name: string): NameKey {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u)
    .map(wordKey)
  return {
    marked: words.map(({ marked }) => marked).join(''),
    bare: words.map(({ bare }) => bare).join(''),
  }
}

const words = new Map<string, NameKey>()

/** The words of place names repeat, so each is taken apart once. */
function wordKey(word: string): NameKey {
  const known = words.get(word)
  if (known) return known
  const made = takeApart(word)
  if (words.size < MAX_WORDS) words.set(word, made)
  return made
}

/** Text from outside may not grow the memory for ever. */
const MAX_WORDS = 10_000
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SOLE_Y = /^((?:[bcdđghklmnpqrstvx]|qu)*)y$/

function takeApart(word: string): NameKey {
  // An eth looks like đ, and some keyboards type it.
  const parts = word.normalize('NFD').replaceAll('ð', 'đ')
  const tone = parts.match(TONES)?.join('') ?? ''
  const letters = parts
    .replace(TONES, '')
    .replace(SOLE_Y, '$1i')
    .replace(/^0+(?=\d)/, '')
  const bare = letters.replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
  return { marked: letters + tone, bare }
}
