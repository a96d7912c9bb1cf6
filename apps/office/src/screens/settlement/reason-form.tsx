import type { SettlementView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import type { Running } from './use-run.ts'

type Props = { step: 'void' | 'reopen'; run: SettlementView; running: Running }

/** A step back is taken with a reason, which the run keeps. */
export function ReasonForm({ step, run, running }: Props): VNode {
  const { t } = useCoopWords()
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '')
  const path = step === 'void' ? 'settlement.void' : 'settlement.reopenDraft'
  const send = async (): Promise<void> => {
    const wish = { settlementId: run.id, reason: reason.trim() }
    if (await running.acting.act(path, wish, t[`said.${step}`])) running.shut()
  }
  return (
    <FormCard
      title={t[`step.${step}`]}
      go={t[`step.${step}`]}
      busy={running.acting.busy}
      onGo={() => void send()}
      onCancel={running.shut}
    >
      <TextField name="reason" label={t['goods.reason']} value={reason} onValue={setReason} />
    </FormCard>
  )
}
