import type {
  AccessEventKind,
  DataRequestId,
  DataRequestKind,
  DeviceId,
  GrantRequestId,
  PasskeyId,
  PersonId,
  PinResetId,
  Role,
  ServiceKeyId,
  SessionId,
  StallId,
} from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'

export type AccessTables = {
  cho_person: {
    id: PersonId
    phone: string
    name: string
    pin_hash: string
    created_at: Instant
    /** A service acts with a key; it has no telephone and never signs in. */
    kind: 'person' | 'service'
    password_hash: string | null
    erased_at: Instant | null
  }
  /** Wrong PINs by phone number, whether anybody has it or not. */
  cho_sign_in_try: {
    phone_hash: string
    failures: number
    locked_until: Instant | null
    last_at: Instant
  }
  /** The tree that roles are limited to: `system` over places over markets over stalls. */
  cho_scope: { id: string; parent_id: string | null }
  cho_grant: { person_id: PersonId; role: Role; scope_id: string; granted_at: Instant }
  cho_session: {
    id: SessionId
    token_hash: string
    person_id: PersonId
    created_at: Instant
    expires_at: Instant
    revoked_at: Instant | null
    device_id: DeviceId | null
    device_name: string | null
    /** As much of the address as says "the same place": /24 of IPv4, /48 of IPv6. */
    network: string | null
    /** To the hour. */
    last_used_at: Instant | null
    idle_days: number
  }
} & RoleTables &
  WaysInTables &
  PasskeyTables &
  RecordTables

export type GrantAct = 'given' | 'withdrawn'

type RoleTables = {
  /** Every giving and taking of a role, counted from 1: odd gives, even takes. */
  cho_grant_step: {
    person_id: PersonId
    role: Role
    scope_id: string
    nth: number
    act: GrantAct
    /** Null when the server itself did it: a new stall's vendor, a first administrator. */
    by_id: PersonId | null
    second_id: PersonId | null
    at: Instant
  }
  /** A change of a guarded role that waits for a second administrator. */
  cho_grant_request: {
    id: GrantRequestId
    person_id: PersonId
    role: Role
    scope_id: string
    act: GrantAct
    reason: string | null
    asked_by: PersonId
    asked_at: Instant
    state: 'open' | 'approved' | 'refused' | 'taken_back'
    decided_by: PersonId | null
    decided_at: Instant | null
  }
}

type WaysInTables = {
  /** A phone or computer that somebody uses; one phone of two people is two rows. */
  cho_known_device: {
    device_id: DeviceId
    person_id: PersonId
    name: string | null
    first_seen_at: Instant
    revoked_at: Instant | null
    revoked_by: PersonId | null
  }
  cho_pairing: {
    code_hash: string
    person_id: PersonId
    stall_id: StallId
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  cho_pin_reset: {
    id: PinResetId
    person_id: PersonId
    code_hash: string
    made_by: PersonId
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
    /** 1 where somebody else made it, or the console. */
    ends_passkeys: number
  }
  cho_service_key: {
    id: ServiceKeyId
    /** The service it speaks for. */
    person_id: PersonId
    secret_hash: string
    made_by: PersonId
    made_at: Instant
    expires_at: Instant
    revoked_at: Instant | null
    last_used_on: MarketDay | null
  }
}

type PasskeyTables = {
  cho_passkey: {
    id: PasskeyId
    /** Base64url, as its authenticator names it. */
    credential_id: string
    person_id: PersonId
    /** SubjectPublicKeyInfo, base64url. */
    public_key: string
    /** As COSE numbers it: −7, −8, −257. */
    algorithm: number
    /** Of authenticators that count; zero of those that do not. */
    sign_count: number
    name: string
    /** Whether it is kept in somebody's cloud as well. */
    backed_up: number
    made_at: Instant
    last_used_at: Instant | null
  }
  /** What an authenticator is to sign, once. */
  cho_passkey_challenge: {
    challenge_hash: string
    /** Null for a sign-in: nobody has said yet who they are. */
    person_id: PersonId | null
    expires_at: Instant
  }
  /** Roles whose bearers sign in with a passkey only. */
  cho_passkey_role: { role: Role; since: Instant; by_id: PersonId }
}

type RecordTables = {
  cho_access_event: {
    id: string
    at: Instant
    kind: AccessEventKind
    by_id: PersonId | null
    person_id: PersonId | null
    scope_id: string | null
    /** Its first two and last three figures. */
    phone: string | null
    network: string | null
    /** Facts as JSON; no secrets and no names. */
    detail: string
  }
  /** One row once the server was set up. */
  cho_setup: { id: 'setup'; commune_code: string; person_id: PersonId; at: Instant }
  cho_data_request: {
    id: DataRequestId
    kind: DataRequestKind
    /** Masked once the request is decided. */
    phone: string
    note: string | null
    received_on: MarketDay
    reply_by: MarketDay
    done_by: MarketDay
    extended: number
    replied_at: Instant | null
    state: 'open' | 'done' | 'refused'
    entered_by: PersonId
    decided_by: PersonId | null
    decided_at: Instant | null
    outcome: string | null
  }
}
