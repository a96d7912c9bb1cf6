import { foldText } from '@cho40/values'
import { type Bank, banks } from './bank.ts'

const byBin: ReadonlyMap<string, Bank> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ banks.map((bank) => [bank.bin, bank]),
)

const byKey: ReadonlyMap<string, Bank> = /* @__PURE__ */ indexKeys()

/** The institution with this six-digit BIN, or null. */
export function bankByBin(bin: string): Bank | null {
  return byBin.get(bin) ?? null
}

/**
 * The institution that `text` names in full: a BIN, a code of any list, a SWIFT code (8 or 11
 * characters), a short or legal name, old or new, with or without Vietnamese marks, spaces, case.
 */
export function findBank(text: string): Bank | null {
  if (text.length > QUERY_MAX_LENGTH) return null
  const key = keyOf(text)
  return bankByBin(key) ?? byKey.get(key) ?? byKey.get(swiftKey(key)) ?? null
}

/**
 * The institutions of which every word of `text` begins a word: what a vendor types into the bank
 * picker, `nong nghiep`, `lien viet`, `vcb`. Exact codes and names come first.
 */
export function searchBanks(text: string): Bank[] {
  if (text.length > QUERY_MAX_LENGTH) return []
  const words = wordsOf(text)
  if (words.length === 0) return []
  const exact = findBank(text)
  const found = banks.filter((bank) => bank !== exact && matches(bank, words))
  return exact === null ? found : [exact, ...found]
}

/** Longer than every name; a longer text names no bank. */
const QUERY_MAX_LENGTH = 200

function matches(bank: Bank, words: readonly string[]): boolean {
  const known = textsOf(bank).flatMap(wordsOf)
  return words.every((word) => known.some((other) => other.startsWith(word)))
}

function textsOf(bank: Bank): string[] {
  const { bin, code, otherCodes, shortName, name, swift, formerName } = bank
  const old = formerName === null ? [] : [formerName.shortName, formerName.name]
  return [bin, code, shortName, name, ...otherCodes, ...old, ...(swift === null ? [] : [swift])]
}

/** Own names go in first: an old name of one bank never hides the present name of another. */
function indexKeys(): Map<string, Bank> {
  const keys = new Map<string, Bank>()
  for (const bank of banks) addKey(keys, bank.code, bank)
  for (const bank of banks) {
    for (const text of textsOf(bank)) {
      addKey(keys, text, bank)
      addKey(keys, withoutLegalForm(text), bank)
    }
  }
  return keys
}

function addKey(keys: Map<string, Bank>, text: string, bank: Bank): void {
  const key = keyOf(text)
  if (key !== '' && !keys.has(key)) keys.set(key, bank)
}

/** `Ngân hàng TMCP Á Châu` → `Á Châu`, as people say it. */
function withoutLegalForm(name: string): string {
  return name
    .replace(/^Ngân hàng\s+/, '')
    .replace(/^Thương mại\s+/, '')
    .replace(/^(?:TMCP|TNHH MTV|TNHH)\s+/, '')
}

function keyOf(text: string): string {
  return foldText(text).replace(/[^0-9A-Z]/g, '')
}

/** A SWIFT code of 11 characters names a branch; the first 8 name the bank. */
function swiftKey(key: string): string {
  return key.length === 11 && /^[A-Z]{6}/.test(key) ? key.slice(0, 8) : ''
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^0-9A-Z]+/)
    .filter((word) => word !== '')
}
