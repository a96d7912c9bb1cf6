import type { PayoutView } from '@cho40/contract'
import type { VNode } from 'preact'
import { type CoopMoneyWord, useCoopMoneyWords } from '../../text/coop-money.ts'

type Props = { payout: Pick<PayoutView, 'state' | 'awaitsApproval' | 'code'> }

/** Where a payout's money is. */
export function PayoutStanding({ payout: { state, awaitsApproval, code } }: Props): VNode {
  const { t, tell } = useCoopMoneyWords()
  if (state === 'ordered' && awaitsApproval) return <>{t['advances.awaits']}</>
  const word: CoopMoneyWord = `advances.${state}`
  const isDead = state === 'returned' || state === 'cancelled'
  return <span class={isDead ? 'wants-work' : ''}>{tell(word, { code })}</span>
}
