import {
  type Dong,
  type Id,
  type Instant,
  isDong,
  isId,
  isInstant,
  isMarketDay,
  MAX_POSTING,
  type MarketDay,
} from '@cho40/values'
import * as z from 'zod/mini'

/** A schema that keeps the JSON type for documents and gives the branded type to code. */
type Branded<T, Raw> = z.ZodMiniType<T, Raw>

/** A positive amount of whole đồng, at most {@link MAX_POSTING}. */
export const Amount = z
  .int()
  .check(z.minimum(1), z.maximum(MAX_POSTING), z.refine(isDong)) as unknown as Branded<Dong, number>

/** An amount that may be zero: a cash count, an opening balance. */
export const AmountOrZero = z
  .int()
  .check(z.minimum(0), z.maximum(MAX_POSTING)) as unknown as Branded<Dong, number>

export const At = z.string().check(z.refine(isInstant)) as unknown as Branded<Instant, string>

export const Day = z.string().check(z.refine(isMarketDay)) as unknown as Branded<MarketDay, string>

export function idOf<Prefix extends string>(prefix: Prefix): Branded<Id<Prefix>, string> {
  // The prefix is told along, so that a document of the interface can name it.
  const named = z.refine<string>((text) => isId(prefix, text), { params: { prefix } })
  return z.string().check(named) as unknown as Branded<Id<Prefix>, string>
}

/** A line of text as people type it: trimmed, NFC, no control characters, 1 to `max` characters. */
export function line(max: number): z.ZodMiniType<string, string> {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const clean = text.normalize('NFC').trim()
      if (clean.length === 0 || clean.length > max || /\p{Cc}/u.test(clean)) {
        context.issues.push({ code: 'custom', message: 'not a line of text', input: text })
      }
      return clean
    }),
  )
}

/** A Vietnamese phone number: spaces and dots removed, `+84` brought to `0`, ten digits. */
export const Phone: z.ZodMiniType<string, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const digits = text.replace(/[\s.-]/g, '').replace(/^\+84/, '0')
    if (!/^0\d{9}$/.test(digits)) {
      context.issues.push({ code: 'custom', message: 'not a phone number', input: text })
    }
    return digits
  }),
)

export const Pin = z.string().check(z.regex(/^\d{6}$/))
export const Bin = z.string().check(z.regex(/^\d{6}$/))
export const AccountNumber = z.string().check(z.regex(/^[A-Za-z0-9]{1,19}$/))
/** The name as the bank prints it: upper case, no marks. */
export const HolderName = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9 .&,'-]{0,69}$/))
export const ReferenceCode = z
  .string()
  .check(z.regex(/^KX[0-9CFGHJKMNPRTVX]{9}$/)) as z.ZodMiniType<string, string>
/** A commune's five-digit code in the official list. */
export const PlaceCode = z.string().check(z.regex(/^\d{2}(\d{3})?$/))
