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
  /** What a program was answered under an `Idempotency-Key`; without its words once they are forgotten. */
  cho_kept_answer: {
    scope: string
    id: string
    request_hash: string | null
    answer: string | null
    recorded_at: Instant
  }
  /** Whose turn it is at work that one process does at a time. */
  cho_lease: { name: string; holder: string; token: number; until: Instant }
  /** What shows that two processes have the same secret, without telling it. */
  cho_secret_mark: { name: string; mark: string; recorded_at: Instant }
}
