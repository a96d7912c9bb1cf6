import type { Decision, ExceptionDetail, WaitingTally } from '@cho40/contract'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { type MoneyScope, useMoneyScope } from '../../desk/money-scope.tsx'
import { useStallNames } from '../../desk/stall-names.ts'
import type { CallProblem } from '../../wire/call.ts'
import { amountOf, atOnce, isOffered, type Option, optionsOf } from './options.ts'
import type { Form, Move } from './queue.ts'
import { useCopy } from './use-copy.ts'
import { type Made, useDecisions } from './use-decisions.ts'
import { inAll, useWaiting } from './use-waiting.ts'
import { payerText } from './words.ts'

export type Queue = {
  readonly scope: MoneyScope
  /** What was read last, settled since or not. */
  readonly read: readonly ExceptionDetail[] | undefined
  /** What of it waits. */
  readonly items: readonly ExceptionDetail[] | undefined
  /** All that waits, with what is not read yet. */
  readonly total: WaitingTally
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
  /** Reads on, once the end of what is read comes near. */
  readonly more: () => void
  readonly move: (move: Move) => void
  readonly goTo: (index: number) => void
  readonly settle: (decision: Decision) => void
  readonly shut: () => void
  readonly closeHelp: () => void
}

/**
 * Which row is in hand: by its id, so that a list that was asked anew never puts another one under an
 * open form; what is gone gives way to the one that stands in its place.
 */
function useHere(items: readonly ExceptionDetail[] | undefined, scopeId: string | undefined) {
  const [here, setHere] = useState<{ readonly id: string; readonly at: number }>()
  /** Grows as the person goes to another row. */
  const moves = useRef(0)
  useLayoutEffect(() => setHere(undefined), [scopeId])
  const found = items?.findIndex(({ id }) => id === here?.id) ?? -1
  const place = found >= 0 ? found : Math.min(here?.at ?? 0, Math.max(0, (items?.length ?? 0) - 1))
  return { place, current: items?.[place], moves, setHere }
}

/** The place so many rows away, or the nearest that there is; nowhere when that is where one stands. */
function from(place: number, rows: number, items: readonly ExceptionDetail[] = []): number {
  const index = Math.max(0, Math.min(place + rows, items.length - 1))
  return index === place ? -1 : index
}

/** What waits, without what was settled here since it was read. */
function useUnsettled(scopeId: string | undefined, settled: ReadonlySet<string>) {
  const { rows: read, beyond, ...asked } = useWaiting(scopeId)
  const items = read?.filter(({ id }) => !settled.has(id))
  const { again, more } = asked
  return { asked, shown: { read, items, total: inAll(items ?? [], beyond), again, more } }
}

/** The unmatched money of a market or a cooperative, worked off one key each. */
export function useQueue(): Queue {
  const words = useWords()
  const { text, say } = words
  const scope = useMoneyScope()
  const { scopeId } = scope
  const nameOf = useStallNames(scope.cooperative)
  const { settled, decide, undo, setSaid, ...decisions } = useDecisions(nameOf, scopeId)
  const copy = useCopy(setSaid)
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState<Queue['open']>('queue')
  const { asked, shown } = useUnsettled(scopeId, settled)
  const { items } = shown
  const { place, current, moves, setHere } = useHere(items, scopeId)
  const options = current ? optionsOf(current) : []
  const goTo = (index: number): void => {
    const row = items?.[index]
    if (!row) return
    moves.current += 1
    setHere({ id: row.id, at: index })
    setChosen(0)
    setOpen('queue')
  }
  const settle = async (one: ExceptionDetail, decision: Decision): Promise<void> => {
    const before = moves.current
    setHere({ id: one.id, at: place })
    const done = await decide(one, decision)
    // Who went on to another row meanwhile stays there, with what was opened for it.
    if (done && moves.current === before) {
      setChosen(0)
      setOpen('queue')
    }
    // Of money that was split, the rest waits as a new exception; after a refusal, look again.
    if (!done || amountOf(one, decision) < one.unallocated || items?.length === 1) asked.again()
  }
  const about = (one: ExceptionDetail, move: Move): void => {
    setHere({ id: one.id, at: place })
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
    if (move.kind === 'by') return goTo(from(place, move.rows, items))
    if (move.kind === 'undo') return void undo(asked.anew)
    if (current) about(current, move)
  }
  return {
    ...decisions,
    scope,
    ...shown,
    at: place,
    current,
    options,
    chosen,
    open,
    nameOf,
    move,
    goTo,
    problem: decisions.problem ?? asked.problem,
    settle: (decision) => current && void settle(current, decision),
    shut: () => setOpen('queue'),
    // A dialog tells of its end a moment later; by then a key may have opened a form.
    closeHelp: () => setOpen((now) => (now === 'help' ? 'queue' : now)),
  }
}
