import type { Instant } from '@cho40/values'

export type StoreTables = {
  cho_migration: { name: string; applied_at: Instant }
  /** What a client's id was used for, and what it was answered: kept as long as the book. */
  cho_command: {
    scope: string
    id: string
    request_hash: string
    answer: string
    recorded_at: Instant
  }
}
