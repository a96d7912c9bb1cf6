import type { SettlementView } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { offerUndo } from '../../desk/undo.ts'
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
  const { text } = useWords()
  const [open, setOpen] = useState<RunStep>()
  const [refused, setRefused] = useState('')
  const acting = useAct(anew)
  const check = async ({ id: settlementId, draftHash }: SettlementView): Promise<void> => {
    if (!(await acting.act('settlement.check', { settlementId, draftHash }, t['said.check'])))
      return
    const back = { settlementId, reason: text['undo.reason'] }
    const take = () => acting.act('settlement.reopenDraft', back, t['said.reopen'])
    offerUndo({ said: t['said.check'], take })
  }
  const wish = (step: RunStep): void => {
    if (!run || !nextSteps(run).includes(step)) return setRefused(t['run.notnow'])
    setRefused('')
    const of = { settlementId: run.id }
    if (step === 'check') {
      // The draft that stands on the screen, and no other, is frozen.
      void check(run)
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
