import type { AdvanceView, CooperativeView, MemberDetail } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { PayoutStanding } from './payout-standing.tsx'

type Props = {
  coop: CooperativeView
  advances: readonly AdvanceView[] | undefined
  of: MemberDetail | undefined
  acting: Acting
}

/** Every advance of a member with what became of its money, and what can still be done about it. */
export function Advances({ advances, of, ...rest }: Props): VNode | null {
  const { t } = useCoopMoneyWords()
  if (!advances || advances.length === 0) return null
  const hasAccount = !!of?.payoutAccount
  return (
    <div class="part screen-only">
      <h2>{t.advances}</h2>
      <TableRoom label={t.advances}>
        <thead>
          <tr>
            <th scope="col">{t['advances.day']}</th>
            <th scope="col" class="figure">
              {t['advances.amount']}
            </th>
            <th scope="col">{t['advances.state']}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {advances.map((one) => (
            <tr key={one.id}>
              <th scope="row">{shortDay(one.day)}</th>
              <td class="figure">{formatDong(one.amount)}</td>
              <td>
                <Standing of={one} />
                {one.note && <small class="hint">{one.note}</small>}
              </td>
              <td>
                <Acts {...rest} hasAccount={hasAccount} of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </div>
  )
}

function Standing({ of: { payout, withdrawnOn } }: { of: AdvanceView }): VNode {
  const { t, tell } = useCoopMoneyWords()
  if (withdrawnOn) return <>{tell('advances.withdrawn', { day: shortDay(withdrawnOn) })}</>
  if (!payout) return <>{t['advances.cash']}</>
  return <PayoutStanding payout={payout} />
}

type ActProps = Omit<Props, 'advances' | 'of'> & { of: AdvanceView; hasAccount: boolean }

function Acts({ coop, of, hasAccount, acting }: ActProps): VNode | null {
  const { t, tell } = useCoopMoneyWords()
  const { address, go } = useDesk()
  /** Sent again after no answer, an order is the same and not a second one. */
  const payoutId = useRef({ of: of.payout?.id, id: newId('payout') })
  const state = of.withdrawnOn ? undefined : of.payout?.state
  if (payoutId.current.of !== of.payout?.id) {
    payoutId.current = { of: of.payout?.id, id: newId('payout') }
  }
  if (state === 'ordered' || state === 'sent') {
    return (
      <a
        class="button"
        href={hrefOf({ ...address, screen: 'payouts' })}
        onClick={follow(() => go({ screen: 'payouts' }))}
      >
        {t['advances.pay']}
      </a>
    )
  }
  const accountId = coop.accounts[0]?.id
  if (state !== 'returned' && state !== 'cancelled') return null
  const { id: advanceId, amount: x } = of
  const again = (inCash: boolean): void => {
    if (!accountId) return
    const wish = { advanceId, payoutId: payoutId.current.id, accountId, inCash }
    void acting.act('goods.payAdvanceAgain', wish, tell('advances.again.done', { x }))
  }
  const withdraw = (): void => {
    const done = tell('advances.withdraw.done', { x })
    void acting.act('goods.withdrawAdvance', { advanceId }, done)
  }
  const button = (words: string, act: () => void): VNode => (
    <button type="button" class="button" aria-disabled={acting.busy} onClick={act}>
      {words}
    </button>
  )
  return (
    <span class="actions">
      {hasAccount && accountId && button(t['advances.again'], () => again(false))}
      {accountId && button(t['advances.againcash'], () => again(true))}
      {button(t['advances.withdraw'], withdraw)}
    </span>
  )
}
