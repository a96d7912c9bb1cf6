import * as z from 'zod/mini'
import type { PersonId, StallId } from './ids.ts'
import { PersonRef } from './ids.ts'
import { line, Phone, Pin } from './primitives.ts'

/** What a person may be, each scoped to one place, market, cooperative or stall. */
export const ROLES = [
  'vendor',
  'staff',
  'helper',
  'bookkeeper',
  'treasurer',
  'market_board',
  'commune_officer',
  'province_viewer',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

export const SignIn = z.object({ phone: Phone, pin: Pin })
export type SignIn = z.infer<typeof SignIn>

export const AddPerson = z.object({ id: PersonRef, phone: Phone, name: line(80), pin: Pin })
export type AddPerson = z.infer<typeof AddPerson>

/** A scope is any thing with an id that roles can be limited to, or `system` for the whole server. */
export const GrantRole = z.object({
  personId: PersonRef,
  role: z.enum(ROLES),
  scopeId: z.string().check(z.maxLength(64)),
})
export type GrantRole = z.infer<typeof GrantRole>

export type SessionView = {
  personId: PersonId
  name: string
  roles: readonly { role: Role; scopeId: string }[]
  /** The stalls at which this person may sell, for the stall client's first screen. */
  stalls: readonly { id: StallId; number: string; name: string; marketName: string }[]
}

/** An act with who does it. No client says that of itself: the host knows who is signed in. */
export type Acted<Input> = Input & { by: PersonId }
