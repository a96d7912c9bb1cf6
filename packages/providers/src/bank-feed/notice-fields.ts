import {
  type Dong,
  dong,
  type Instant,
  instantAtMarket,
  instantFromMs,
  isDong,
  MAX_POSTING,
} from '@cho40/values'
import * as z from 'zod/mini'

type Direction = 'in' | 'out'
type Moment = { readonly occurredAt: Instant; readonly precision: 'day' | 'minute' | 'second' }

/** A schema from a plain function: undefined means that the field is not what it must be. */
function field<T extends string | number | object>(read: (input: unknown) => T | undefined) {
  return z.pipe(
    z._default(z.unknown(), null),
    z.transform((input, context): T => {
      const value = read(input)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', input })
      return z.NEVER
    }),
  )
}

/** Text that may be missing, null or a number: trimmed, '' when there is none. */
function optionalText(max: number) {
  return field((input) => asText(input, max))
}

/** The same, but there must be some. */
export function requiredText(max: number) {
  return field((input) => asText(input, max) || undefined)
}

/** Banks print some 190 characters; the rest is what providers wrap around them. */
export const memoText = /* @__PURE__ */ optionalText(4000)
export const accountText = /* @__PURE__ */ requiredText(40)
export const accountOrNone = /* @__PURE__ */ optionalText(40)
export const virtualAccountText = /* @__PURE__ */ optionalText(40)
export const referenceText = /* @__PURE__ */ optionalText(200)

/**
 * The provider's id of an event, as text: `42782510`, `"42782510"` and `"id:42782510"` are one id.
 * A number too large for a double is refused, since two such ids could fall together.
 */
export const eventId = /* @__PURE__ */ field(asEventId)

/** The same where an event may go without; '' then. */
export const optionalId = /* @__PURE__ */ field((input) =>
  input === null || input === '' ? '' : asEventId(input),
)

/** Whole đồng above zero, as a number or as digits (`180000`, `"180000"`, `"180000.00"`). */
export const amount = /* @__PURE__ */ field((input) => {
  const value = asWhole(input)
  return value !== undefined && value > 0 && value <= MAX_POSTING ? dong(value) : undefined
})

/** The same where there may be none: 0 then. */
export const amountOrNone = /* @__PURE__ */ field((input) => {
  const value = input === null || input === '' ? 0 : asWhole(input)
  return value !== undefined && value >= 0 && value <= MAX_POSTING ? dong(value) : undefined
})

/** Whole đồng written a hundredfold, as VNPAY does: `1806000` is 18,060 đồng. */
export const hundredfoldAmount = /* @__PURE__ */ field((input) => {
  const value = asWhole(input)
  if (value === undefined || value <= 0 || value % 100 !== 0) return undefined
  return value / 100 <= MAX_POSTING ? dong(value / 100) : undefined
})

/** An amount whose sign tells the direction: Casso writes money out as negative. */
export const signedAmount = /* @__PURE__ */ field((input) => {
  const value = asWhole(input)
  if (value === undefined || value === 0 || Math.abs(value) > MAX_POSTING) return undefined
  const direction: Direction = value > 0 ? 'in' : 'out'
  return { direction, amount: dong(Math.abs(value)) }
})

/**
 * The running balance, when there is one. It is evidence beside the amount and never the reason to
 * refuse one: 0 (some write it for "unknown"), fractions and texts such as `"id:42782510"`, which
 * SePay has been seen to send in this place, count as none.
 */
export const balance = /* @__PURE__ */ field((input): { readonly known?: Dong } => {
  const value = asWhole(input)
  return value === undefined || value === 0 ? {} : { known: dong(value) }
})

/** `in` and `out`, in the letter case of any provider. */
export const direction = /* @__PURE__ */ field((input): Direction | undefined => {
  const word = typeof input === 'string' ? input.trim().toLowerCase() : ''
  return word === 'in' || word === 'out' ? word : undefined
})

/** `C` for money in and `D` for money out, as of the account's owner. */
export const creditOrDebit = /* @__PURE__ */ field((input): Direction | undefined => {
  const word = typeof input === 'string' ? input.trim().toUpperCase() : ''
  return word === 'C' ? 'in' : word === 'D' ? 'out' : undefined
})

/** A wall-clock reading in Vietnam, `2026-11-21 09:30:12`, to the second, minute or day. */
export const moment = /* @__PURE__ */ field((input): Moment | undefined => {
  const pattern = /^(20\d\d-\d\d-\d\d)(?:[ T](\d\d:\d\d(:\d\d)?))?$/
  const [, day, time, seconds] = (typeof input === 'string' && pattern.exec(input.trim())) || []
  const occurredAt = day === undefined ? undefined : instantAtMarket(day, time)
  if (occurredAt === undefined) return undefined
  const precision = time === undefined ? 'day' : seconds === undefined ? 'minute' : 'second'
  return { occurredAt, precision }
})

/** A moment as Unix milliseconds or seconds, a number or digits, from 2001 to 2100. */
export const epoch = /* @__PURE__ */ field((input): Moment | undefined => {
  const value = typeof input === 'string' && /^\d{10,13}$/.test(input) ? Number(input) : input
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined
  const ms = value < 1e11 ? value * 1000 : value
  if (ms < 1_000_000_000_000 || ms >= 4_102_444_800_000) return undefined
  return { occurredAt: instantFromMs(ms), precision: 'second' }
})

/** A wall-clock reading in Vietnam without separators, `20261121093012`. */
export const compactMoment = /* @__PURE__ */ field((input): Moment | undefined => {
  const pattern = /^(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/
  const [, y, mo, d, h, mi, s] = (typeof input === 'string' && pattern.exec(input)) || []
  const occurredAt =
    s === undefined ? undefined : instantAtMarket(`${y}-${mo}-${d}`, `${h}:${mi}:${s}`)
  return occurredAt === undefined ? undefined : { occurredAt, precision: 'second' }
})

/** A moment with its zone as of RFC 3339: `2026-11-21T09:30:12+07:00`, `2026-11-21T02:30:12Z`. */
export const zonedMoment = /* @__PURE__ */ field((input): Moment | undefined => {
  const pattern = /^(20\d\d-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
  const text = typeof input === 'string' ? input : ''
  const [, day, time] = pattern.exec(text) ?? []
  // Date.parse moves 30 February into March; a reading that no clock shows is refused.
  if (day === undefined || instantAtMarket(day, time) === undefined) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : { occurredAt: instantFromMs(ms), precision: 'second' }
})

function asText(input: unknown, max: number): string | undefined {
  if (input === null) return ''
  if (typeof input === 'number') return Number.isSafeInteger(input) ? String(input) : undefined
  if (typeof input !== 'string') return undefined
  // Half of a surrogate pair, left by a cut, has no UTF-8 form and would not come back from a database.
  const text = input.replace(/\p{Surrogate}/gu, '\ufffd').trim()
  return text.length <= max ? text : undefined
}

function asEventId(input: unknown): string | undefined {
  if (typeof input === 'number') {
    return Number.isSafeInteger(input) && input >= 0 ? String(input) : undefined
  }
  if (typeof input !== 'string') return undefined
  return /^(?:id:)?([\w.-]{1,64})$/.exec(input.trim())?.[1]
}

function asWhole(input: unknown): number | undefined {
  const value =
    typeof input === 'string' && /^-?\d{1,15}(?:\.0{1,2})?$/.test(input.trim())
      ? Number(input)
      : input
  return isDong(value) ? value : undefined
}
