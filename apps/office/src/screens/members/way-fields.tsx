import type { CooperativeView, PayoutAccountView, ReceivingAccountId } from '@cho40/contract'
import type { VNode } from 'preact'
import { ChoiceField } from '../../parts/fields.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'

type WayProps = {
  coop: CooperativeView
  now: PayoutAccountView
  how: 'bank' | 'cash'
  setHow: (how: 'bank' | 'cash') => void
  accountId: ReceivingAccountId
  setAccount: (id: ReceivingAccountId) => void
}

/** By transfer from which account, or in cash. */
export function WayFields({ coop, now, how, setHow, accountId, setAccount }: WayProps): VNode {
  const { t, tell } = useCoopMoneyWords()
  return (
    <>
      <ChoiceField<'bank' | 'cash'>
        name="how"
        label={t['advance.how']}
        value={how}
        options={[
          ['bank', t['advance.bybank']],
          ['cash', t['advance.bycash']],
        ]}
        onValue={setHow}
      />
      {how === 'bank' && (
        <>
          <ChoiceField<ReceivingAccountId>
            name="account"
            label={t['advance.from']}
            value={accountId}
            options={coop.accounts.map(({ id, bankName, number }) => [id, `${bankName} ${number}`])}
            onValue={setAccount}
          />
          <p class="quiet">{tell('advance.to', { number: now.number, holder: now.holderName })}</p>
        </>
      )}
    </>
  )
}
