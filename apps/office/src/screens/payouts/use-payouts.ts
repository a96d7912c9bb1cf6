import type { PayoutLine } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { type MoneyScope, useMoneyScope } from '../../desk/money-scope.tsx'
import { type CallProblem, tell } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { inOrder, OVER, type Step, standingOf, stepsOf, WAITING } from './groups.ts'
import { useSteps } from './use-steps.ts'

export type Attested = {
  readonly how: 'signature' | 'thumbprint' | 'helper'
  readonly witness: string
}

export type Payouts = {
  readonly scope: MoneyScope
  readonly lines: readonly PayoutLine[] | undefined
  readonly at: number
  readonly current: PayoutLine | undefined
  /** The form that is open: cash asks how it was confirmed, cancelling asks why. */
  readonly open: 'cash' | 'cancel' | undefined
  readonly showOver: boolean
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  readonly said: string
  readonly again: () => void
  readonly goTo: (index: number) => void
  readonly setShowOver: (show: boolean) => void
  readonly wish: (step: Step) => void
  readonly payInCash: (attested: Attested) => void
  readonly cancel: (reason: string) => void
  readonly shut: () => void
}

const LIMIT = 500

/** The payouts of a market or a cooperative, and the steps of each. */
export function usePayouts(): Payouts {
  const { text } = useWords()
  const { session } = useDesk()
  const scope = useMoneyScope()
  const [showOver, setShowOver] = useState(false)
  const states = showOver ? [...WAITING, ...OVER] : WAITING
  const { scopeId } = scope
  const wanted = scopeId ? { scopeId, states, limit: LIMIT } : 'nothing'
  const asked = useAsk('money.payouts', wanted)
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState<Payouts['open']>()
  const lines = asked.value && inOrder(asked.value)
  const place = Math.min(at, Math.max(0, (lines?.length ?? 0) - 1))
  const current = lines?.[place]
  const { busy, problem, said, setSaid, send } = useSteps((step, isDone) => {
    // Only its own form: another may have been opened while the server was asked.
    if (isDone) setOpen((form) => (form === step ? undefined : form))
    return asked.anew()
  })

  const wish = (step: Step): void => {
    if (!current || !stepsOf(current).includes(step)) return setSaid(text['payout.notnow'])
    if (step === 'cash' || step === 'cancel') return setOpen(step)
    const { id } = current
    if (step === 'send') return void send(step, current, () => tell('payouts.markSent', { id }))
    const standing = standingOf(current, session)
    if (standing !== 'may') return setSaid(text[`payout.${standing}`])
    void send(step, current, () => tell('payouts.approve', { id }))
  }
  return {
    scope,
    lines,
    at: place,
    current,
    open,
    showOver,
    busy,
    said,
    problem: problem ?? asked.problem,
    again: asked.again,
    setShowOver,
    wish,
    goTo: (index) => {
      if (!lines || index < 0 || index >= lines.length) return
      setAt(index)
      setOpen(undefined)
    },
    payInCash: ({ how, witness }) => {
      if (!current) return
      const attestation = witness === '' ? { how } : { how, witness }
      const { id } = current
      void send('cash', current, () => tell('payouts.payInCash', { id, attestation }))
    },
    cancel: (reason) => {
      if (!current) return
      const { id } = current
      void send('cancel', current, () => tell('payouts.cancel', { id, reason }))
    },
    shut: () => setOpen(undefined),
  }
}
