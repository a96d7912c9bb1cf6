import type { Problem } from '@cho40/contract'
import { PROBLEM_TYPES, statusOf } from '../problem-to-trpc.ts'

const STATUS = new Map<string, number>([
  ...PROBLEM_TYPES.map((type) => [type, statusOf({ type } as Problem)] as const),
  ['Internal', 500],
  ['DatabaseUnavailable', 503],
  ['StorageFull', 507],
])

/** Every status that a refusal may have. */
export const STATUSES: readonly number[] = [...new Set(STATUS.values())].toSorted((a, b) => a - b)

/** The status of a type of problem; of what nobody foresaw 500. */
export function statusOfType(type: string): number {
  return STATUS.get(type) ?? 500
}
