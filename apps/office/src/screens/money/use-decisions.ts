import type { Decision, DecisionId, ExceptionView } from '@cho40/contract'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import type { useStallNames } from '../../desk/stall-names.ts'
import { type CallProblem, tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'

export type Decisions = {
  /** Settled from here, until the server's list is asked again. */
  readonly settled: ReadonlySet<string>
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  /** What the last key did, for the eye and for screen readers. */
  readonly said: string
  readonly setSaid: (said: string) => void
  /** True when the decision is in the books. */
  readonly decide: (one: ExceptionView, decision: Decision) => Promise<boolean>
}

/** Sends one decision at a time, and waits for the server: money is never settled on a hope. */
export function useDecisions(nameOf: ReturnType<typeof useStallNames>): Decisions {
  const { say } = useWords()
  const { market } = useDesk()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const [said, setSaid] = useState('')
  const sending = useRef(false)
  // A decision that is sent again after a lost answer keeps its id, so that it counts once.
  const ids = useRef(new Map<string, DecisionId>())
  const idFor = (decision: Decision): DecisionId => {
    const key = JSON.stringify(decision)
    const id = ids.current.get(key) ?? newId('decision')
    ids.current.set(key, id)
    return id
  }
  useEffect(() => {
    setSettled(new Set())
    setProblem(undefined)
    setSaid('')
  }, [market.id])

  const decide: Decisions['decide'] = async (one, decision) => {
    // A second press before the answer would decide about the next one.
    if (sending.current) return false
    sending.current = true
    setBusy(true)
    const answer = await tell('money.resolve', { id: idFor(decision), ...decision })
    sending.current = false
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return false
    const facts = { x: amountOf(one, decision), stall: nameOf(one.stallId) }
    setSaid(say(decision.how === 'match' ? 'money.matched' : 'money.setaside', facts))
    setSettled((before) => new Set([...before, one.id]))
    return true
  }
  return { settled, busy, problem, said, setSaid, decide }
}

export function amountOf(one: ExceptionView, decision: Decision): number {
  return decision.how === 'match' ? decision.amount : one.unallocated
}
