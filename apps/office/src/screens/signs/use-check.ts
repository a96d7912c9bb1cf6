import type { SignVerdict, StallId } from '@cho40/contract'
import { useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../text/vi.ts'
import { type CallProblem, tell } from '../../wire/call.ts'

export type Check =
  | { readonly step: 'idle' | 'asking' | 'reading' }
  | { readonly step: 'missing'; readonly why: TextKey }
  | { readonly step: 'refused'; readonly problem: CallProblem }
  | { readonly step: 'told'; readonly verdict: SignVerdict }

export type Checker = {
  readonly check: Check
  /** Leaves what is shown: a verdict stands only beside the stall and the text it is of. */
  readonly clear: () => void
  readonly reading: () => void
  readonly missing: (why: TextKey) => void
  readonly ask: (stallId: StallId, scanned: string) => Promise<void>
}

/** Holds a scanned text against the registry; an answer that comes too late is dropped. */
export function useCheck(): Checker {
  const [check, setCheck] = useState<Check>({ step: 'idle' })
  const turn = useRef(0)
  const show = (next: Check): void => {
    turn.current += 1
    setCheck(next)
  }
  return {
    check,
    clear: () => show({ step: 'idle' }),
    reading: () => show({ step: 'reading' }),
    missing: (why) => show({ step: 'missing', why }),
    async ask(stallId, scanned) {
      show({ step: 'asking' })
      const mine = turn.current
      const answer = await tell('signs.check', { stallId, scanned })
      if (turn.current !== mine) return
      show(
        answer.ok
          ? { step: 'told', verdict: answer.value }
          : { step: 'refused', problem: answer.problem },
      )
    },
  }
}
