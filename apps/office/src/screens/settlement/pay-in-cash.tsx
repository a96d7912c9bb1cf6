import type { SettlementPayoutView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useCoopWords } from '../../text/coop.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { payout: SettlementPayoutView; name: string; acting: Acting }

/** Cash changed hands, and the member signed or gave a thumb print for it. */
export function PayInCash({ payout, name, acting }: Props): VNode {
  const { t, tell } = useCoopWords()
  return (
    <span class="actions">
      {(['signature', 'thumbprint'] as const).map((how) => (
        <button
          key={how}
          type="button"
          class="link"
          onClick={() =>
            void acting.act(
              'payouts.payInCash',
              { id: payout.payoutId, attestation: { how } },
              tell('run.cash.done', { name, x: payout.amount }),
            )
          }
        >
          {t[`run.cash.${how}`]}
          <span class="unseen"> {name}</span>
        </button>
      ))}
    </span>
  )
}
