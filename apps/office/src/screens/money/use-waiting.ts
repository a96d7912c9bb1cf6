import type { ExceptionDetail, WaitingTally } from '@cho40/contract'
import { addDong, dong, ok, type Result } from '@cho40/values'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask, type CallProblem } from '../../wire/call.ts'
import { leftOver } from './queue.ts'

/** Each row comes with suggestions, so a page is what a person settles in a good while. */
const PAGE = 200

type Rows = readonly ExceptionDetail[]

export type Waiting = {
  /** Read so far, in the order in which it waits; undefined before the first answer. */
  readonly rows: Rows | undefined
  /** What comes after these and is not read yet. */
  readonly beyond: WaitingTally
  readonly problem: CallProblem | undefined
  /** Reads the same stretch anew; resolves when it is on the screen. */
  readonly anew: () => Promise<void>
  readonly again: () => void
  /** Reads the next page, unless there is none or something is being read. */
  readonly more: () => void
}

const NOTHING: WaitingTally = { count: 0, unallocated: dong(0) }

type Read = { readonly rows: Rows; readonly beyond: WaitingTally }

/** Reads on after what is known until there are `most` rows, or no more. */
async function readOn(
  scopeId: string,
  known: Rows,
  most: number,
): Promise<Result<Read, CallProblem>> {
  let rows = known
  for (;;) {
    const page = await ask('money.waiting', { scopeId, limit: PAGE, ...from(rows) })
    if (!page.ok) return page
    rows = [...rows, ...page.value]
    if (page.value.length < PAGE) return ok({ rows, beyond: NOTHING })
    if (rows.length >= most) break
  }
  const beyond = await ask('money.tally', { scopeId, ...from(rows) })
  return beyond.ok ? ok({ rows, beyond: beyond.value }) : beyond
}

function from(rows: Rows) {
  const last = rows.at(-1)
  return last && { after: { openedAt: last.openedAt, id: last.id } }
}

/**
 * What waits of whose money is chosen, page by page: every row keeps its place while others are
 * settled, and what is not read yet is counted by the server.
 */
export function useWaiting(scopeId: string | undefined): Waiting {
  const [known, setKnown] = useState<Partial<Read> & { scopeId?: string; problem?: CallProblem }>(
    {},
  )
  const here = known.scopeId === scopeId ? known : {}
  const latest = useRef({ scopeId, here })
  latest.current = { scopeId, here }
  const turn = useRef(0)
  const isReading = useRef(false)
  const read = useCallback(async (rows: Rows, most: number): Promise<void> => {
    const { scopeId: whose } = latest.current
    if (whose === undefined) return
    turn.current += 1
    const mine = turn.current
    isReading.current = true
    const answer = await readOn(whose, rows, most)
    // An answer that was overtaken, or is of money that is no longer looked at, belongs to nobody.
    if (mine !== turn.current) return
    isReading.current = false
    setKnown((before) =>
      answer.ok
        ? { scopeId: whose, ...answer.value }
        : { ...(before.scopeId === whose && before), scopeId: whose, problem: answer.problem },
    )
  }, [])
  useEffect(() => {
    void read([], PAGE)
    return () => {
      turn.current += 1
      isReading.current = false
    }
  }, [scopeId])
  const anew = useCallback(() => read([], latest.current.here.rows?.length ?? PAGE), [])
  const again = useCallback(() => void anew(), [])
  const more = useCallback(() => {
    const { rows, beyond } = latest.current.here
    if (rows && beyond && beyond.count > 0 && !isReading.current) {
      void read(rows, rows.length + PAGE)
    }
  }, [])
  const { rows, beyond = NOTHING, problem } = here
  return { rows, beyond, problem, anew, again, more }
}

/** How much there is of what is on the screen and what is not read yet. */
export function inAll(items: Rows, beyond: WaitingTally): WaitingTally {
  return {
    count: items.length + beyond.count,
    unallocated: addDong(leftOver(items), beyond.unallocated),
  }
}
