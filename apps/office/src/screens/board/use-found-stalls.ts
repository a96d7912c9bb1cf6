import type { BoardStallView } from '@cho40/contract'
import { useEffect } from 'preact/hooks'
import { foldAhead, foundStalls } from './found-stalls.ts'

const NONE: readonly BoardStallView[] = []

/** The stalls that hold the words sought; what they are found by is made ready before anybody seeks. */
export function useFoundStalls(
  stalls: readonly BoardStallView[] | undefined,
  find: string,
): readonly BoardStallView[] {
  useEffect(() => stalls && foldAhead(stalls), [stalls])
  return foundStalls(stalls ?? NONE, find)
}
