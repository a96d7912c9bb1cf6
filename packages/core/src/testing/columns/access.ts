import type { AccessTables } from '../../access/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const ACCESS_COLUMNS = {
  cho_person: {
    id: true,
    phone: true,
    name: true,
    pin_hash: true,
    created_at: true,
  },
  cho_sign_in_try: {
    phone_hash: true,
    failures: true,
    locked_until: true,
    last_at: true,
  },
  cho_scope: {
    id: true,
    parent_id: true,
  },
  cho_grant: {
    person_id: true,
    role: true,
    scope_id: true,
    granted_at: true,
  },
  cho_session: {
    id: true,
    token_hash: true,
    person_id: true,
    created_at: true,
    expires_at: true,
    revoked_at: true,
  },
} satisfies ColumnsOf<AccessTables>
