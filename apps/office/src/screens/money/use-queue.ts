import type { Decision, ExceptionDetail } from '@cho40/contract'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { type MoneyScope, useMoneyScope } from '../../desk/money-scope.tsx'
import { useStallNames } from '../../desk/stall-names.ts'
import type { CallProblem } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { amountOf, atOnce, isOffered, type Option, optionsOf } from './options.ts'
import type { Form, Move } from './queue.ts'
import { useCopy } from './use-copy.ts'
import { type Made, useDecisions } from './use-decisions.ts'
import { payerText } from './words.ts'

export const QUEUE_LIMIT = 500

export type Queue = {
  readonly scope: MoneyScope
  readonly items: readonly ExceptionDetail[] | undefined
  readonly at: number
  readonly current: ExceptionDetail | undefined
  readonly options: readonly Option[]
  /** Which option Enter takes. */
  readonly chosen: number
  readonly open: 'queue' | 'help' | Form
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  readonly said: string
  readonly made: readonly Made[]
  readonly nameOf: ReturnType<typeof useStallNames>
  readonly again: () => void
  readonly move: (move: Move) => void
  readonly goTo: (index: number) => void
  readonly settle: (decision: Decision) => void
  readonly shut: () => void
  readonly closeHelp: () => void
}

/** What waits of whose money is chosen. */
function useWaiting() {
  const scope = useMoneyScope()
  const { scopeId } = scope
  const wanted = scopeId ? { scopeId, limit: QUEUE_LIMIT } : 'nothing'
  return { scope, scopeId, asked: useAsk('money.waiting', wanted) }
}

/** The unmatched money of a market or a cooperative, worked off one key each. */
export function useQueue(): Queue {
  const words = useWords()
  const { text, say } = words
  const { scope, scopeId, asked } = useWaiting()
  const nameOf = useStallNames(scope.cooperative)
  const { settled, decide, undo, setSaid, ...decisions } = useDecisions(nameOf, scopeId)
  const copy = useCopy(setSaid)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState<Queue['open']>('queue')
  useEffect(() => setAt(0), [scopeId])

  const items = asked.value?.filter(({ id }) => !settled.has(id))
  const place = Math.min(at, Math.max(0, (items?.length ?? 0) - 1))
  const current = items?.[place]
  const options = current ? optionsOf(current) : []
  const goTo = (index: number): void => {
    if (!items || index < 0 || index >= items.length) return
    setAt(index)
    setChosen(0)
    setOpen('queue')
  }
  const settle = async (one: ExceptionDetail, decision: Decision): Promise<void> => {
    const done = await decide(one, decision)
    if (done) {
      setAt(place)
      setChosen(0)
      setOpen('queue')
    }
    // Of money that was split, the rest waits as a new exception; after a refusal, look again.
    if (!done || amountOf(one, decision) < one.unallocated || items?.length === 1) asked.again()
  }
  const about = (one: ExceptionDetail, move: Move): void => {
    if (move.kind === 'open' && isOffered(one, move.form)) return setOpen(move.form)
    if (move.kind === 'at-once' && isOffered(one, move.how)) {
      return void settle(one, atOnce(one, move.how))
    }
    if (move.kind === 'open' || move.kind === 'at-once') return setSaid(text['money.notoffered'])
    if (move.kind === 'copy') return void copy(payerText(words, one, nameOf(one.stallId)))
    if (move.kind === 'choose' && move.index < options.length) return setChosen(move.index)
    if (move.kind !== 'accept') return
    const option = options[chosen]
    if (option) return void settle(one, option.decision)
    setSaid(say('money.nothing'))
  }
  const move = (move: Move): void => {
    if (move.kind === 'help') return setOpen(open === 'help' ? 'queue' : 'help')
    if (move.kind === 'next') return goTo(place + 1)
    if (move.kind === 'before') return goTo(place - 1)
    if (move.kind === 'undo') return void undo().then((isDone) => isDone && asked.again())
    if (current) about(current, move)
  }
  return {
    ...decisions,
    scope,
    items,
    at: place,
    current,
    options,
    chosen,
    open,
    nameOf,
    move,
    goTo,
    problem: decisions.problem ?? asked.problem,
    again: asked.again,
    settle: (decision) => current && void settle(current, decision),
    shut: () => setOpen('queue'),
    // A dialog tells of its end a moment later; by then a key may have opened a form.
    closeHelp: () => setOpen((now) => (now === 'help' ? 'queue' : now)),
  }
}
