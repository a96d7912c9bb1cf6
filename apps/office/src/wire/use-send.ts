import { useRef, useState } from 'preact/hooks'
import { type CallProblem, tell } from './call.ts'
import type { Mutations } from './calls.ts'
import { useSaid } from './use-said.ts'

export type Sending = {
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  /** What was done last, in words. */
  readonly said: string
  readonly setSaid: (said: string) => void
  /** Sends one act; its answer, or undefined when it was refused, which `problem` then tells. */
  readonly send: <Path extends keyof Mutations>(
    path: Path,
    input: Mutations[Path]['input'],
  ) => Promise<{ readonly value: Mutations[Path]['output'] } | undefined>
}

/**
 * Acts one after another whose answers matter, such as a code that is told once. What `onDone` waits for
 * is on the screen before the act is said to be done.
 */
export function useSend(onDone: () => void | Promise<unknown>): Sending {
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const [said, setSaid] = useSaid()
  return {
    busy,
    problem,
    said,
    setSaid,
    send: async (path, input) => {
      if (sending.current) return undefined
      sending.current = true
      setBusy(true)
      const answer = await tell(path, input)
      await onDone()
      sending.current = false
      setBusy(false)
      setProblem(answer.ok ? undefined : answer.problem)
      setSaid('')
      return answer.ok ? { value: answer.value } : undefined
    },
  }
}
