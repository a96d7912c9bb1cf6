import { foldText } from '@cho40/values'

const LONGEST = 100

/** What a visitor typed into the search box: NFC, one line, at most 100 characters. */
export function searchedWords(typed: string | undefined): string {
  const clean = (typed ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
  // By characters, not by halves of them.
  return Array.from(clean).slice(0, LONGEST).join('')
}

/** Names are matched by letters and digits, so words without any of them find nothing. */
export function canBeFound(words: string): boolean {
  return words === '' || /[A-Z0-9]/.test(foldText(words))
}
