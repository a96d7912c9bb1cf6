import type { Decision, DecisionId, ExceptionDetail } from '@cho40/contract'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { useStallNames } from '../../desk/stall-names.ts'
import { type CallProblem, tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import { useSaid } from '../../wire/use-said.ts'
import { amountOf } from './options.ts'

/** A decision made here, that `z` takes back. */
export type Made = { readonly id: DecisionId; readonly said: string; readonly settled: string }

export type Decisions = {
  /** Settled from here, until the server's list is asked again. */
  readonly settled: ReadonlySet<string>
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  /** What the last key did, for the eye and for screen readers. */
  readonly said: string
  readonly setSaid: (said: string) => void
  /** The decisions of this sitting that can be taken back, the last one last. */
  readonly made: readonly Made[]
  /** True when the decision is in the books. */
  readonly decide: (one: ExceptionDetail, decision: Decision) => Promise<boolean>
  /** Takes the last decision back, and says so when `anew` has brought what waits again. */
  readonly undo: (anew: () => Promise<void>) => Promise<void>
}

/**
 * Sends one decision at a time, and waits for the server: money is never settled on a hope. Whose
 * money it is begins a new sitting.
 */
export function useDecisions(
  nameOf: ReturnType<typeof useStallNames>,
  scopeId: string | undefined,
): Decisions {
  const { say, text } = useWords()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<readonly Made[]>([])
  const [said, setSaid] = useSaid()
  const idFor = useStableIds()
  const { busy, problem, setProblem, one } = useOneAtATime()
  useLayoutEffect(() => {
    setSettled(new Set())
    setMade([])
    setProblem(undefined)
    setSaid('')
  }, [scopeId])

  const decide: Decisions['decide'] = (waiting, decision) => {
    const id = idFor(decision)
    return one(
      () => tell('money.resolve', { id, ...decision }),
      () => {
        const facts = { x: amountOf(waiting, decision), stall: nameOf(waiting.stallId) }
        const done = say('money.done', { ...facts, how: text[`do.${decision.how}`] })
        setSaid(done)
        setSettled((before) => new Set([...before, waiting.id]))
        setMade((before) => [...before, { id, said: done, settled: waiting.id }])
      },
    )
  }
  const undo: Decisions['undo'] = async (anew) => {
    const last = made.at(-1)
    if (!last) return setSaid(text['undo.nothing'])
    const wish = { decisionId: last.id, reason: text['undo.reason'] }
    const isDone = await one(
      () => tell('exceptions.undo', { id: idFor(wish), ...wish }),
      () => setMade((before) => before.slice(0, -1)),
    )
    if (!isDone) return
    await anew()
    setSaid(say('undo.done', { what: last.said }))
  }
  return { settled, busy, problem, said, setSaid, made, decide, undo }
}

/** What is sent again after a lost answer keeps its id, so that it counts once. */
function useStableIds(): (wish: unknown) => DecisionId {
  const ids = useRef(new Map<string, DecisionId>())
  return (wish) => {
    const key = JSON.stringify(wish)
    const id = ids.current.get(key) ?? newId('decision')
    ids.current.set(key, id)
    return id
  }
}

/** A second press before the answer would decide about the next one. */
function useOneAtATime() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const sending = useRef(false)
  const one = async (send: () => ReturnType<typeof tell>, then: () => void): Promise<boolean> => {
    if (sending.current) return false
    sending.current = true
    setBusy(true)
    const answer = await send()
    sending.current = false
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) then()
    return answer.ok
  }
  return { busy, problem, setProblem, one }
}
