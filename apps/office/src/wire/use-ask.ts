import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask, type CallProblem } from './call.ts'
import type { Queries } from './calls.ts'

export type Asked<T> = {
  /** What the server said last; kept while it is asked again for the same thing. */
  readonly value: T | undefined
  readonly problem: CallProblem | undefined
  /** Asks anew what is wanted by then; resolves when the answer is on the screen. */
  readonly anew: () => Promise<void>
  /** The same, for whoever does not wait. */
  readonly again: () => void
}

type Known<T> = { key: string; value?: T; problem?: CallProblem }

/** Asks when the screen opens and whenever `input` changes; `undefined` asks nothing. */
export function useAsk<Path extends keyof Queries>(
  path: Path,
  input: Queries[Path]['input'] | 'nothing',
): Asked<Queries[Path]['output']> {
  const key = JSON.stringify([path, input])
  const [known, setKnown] = useState<Known<Queries[Path]['output']>>({ key })
  const wanted = useRef(key)
  const turns = useRef({ asked: 0, answered: 0 })
  const askNow = useCallback(async () => {
    if (input === 'nothing') return
    turns.current.asked += 1
    const turn = turns.current.asked
    const answer = await ask(path, input)
    // An answer that comes after the question has changed belongs to nobody; one that a later
    // question has overtaken is old.
    if (wanted.current !== key || turn < turns.current.answered) return
    turns.current.answered = turn
    setKnown((before) =>
      answer.ok
        ? { key, value: answer.value }
        : { ...(before.key === key && before), key, problem: answer.problem },
    )
  }, [key])
  useEffect(() => {
    wanted.current = key
    void askNow()
    return () => {
      wanted.current = ''
    }
  }, [askNow, key])
  // Who asks anew after a slow act means what the screen shows by then.
  const latest = useRef(askNow)
  latest.current = askNow
  const anew = useCallback(() => latest.current(), [])
  const again = useCallback(() => void latest.current(), [])
  const current = known.key === key ? known : { key }
  return { value: current.value, problem: current.problem, anew, again }
}
