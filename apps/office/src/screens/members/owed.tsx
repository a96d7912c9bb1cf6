import type { MemberOwed } from '@cho40/contract'
import { formatDong, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { shortDay } from '../../text/say.ts'
import { PayoutStanding } from './payout-standing.tsx'

type Props = { owed: MemberOwed; onPay: () => void }

/** What stands in 3382 for a member, and every payout of it. */
export function Owed({ owed: { amount, free, payouts }, onPay }: Props): VNode | null {
  const { t, tell } = useCapitalWords()
  const money = useCoopMoneyWords()
  const { address, go } = useDesk()
  if (amount === 0 && payouts.length === 0) return null
  return (
    <div class="part screen-only">
      <h2>{t.owed}</h2>
      <p>{tell('owed.help', { x: amount, free })}</p>
      {payouts.length > 0 && (
        <TableRoom label={t.owed}>
          <thead>
            <tr>
              <th scope="col">{t['owed.day']}</th>
              <th scope="col">{t['owed.what']}</th>
              <th scope="col" class="figure">
                {t['owed.amount']}
              </th>
              <th scope="col">{money.t['advances.state']}</th>
            </tr>
          </thead>
          <tbody>
            {payouts.map((one) => (
              <tr key={one.id}>
                <th scope="row">{shortDay(marketDayOf(one.orderedAt))}</th>
                <td>
                  {
                    t[
                      one.purpose === 'capital_return' ? 'owed.capital_return' : 'owed.distribution'
                    ]
                  }
                </td>
                <td class="figure">{formatDong(one.amount)}</td>
                <td>
                  <PayoutStanding payout={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
      <p class="actions">
        {free > 0 && (
          <button type="button" class="button" onClick={onPay}>
            {t['owed.pay']} <kbd>k</kbd>
          </button>
        )}
        {payouts.some(({ state }) => state === 'ordered' || state === 'sent') && (
          <a
            class="button"
            href={hrefOf({ ...address, screen: 'payouts' })}
            onClick={follow(() => go({ screen: 'payouts' }))}
          >
            {money.t['advances.pay']}
          </a>
        )}
      </p>
    </div>
  )
}
