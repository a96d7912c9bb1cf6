import type { Id, Instant } from '@cho40/values'
import * as z from 'zod/mini'
import { BookRef } from './ids.ts'
import { idOf, line } from './primitives.ts'

export type SellerContactId = Id<'scontact'>
export const SellerContactRef = idOf('scontact')

/**
 * A number that callers dial: a mobile of ten figures, a fixed line of ten or eleven with its area, or a
 * service number (1800, 1900). Spaces and dots are removed, `+84` is brought to `0`.
 */
export const PublicPhone: z.ZodMiniType<string, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const digits = text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0')
    if (!/^(?:0[1-9]\d{8,9}|1[89]00\d{4,6})$/.test(digits)) {
      context.issues.push({ code: 'custom', message: 'not a phone number', input: text })
    }
    return digits
  }),
)

/**
 * How a seller may be reached, as it wants everybody to read it. It takes the place of what stood
 * there before; with nothing in it nothing is published any more.
 */
export const SetSellerContact = z.object({
  id: SellerContactRef,
  bookId: BookRef,
  phone: z.optional(PublicPhone),
  address: z.optional(line(200)),
  /** When somebody answers, in words. */
  hours: z.optional(line(100)),
})
export type SetSellerContact = z.infer<typeof SetSellerContact>

/** What is published of a seller; at least one of the three is there. */
export type SellerContact = {
  phone: string | null
  address: string | null
  hours: string | null
}

/** The same for who keeps it, with when it was said. */
export type SellerContactView = SellerContact & { since: Instant }
