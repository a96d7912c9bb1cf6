import type { PersonId, Role, SessionId } from '@cho40/contract'
import type { Instant } from '@cho40/values'

export type AccessTables = {
  cho_person: {
    id: PersonId
    phone: string
    name: string
    pin_hash: string
    created_at: Instant
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
  }
}
