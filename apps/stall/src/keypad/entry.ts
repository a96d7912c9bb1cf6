import { type Dong, dong } from '@cho40/values'

/** Digits as typed, without a leading zero; empty before the first. */
export type Entry = string

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '000' | 'erase'

/** 999.999.999 ₫: more than any stall takes at once, and still readable in one line. */
const MAX_DIGITS = 9

/** Below this no note exists, so the three zeros are missing. */
export const LEAST_AMOUNT = dong(1000)

/** From here on a slip of the finger costs too much: the amount is pressed twice. */
export const LARGE_AMOUNT = dong(5_000_000)

/** The entry after one key. A key that would not fit changes nothing. */
export function typeKey(entry: Entry, key: Key): Entry {
  if (key === 'erase') return entry.slice(0, -1)
  const next = (entry + key).replace(/^0+/, '')
  return next.length > MAX_DIGITS ? entry : next
}

/** The same where 45 means 45.000: a sum that is no whole thousand goes on as it was typed. */
export function typeThousands(entry: Entry, key: Key): Entry {
  if (!/^$|000$/.test(entry)) return typeKey(entry, key)
  const typed = typeKey(entry.slice(0, -3), key)
  return typed.length > MAX_DIGITS - 3 ? entry : typed && `${typed}000`
}

export function amountOf(entry: Entry): Dong {
  return dong(Number(entry))
}

/** Whether a physical key types a digit here. */
export function isDigitKey(key: string): key is Key {
  return /^\d$/.test(key)
}
