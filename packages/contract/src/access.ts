import type { Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type {
  DataRequestId,
  DeviceId,
  GrantRequestId,
  PersonId,
  ServiceKeyId,
  SessionId,
  StallId,
} from './ids.ts'
import {
  DataRequestRef,
  DeviceRef,
  GrantRequestRef,
  PersonRef,
  ServiceKeyRef,
  SessionRef,
  StallRef,
} from './ids.ts'
import { At, Day, line, Phone, Pin, PlaceCode } from './primitives.ts'

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

/** Roles that move money out or hand out roles: two administrators give and take them. */
export const GUARDED_ROLES = ['administrator', 'treasurer'] as const satisfies readonly Role[]

/** What a key may be: a machine neither hands out roles nor approves. */
export const SERVICE_ROLES = [
  'vendor',
  'staff',
  'bookkeeper',
  'market_board',
  'commune_officer',
  'province_viewer',
] as const satisfies readonly Role[]
export type ServiceRole = (typeof SERVICE_ROLES)[number]

const ScopeRef = z.string().check(z.minLength(1), z.maxLength(64))

/** Letters of any script, 10 to 128; one spelling of what looks alike. */
export const Password: z.ZodMiniType<string, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const clean = text.normalize('NFC')
    const length = Array.from(clean).length
    if (length < 10 || length > 128) {
      context.issues.push({ code: 'custom', message: 'not 10 to 128 characters', input: '' })
    }
    return clean
  }),
)

/** The phone or computer somebody signs in on; its name is what they call it. */
export const OwnDevice = z.object({ id: DeviceRef, name: z.optional(line(40)) })
export type OwnDevice = z.infer<typeof OwnDevice>

/** With a PIN or with a password. */
export const SignIn = z
  .object({
    phone: Phone,
    pin: z.optional(Pin),
    password: z.optional(z.string().check(z.minLength(1), z.maxLength(512))),
    device: z.optional(OwnDevice),
  })
  .check(
    z.refine(({ pin, password }) => (pin === undefined) !== (password === undefined), {
      message: 'a PIN or a password, one of them',
      path: ['pin'],
    }),
  )
export type SignIn = z.infer<typeof SignIn>

export const AddPerson = z.object({ id: PersonRef, phone: Phone, name: line(80), pin: Pin })
export type AddPerson = z.infer<typeof AddPerson>

/** A scope is any thing with an id that roles can be limited to, or `system` for the whole server. */
export const GrantRole = z.object({
  personId: PersonRef,
  role: z.enum(ROLES),
  scopeId: ScopeRef,
})
export type GrantRole = z.infer<typeof GrantRole>

/** Gives or takes a role; a guarded one waits for a second administrator where there is one. */
export const ChangeRole = z.extend(GrantRole, { reason: z.optional(line(200)) })
export type ChangeRole = z.infer<typeof ChangeRole>
export type RoleChange = { state: 'done' } | { state: 'asked'; requestId: GrantRequestId }

export const DecideRoleRequest = z.object({ requestId: GrantRequestRef, approve: z.boolean() })
export type DecideRoleRequest = z.infer<typeof DecideRoleRequest>

export const OfPerson = z.object({ personId: PersonRef })
export type OfPerson = z.infer<typeof OfPerson>

export const EditPerson = z.object({
  personId: PersonRef,
  name: z.optional(line(80)),
  phone: z.optional(Phone),
})
export type EditPerson = z.infer<typeof EditPerson>

/** People with a role over or below a scope; with `system`, everybody. */
export const ListPeople = z.object({
  scopeId: ScopeRef,
  /** A part of a name, without marks if one likes, or of a telephone number. */
  search: z.optional(line(80)),
  after: z.optional(PersonRef),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
})
export type ListPeople = z.infer<typeof ListPeople>

export type GrantView = { role: Role; scopeId: string; since: Instant }
export type PersonView = {
  personId: PersonId
  name: string
  phone: string
  since: Instant
  hasPassword: boolean
  roles: readonly GrantView[]
}
export type PeoplePage = { people: readonly PersonView[]; next: PersonId | null }

export type GrantStepView = {
  role: Role
  scopeId: string
  act: 'given' | 'withdrawn'
  at: Instant
  by: { personId: PersonId; name: string } | null
  second: { personId: PersonId; name: string } | null
}

export type RoleRequestView = {
  requestId: GrantRequestId
  person: { personId: PersonId; name: string }
  role: Role
  scopeId: string
  act: 'given' | 'withdrawn'
  reason: string | null
  askedBy: { personId: PersonId; name: string }
  askedAt: Instant
}

export const ChangePin = z.object({ pin: Pin, newPin: Pin })
export type ChangePin = z.infer<typeof ChangePin>

/** `pin` proves who asks; null takes the password away. */
export const SetPassword = z.object({ pin: Pin, password: z.nullable(Password) })
export type SetPassword = z.infer<typeof SetPassword>

export const RedeemReset = z.object({
  phone: Phone,
  code: z.string().check(z.regex(/^\d{8}$/)),
  pin: Pin,
  device: z.optional(OwnDevice),
})
export type RedeemReset = z.infer<typeof RedeemReset>
/** Told to who made it, this once. */
export type PinReset = { code: string; until: Instant }
/** The language of the message with the code. */
const MessageLanguage = z.optional(z.enum(['vi', 'en']))
export const SendReset = z.extend(OfPerson, { language: MessageLanguage })
export type SendReset = z.infer<typeof SendReset>
/** Sent to the number told masked; or, where it could not be sent, the code to be told this once. */
export type SentReset =
  | { sentTo: string; until: Instant }
  | { sentTo: null; code: string; until: Instant }
export const AskReset = z.object({ phone: Phone, language: MessageLanguage })
export type AskReset = z.infer<typeof AskReset>
/** What the server can do for who stands before the door. */
export type WaysIn = { codes: boolean }

export const OfSession = z.object({ sessionId: SessionRef })
export type OfSession = z.infer<typeof OfSession>

export type OpenSessionView = {
  sessionId: SessionId
  deviceId: DeviceId | null
  deviceName: string | null
  network: string | null
  since: Instant
  /** To the hour. */
  lastUsedAt: Instant | null
  expiresAt: Instant
  /** The one that asks. */
  here: boolean
}

export const AskPairing = z.object({ stallId: StallRef })
export type AskPairing = z.infer<typeof AskPairing>
/** What the QR code holds, this once. */
export type Pairing = { code: string; until: Instant }

export const RedeemPairing = z.object({
  code: z.string().check(z.regex(/^[\w-]{20,64}$/)),
  device: z.object({ id: DeviceRef, name: line(40) }),
})
export type RedeemPairing = z.infer<typeof RedeemPairing>

export const RevokeDevice = z.object({ deviceId: DeviceRef, personId: z.optional(PersonRef) })
export type RevokeDevice = z.infer<typeof RevokeDevice>

export type DeviceView = {
  deviceId: DeviceId
  name: string | null
  firstSeenAt: Instant
  lastUsedAt: Instant | null
  signedIn: boolean
  revokedAt: Instant | null
}

export const MakeKey = z.object({
  /** The service's own id; a key of its own comes with the answer. */
  id: PersonRef,
  name: line(60),
  role: z.enum(SERVICE_ROLES),
  scopeId: ScopeRef,
  days: z.int().check(z.minimum(1), z.maximum(400)),
})
export type MakeKey = z.infer<typeof MakeKey>
export const RotateKey = z.object({
  serviceId: PersonRef,
  days: z.int().check(z.minimum(1), z.maximum(400)),
})
export type RotateKey = z.infer<typeof RotateKey>
export const RevokeKey = z.object({ keyId: ServiceKeyRef })
export type RevokeKey = z.infer<typeof RevokeKey>
export const KeysOf = z.object({ scopeId: ScopeRef })
export type KeysOf = z.infer<typeof KeysOf>

/** `key` is told this once. */
export type MadeKey = { serviceId: PersonId; keyId: ServiceKeyId; key: string; until: Instant }
export type ServiceView = {
  serviceId: PersonId
  name: string
  role: ServiceRole
  scopeId: string
  keys: readonly {
    keyId: ServiceKeyId
    madeAt: Instant
    expiresAt: Instant
    revokedAt: Instant | null
    lastUsedOn: MarketDay | null
    state: 'active' | 'expired' | 'revoked'
  }[]
}

export const BeginSetup = z.object({
  token: z.string().check(z.maxLength(128)),
  name: line(80),
  phone: Phone,
  pin: Pin,
  communeCode: PlaceCode,
})
export type BeginSetup = z.infer<typeof BeginSetup>
export type SetupState = { state: 'needed' } | { state: 'done'; communeCode: string | null }

/** What the log of access tells of. */
export const ACCESS_EVENTS = [
  'person_added',
  'person_changed',
  'person_erased',
  'signed_in',
  'sign_in_refused',
  'signed_out',
  'sessions_ended',
  'pin_changed',
  'pin_reset_made',
  'pin_reset_used',
  'password_set',
  'password_removed',
  'passkey_added',
  'passkey_removed',
  'passkey_required',
  'passkey_not_required',
  'role_given',
  'role_withdrawn',
  'role_asked',
  'role_refused',
  'pairing_made',
  'device_paired',
  'device_revoked',
  'device_refused',
  'key_made',
  'key_revoked',
  'set_up',
  'data_found',
  'data_exported',
  'data_request_entered',
  'data_request_decided',
] as const
export type AccessEventKind = (typeof ACCESS_EVENTS)[number]

export const AskAudit = z.object({
  from: At,
  to: At,
  personId: z.optional(PersonRef),
  kind: z.optional(z.string().check(z.regex(/^[a-z_.]{1,60}$/))),
  /** Only what belongs to it or to anything below it: the server, a place, a market, a cooperative. */
  scopeId: z.optional(ScopeRef),
  /** Every one of them stands in the line, whatever its case and marks. */
  words: z.optional(z.string().check(z.maxLength(80))),
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
})
export type AskAudit = z.infer<typeof AskAudit>

/** One thing that somebody did, wherever it was kept. */
export type AuditLine = {
  at: Instant
  /** `access.…` for the log of access, else the concept and what was done: `payout.approved`. */
  kind: string
  by: { personId: PersonId; name: string } | null
  /** Whom or what it was done to. */
  about: string | null
  scopeId: string | null
  phone: string | null
  network: string | null
  detail: Readonly<Record<string, unknown>>
}
export type AuditPage = { lines: readonly AuditLine[]; next: string | null }

export const DATA_REQUESTS = [
  'access',
  'correct',
  'delete',
  'withdraw_consent',
  'restrict',
  'object',
] as const
export type DataRequestKind = (typeof DATA_REQUESTS)[number]

export const EnterDataRequest = z.object({
  id: DataRequestRef,
  kind: z.enum(DATA_REQUESTS),
  phone: Phone,
  note: z.optional(line(500)),
  receivedOn: Day,
})
export type EnterDataRequest = z.infer<typeof EnterDataRequest>
export const OfDataRequest = z.object({ id: DataRequestRef })
export type OfDataRequest = z.infer<typeof OfDataRequest>
export const DecideDataRequest = z.object({
  id: DataRequestRef,
  decision: z.enum(['done', 'refused']),
  outcome: line(500),
})
export type DecideDataRequest = z.infer<typeof DecideDataRequest>

export type DataRequestView = {
  id: DataRequestId
  kind: DataRequestKind
  phone: string
  note: string | null
  receivedOn: MarketDay
  replyBy: MarketDay
  doneBy: MarketDay
  extended: boolean
  repliedAt: Instant | null
  state: 'open' | 'done' | 'refused'
  /** Past the day that counts next: the reply's, then the doing's. */
  overdue: boolean
  outcome: string | null
}

export const OfPhone = z.object({ phone: Phone })
export type OfPhone = z.infer<typeof OfPhone>

export type SessionView = {
  personId: PersonId
  name: string
  roles: readonly { role: Role; scopeId: string }[]
  /** The stalls at which this person may sell, for the stall client's first screen. */
  stalls: readonly { id: StallId; number: string; name: string; marketName: string }[]
  /** A role of theirs opens with a passkey only, and they have none: they would not get in again. */
  lacksPasskey: boolean
}

/** An act with who does it. No client says that of itself: the host knows who is signed in. */
export type Acted<Input> = Input & { by: PersonId }
