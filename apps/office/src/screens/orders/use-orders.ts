import type { BookId, ListedOrder, OrderState } from '@cho40/contract'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask, type CallProblem, tell } from '../../wire/call.ts'

const PAGE = 200
/** As many as a search shows; who needs more says more of the buyer. */
const FOUND = 200

export type Wanted = { bookId: BookId; state: OrderState | 'all'; words: string }

export type Orders = {
  /** What the server said last; undefined until it has. */
  readonly rows: readonly ListedOrder[] | undefined
  readonly problem: CallProblem | undefined
  /** Older ones can be asked for. */
  readonly hasOlder: boolean
  readonly older: () => Promise<void>
  /** Asks again for all that is shown. */
  readonly anew: () => Promise<void>
}

type Known = { readonly key: string } & Pick<Orders, 'rows' | 'problem' | 'hasOlder'>

/** A seller's orders page by page, or those that words name. An answer to an older question is let go. */
export function useOrders(wanted: Wanted): Orders {
  const key = JSON.stringify(wanted)
  const nothing: Known = { key, rows: undefined, problem: undefined, hasOlder: false }
  const [known, setKnown] = useState<Known>(nothing)
  const turn = useRef(0)
  const pages = useRef(1)

  const read = useCallback(async () => {
    turn.current += 1
    const own = turn.current
    const answer = wanted.words ? await found(wanted) : await listed(wanted, pages.current)
    if (own !== turn.current) return
    setKnown((before) =>
      'problem' in answer
        ? { ...(before.key === key ? before : nothing), problem: answer.problem }
        : { key, problem: undefined, ...answer },
    )
  }, [key])

  useEffect(() => {
    pages.current = 1
    void read()
    return () => {
      turn.current += 1
    }
  }, [read])

  const latest = useRef(read)
  latest.current = read
  const anew = useCallback(() => latest.current(), [])
  const older = useCallback(() => {
    pages.current += 1
    return latest.current()
  }, [])
  const { rows, problem, hasOlder } = known.key === key ? known : nothing
  return { rows, problem, hasOlder, older, anew }
}

type Answer = Pick<Known, 'hasOlder'> & { readonly rows: readonly ListedOrder[] }
type Refused = { readonly problem: CallProblem }

async function listed({ bookId, state }: Wanted, pages: number): Promise<Answer | Refused> {
  const rows: ListedOrder[] = []
  for (let page = 0; page < pages; page += 1) {
    const last = rows.at(-1)
    const from = { ...(state !== 'all' && { state }), ...(last && { before: last.id }) }
    const answer = await ask('orders.list', { bookId, limit: PAGE, ...from })
    if (!answer.ok) return answer
    rows.push(...answer.value)
    if (answer.value.length < PAGE) return { rows, hasOlder: false }
  }
  return { rows, hasOlder: true }
}

async function found({ bookId, state, words }: Wanted): Promise<Answer | Refused> {
  const answer = await tell('orders.find', { bookId, text: words, limit: FOUND })
  if (!answer.ok) return answer
  const rows = answer.value.filter((part) => state === 'all' || part.state === state)
  return { rows, hasOlder: false }
}
