import type { SettlementView } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useCoopWords } from '../../text/coop.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { checkedBy, nextSteps, type RunStep } from './run-steps.ts'

export type Running = {
  readonly steps: readonly RunStep[]
  /** The form that is open: exporting asks for the account, the others for a reason. */
  readonly open: RunStep | undefined
  readonly acting: Acting
  readonly said: string
  readonly wish: (step: RunStep) => void
  readonly shut: () => void
}

/** The steps of a run: those that need nothing more are taken at once. */
export function useRun(run: SettlementView | undefined, anew: () => Promise<void>): Running {
  const { t } = useCoopWords()
  const { session } = useDesk()
  const [open, setOpen] = useState<RunStep>()
  const [refused, setRefused] = useState('')
  const acting = useAct(anew)
  const wish = (step: RunStep): void => {
    if (!run || !nextSteps(run).includes(step)) return setRefused(t['run.notnow'])
    setRefused('')
    const of = { settlementId: run.id }
    if (step === 'check') {
      // The draft that stands on the screen, and no other, is frozen.
      void acting.act('settlement.check', { ...of, draftHash: run.draftHash }, t['said.check'])
    } else if (step === 'approve') {
      if (checkedBy(run) === session.personId) return setRefused(t['run.self'])
      void acting.act('settlement.approve', of, t['said.approve'])
    } else if (step === 'sent') {
      void acting.act('settlement.markSent', of, t['said.sent'])
    } else if (step === 'close') {
      void acting.act('settlement.close', of, t['said.close'])
    } else setOpen(step)
  }
  return {
    steps: run ? nextSteps(run) : [],
    open,
    acting,
    said: refused === '' ? acting.said : refused,
    wish,
    shut: () => setOpen(undefined),
  }
}
