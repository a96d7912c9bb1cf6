import type { CooperativeView, SettlementLineView, SettlementView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  coop: CooperativeView
  run: SettlementView
  line: SettlementLineView
  acting: Acting
}

/** A transfer came back: once more to the account on record, or in cash. */
export function PayAgain({ coop, run, line, acting }: Props): VNode | null {
  const { t, tell } = useCoopWords()
  const [payoutId] = useState(() => newId('payout'))
  const account = coop.accounts[0]
  if (!account) return null
  const order = (inCash: boolean): void => {
    const { memberId } = line
    const wish = { settlementId: run.id, memberId, payoutId, accountId: account.id, inCash }
    void acting.act('settlement.reorderPayout', wish, tell('run.again.done', { name: line.name }))
  }
  return (
    <span class="actions">
      <button type="button" class="link" onClick={() => order(false)}>
        {t['run.again.bank']}
        <span class="unseen"> {line.name}</span>
      </button>
      <button type="button" class="link" onClick={() => order(true)}>
        {t['run.again.cash']}
        <span class="unseen"> {line.name}</span>
      </button>
    </span>
  )
}
