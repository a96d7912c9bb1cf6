import type { CooperativeView, GoodsSaleView, ReceivingAccountId } from '@cho40/contract'
import type { VNode } from 'preact'
import { ChoiceField } from '../../parts/fields.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { netOf } from './agent-sales.ts'

type Props = {
  accounts: CooperativeView['accounts']
  accountId: ReceivingAccountId | undefined
  onAccount: (id: ReceivingAccountId) => void
  sales: readonly GoodsSaleView[]
  sale: GoodsSaleView | undefined
  onSale: (id: string) => void
}

/** Of which sale, and into which account; each that is missing says what comes first. */
export function BankFields(props: Props): VNode {
  const { accounts, accountId, onAccount, sales, sale, onSale } = props
  const { t, tell } = useAgentWords()
  return (
    <>
      {sale ? (
        <ChoiceField<string>
          name="sale"
          label={t['pay.sale']}
          value={sale.id}
          options={sales.map(
            (one) => [one.id, tell('pay.sale.line', { day: one.day, x: netOf(one) })] as const,
          )}
          onValue={onSale}
        />
      ) : (
        <p class="wants-work">{t['pay.nosale']}</p>
      )}
      {accountId === undefined ? (
        <p class="wants-work">{t['pay.noaccount']}</p>
      ) : (
        <ChoiceField<ReceivingAccountId>
          name="account"
          label={t['pay.account']}
          value={accountId}
          options={accounts.map((one) => [one.id, `${one.bankName} ${one.number}`] as const)}
          onValue={onAccount}
        />
      )}
    </>
  )
}
