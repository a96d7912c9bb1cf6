import type { SignId, SignView, StallId } from '@cho40/contract'
import { makeId } from '@cho40/values'
import { useRef, useState } from 'preact/hooks'
import { type CallProblem, tell } from '../../wire/call.ts'

/** What was done last, told beside the stall it was done for. */
export type Told = { readonly stallId: StallId } & (
  | { readonly done: 'issued' | 'withdrawn'; readonly nth: number }
  | { readonly done: 'refused'; readonly problem: CallProblem }
)

export type Registry = {
  readonly busy: StallId | undefined
  readonly told: Told | undefined
  readonly issue: (stallId: StallId) => Promise<void>
  readonly withdraw: (sign: SignView) => Promise<void>
}

/** Issues and withdraws one at a time; `onChange` loads the list anew, before it is told. */
export function useRegistry(onChange: () => void | Promise<unknown>): Registry {
  const [busy, setBusy] = useState<StallId>()
  const [told, setTold] = useState<Told>()
  const working = useRef(false)
  const unanswered = useRef(new Map<StallId, SignId>())

  const work = async (stallId: StallId, act: () => Promise<Told>): Promise<void> => {
    if (working.current) return
    working.current = true
    setBusy(stallId)
    const outcome = await act()
    await onChange()
    working.current = false
    setBusy(undefined)
    setTold(outcome)
  }

  return {
    busy,
    told,
    issue: (stallId) =>
      work(stallId, async () => {
        // Asked again after no answer, it is the same sign and not a second one.
        const id = unanswered.current.get(stallId) ?? newSignId()
        unanswered.current.set(stallId, id)
        const issued = await tell('signs.issue', { id, stallId })
        if (issued.ok || issued.problem.type !== 'Unreachable') unanswered.current.delete(stallId)
        return issued.ok
          ? { stallId, done: 'issued', nth: issued.value.nth }
          : { stallId, done: 'refused', problem: issued.problem }
      }),
    withdraw: ({ id, stallId, nth }) =>
      work(stallId, async () => {
        const withdrawn = await tell('signs.withdraw', { id })
        return withdrawn.ok
          ? { stallId, done: 'withdrawn', nth }
          : { stallId, done: 'refused', problem: withdrawn.problem }
      }),
  }
}

function newSignId(): SignId {
  return makeId('sign', { ms: Date.now(), random: crypto.getRandomValues(new Uint8Array(10)) })
}
