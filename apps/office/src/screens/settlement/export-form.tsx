import type { CooperativeView, ReceivingAccountId, SettlementView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Empty } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Running } from './use-run.ts'

type Props = { coop: CooperativeView; run: SettlementView; running: Running }

/** Orders the payouts of an approved run from one account of the cooperative. */
export function ExportForm({ coop, run, running }: Props): VNode {
  const { t, tell } = useCoopWords()
  const [accountId, setAccount] = useState<ReceivingAccountId | ''>(coop.accounts[0]?.id ?? '')
  // Made once: the same order sent twice orders nothing twice.
  const [payouts] = useState(() =>
    run.lines.map(({ memberId }) => ({ memberId, payoutId: newId('payout') })),
  )
  if (coop.accounts.length === 0) {
    return <Empty title={t['run.noaccount']} help={t['run.noaccount.help']} pictogram="transfer" />
  }
  const send = async (): Promise<void> => {
    if (accountId === '') return
    const wish = { settlementId: run.id, accountId, payouts }
    if (await running.acting.act('settlement.export', wish, t['said.export'])) running.shut()
  }
  return (
    <FormCard
      title={t['step.export']}
      go={tell('run.export.go', { x: run.totals.net })}
      busy={running.acting.busy}
      onGo={() => void send()}
      onCancel={running.shut}
    >
      <ChoiceField
        name="account"
        label={t['run.account']}
        value={accountId}
        options={coop.accounts.map(({ id, bankName, number }) => [id, `${bankName} ${number}`])}
        onValue={setAccount}
      />
    </FormCard>
  )
}
