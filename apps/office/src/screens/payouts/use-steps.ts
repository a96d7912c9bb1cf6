import type { PayoutLine } from '@cho40/contract'
import type { Result } from '@cho40/values'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { CallProblem } from '../../wire/call.ts'
import { useSaid } from '../../wire/use-said.ts'
import type { Step } from './groups.ts'

/**
 * Takes one step at a time and says what became of it; `then` is told which and whether it was done, and
 * what it waits for is on the screen before.
 */
export function useSteps(then: (step: Step, isDone: boolean) => void | Promise<unknown>) {
  const { say } = useWords()
  const [said, setSaid] = useSaid()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const sending = useRef(false)
  const send = async (
    step: Step,
    line: PayoutLine,
    call: () => Promise<Result<unknown, CallProblem>>,
  ): Promise<void> => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    const answer = await call()
    await then(step, answer.ok)
    sending.current = false
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setSaid(say(`payout.said.${step}`, { code: line.code, x: line.amount }))
  }
  return { said, setSaid, busy, problem, send }
}
