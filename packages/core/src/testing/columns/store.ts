import type { StoreTables } from '../../store/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const STORE_COLUMNS = {
  cho_migration: {
    name: true,
    applied_at: true,
  },
  cho_command: {
    scope: true,
    id: true,
    request_hash: true,
    answer: true,
    recorded_at: true,
  },
  cho_kept_answer: {
    scope: true,
    id: true,
    request_hash: true,
    answer: true,
    recorded_at: true,
  },
  cho_lease: {
    name: true,
    holder: true,
    token: true,
    until: true,
  },
  cho_secret_mark: {
    name: true,
    mark: true,
    recorded_at: true,
  },
} satisfies ColumnsOf<StoreTables>
