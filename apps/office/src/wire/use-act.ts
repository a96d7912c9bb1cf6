import { useRef, useState } from 'preact/hooks'
import { type CallProblem, tell } from './call.ts'
import type { Mutations } from './calls.ts'
import { useSaid } from './use-said.ts'

export type Acting = {
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  /** What was done last, in words. */
  readonly said: string
  /** Sends one act; a second press while it is on its way does nothing. */
  readonly act: <Path extends keyof Mutations>(
    path: Path,
    input: Mutations[Path]['input'],
    done: string,
  ) => Promise<boolean>
}

/**
 * Acts of a screen one after another; `onDone` asks the server anew. What it waits for is on the screen
 * before the act is said to be done: no key of the next step meets the screen of the step before.
 */
export function useAct(onDone: () => void | Promise<unknown>): Acting {
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const [said, setSaid] = useSaid()
  return {
    busy,
    problem,
    said,
    act: async (path, input, done) => {
      if (sending.current) return false
      sending.current = true
      setBusy(true)
      const answer = await tell(path, input)
      await onDone()
      sending.current = false
      setBusy(false)
      setProblem(answer.ok ? undefined : answer.problem)
      setSaid(answer.ok ? done : '')
      return answer.ok
    },
  }
}
