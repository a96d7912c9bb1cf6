import type { KeptScore, ScoreSheet } from '@cho40/contract'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { draftOf, keepDraft, type OfScore, type Told, toldOf } from './told.ts'

/**
 * The card with what is known and what this person told of the rest. Told figures are tried by the
 * server at once and kept by nobody but this machine until somebody keeps the score.
 */
export function useSheet(of: OfScore, kept: readonly KeptScore[] | undefined) {
  const { session } = useDesk()
  const [draft, setDraft] = useState(() => draftOf(session.personId, of))
  const known = useAsk('adoption.scores.sheet', { ...of, told: [] })
  const open = new Set(
    known.value?.lines.filter(({ from }) => from === 'missing').map(({ id }) => id),
  )
  // What has become known since is told no more.
  const told = (draft ?? toldOf(kept?.at(-1))).filter(({ id }) => open.has(id))
  // The words stay here until they are kept: an address has no room for all of them.
  const tried = told.map(({ id, figure }) => ({ id, figure, evidence: '–' }))
  const filled = useAsk(
    'adoption.scores.sheet',
    known.value && tried.length > 0 ? { ...of, told: tried } : 'nothing',
  )
  const before = useRef<ScoreSheet | undefined>(undefined)
  const now = tried.length === 0 ? known.value : filled.value
  if (now) before.current = now
  return {
    sheet: now ?? before.current,
    /** Whether the figures shown are those told last. */
    isCurrent: now !== undefined,
    problem: known.problem ?? filled.problem,
    again: () => {
      known.again()
      filled.again()
    },
    told,
    open,
    isDraft: draft !== undefined,
    put: (one: Told) => {
      const next = [...told.filter(({ id }) => id !== one.id), one]
      keepDraft(session.personId, of, next)
      setDraft(next)
    },
    forget: () => {
      keepDraft(session.personId, of, undefined)
      setDraft(undefined)
    },
  }
}
