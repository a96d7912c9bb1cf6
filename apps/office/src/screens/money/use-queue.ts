import type { Decision, ExceptionView } from '@cho40/contract'
import { useEffect, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useStallNames } from '../../desk/stall-names.ts'
import type { CallProblem } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Move, matchWith } from './queue.ts'
import { amountOf, useDecisions } from './use-decisions.ts'

export const QUEUE_LIMIT = 500

export type Queue = {
  readonly items: readonly ExceptionView[] | undefined
  readonly at: number
  readonly current: ExceptionView | undefined
  /** Which suggestion Enter takes. */
  readonly chosen: number
  readonly open: 'queue' | 'note' | 'help'
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  readonly said: string
  readonly nameOf: ReturnType<typeof useStallNames>
  readonly again: () => void
  readonly move: (move: Move) => void
  readonly goTo: (index: number) => void
  readonly setAside: (note: string) => void
  readonly stopNoting: () => void
  readonly closeHelp: () => void
}

/** The unmatched money of a market, worked off one key each. */
export function useQueue(): Queue {
  const { say } = useWords()
  const { market } = useDesk()
  const nameOf = useStallNames()
  const asked = useAsk('money.waiting', { scopeId: market.id, limit: QUEUE_LIMIT })
  const { settled, decide, setSaid, ...decisions } = useDecisions(nameOf)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState<Queue['open']>('queue')
  useEffect(() => setAt(0), [market.id])

  const items = asked.value?.filter(({ id }) => !settled.has(id))
  const place = Math.min(at, Math.max(0, (items?.length ?? 0) - 1))
  const current = items?.[place]
  const goTo = (index: number): void => {
    if (!items || index < 0 || index >= items.length) return
    setAt(index)
    setChosen(0)
    setOpen('queue')
  }
  const settle = async (one: ExceptionView, decision: Decision): Promise<void> => {
    const done = await decide(one, decision)
    if (done) {
      setAt(place)
      setChosen(0)
      setOpen('queue')
    }
    // Of money that was split, the rest waits as a new exception; after a refusal, look again.
    if (!done || amountOf(one, decision) < one.unallocated || items?.length === 1) asked.again()
  }
  const accept = (): void => {
    const decision = current && matchWith(current, chosen)
    if (current && decision) void settle(current, decision)
    else if (current) setSaid(say('money.nothing'))
  }
  const move = (move: Move): void => {
    if (move.kind === 'help') return setOpen(open === 'help' ? 'queue' : 'help')
    if (move.kind === 'next') return goTo(place + 1)
    if (move.kind === 'before') return goTo(place - 1)
    if (move.kind === 'not-a-sale') return setOpen(current ? 'note' : 'queue')
    if (move.kind === 'accept') return accept()
    if (current && move.index < current.suggestions.length) setChosen(move.index)
  }
  return {
    ...decisions,
    items,
    at: place,
    current,
    chosen,
    open,
    nameOf,
    move,
    goTo,
    problem: decisions.problem ?? asked.problem,
    again: asked.again,
    setAside: (note) =>
      current && void settle(current, { how: 'not_a_sale', exceptionId: current.id, note }),
    stopNoting: () => setOpen('queue'),
    // A dialog tells of its end a moment later; by then a key may have opened the note.
    closeHelp: () => setOpen((now) => (now === 'help' ? 'queue' : now)),
  }
}
