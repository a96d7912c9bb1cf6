import type { FeeBillView, ReceivingAccountId, StallId } from '@cho40/contract'
import { dong, formatDong, type MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'
import { EndForm, type Ending } from './end-form.tsx'

type Props = {
  bills: readonly FeeBillView[]
  names: ReadonlyMap<StallId, string>
  accountId: ReceivingAccountId
  sending: Sending
  onShow: (bill: FeeBillView) => void
}

/** Every bill with what may be done about it now. */
export function BillTable(props: Props): VNode {
  const { bills, names, sending } = props
  const { t, tell } = useBoardWords()
  const [ending, setEnding] = useState<Ending>()
  return (
    <>
      {ending && (
        <EndForm
          key={`${ending.how} ${ending.bill.id}`}
          {...ending}
          whose={names.get(ending.bill.stallId) ?? ''}
          sending={sending}
          onClose={() => setEnding(undefined)}
        />
      )}
      <TableRoom label={t['fees.list']}>
        <thead>
          <tr>
            <th scope="col">{t['fees.stall']}</th>
            <th scope="col">{t['fees.kind']}</th>
            <th scope="col" class="figure">
              {t['fees.sum']}
            </th>
            <th scope="col">{t['fees.state']}</th>
            <td />
          </tr>
        </thead>
        <LongRows rows={bills} height={39} columns={5}>
          {(bill, nth) => (
            <tr key={bill.id} aria-rowindex={nth + 1}>
              <th scope="row">{names.get(bill.stallId) ?? bill.stallId.slice(-6)}</th>
              <td>
                {t[`fee.${bill.kind}`]} {bill.month}
              </td>
              <td class="figure">{formatDong(bill.amount)}</td>
              <td class={bill.state === 'disputed' ? 'wants-work' : ''}>
                {t[`feestate.${bill.state}`]}
                {bill.state === 'issued' && bill.objectionsUntil && (
                  <small class="hint">{tell('fees.until', { day: bill.objectionsUntil })}</small>
                )}
                {bill.reason && <small class="hint">{bill.reason}</small>}
              </td>
              <td>
                <BillActs {...props} bill={bill} onEnd={(how) => setEnding({ bill, how })} />
              </td>
            </tr>
          )}
        </LongRows>
      </TableRoom>
    </>
  )
}

/** While money for it is still to come. */
export const OWED: readonly FeeBillView['state'][] = ['issued', 'awaiting_bank', 'partly']

/** Before any money has come by a code: that of the old amount is then asked for no longer. */
function mayCorrect({ state, request }: FeeBillView): boolean {
  return (state === 'issued' || state === 'disputed') && (request?.received ?? 0) === 0
}

/** A bill is given up before any money has come. */
function mayWaive(bill: FeeBillView): boolean {
  return mayCorrect(bill) && bill.cash === 0
}

/** Until the day that the bill names, while nothing of it is paid. */
export function mayObject({ state, objectionsUntil }: FeeBillView, today: MarketDay): boolean {
  const isOwed = state === 'issued' || state === 'awaiting_bank'
  return isOwed && objectionsUntil !== null && today <= objectionsUntil
}

type ActProps = Props & { bill: FeeBillView; onEnd: (how: Ending['how']) => void }

function BillActs({ bill, accountId, names, sending, onShow, onEnd }: ActProps): VNode {
  const { t, tell } = useBoardWords()
  const { today } = useDesk()
  const { id, state } = bill
  const left = dong(bill.amount - bill.cash)
  // Once a code is out, the money comes by the bank: taken by hand as well it would come twice.
  const takesCash = (state === 'issued' || state === 'partly') && !bill.request
  const said = (answer: unknown): void => {
    if (answer) sending.setSaid(t['fees.done'])
  }
  const askQr = async (): Promise<void> => {
    const asked = await sending.send('fees.askByQr', { id, accountId })
    if (asked) onShow(asked.value)
  }
  const unseen = <span class="unseen"> {names.get(bill.stallId)}</span>
  const button = (words: string, act: () => void): VNode => (
    <button type="button" class="button" aria-disabled={sending.busy} onClick={act}>
      {words}
      {unseen}
    </button>
  )
  return (
    <span class="actions">
      {state === 'draft' &&
        button(t['fees.issue'], () => void sending.send('fees.issue', { id }).then(said))}
      {OWED.includes(state) && button(t['fees.qr'], () => void askQr())}
      {bill.request &&
        OWED.includes(state) &&
        button(t['fees.check'], () => void sending.send('fees.check', { id }).then(said))}
      {takesCash &&
        button(
          tell('fees.cash', { x: left }),
          () => void sending.send('fees.takeCash', { id, amount: left }).then(said),
        )}
      {state === 'disputed' && button(t['fees.uphold'], () => onEnd('uphold'))}
      {mayObject(bill, today) && button(t['fees.objectForStall'], () => onEnd('objectForStall'))}
      {mayCorrect(bill) && button(t['fees.correct'], () => onEnd('correct'))}
      {mayWaive(bill) && button(t['fees.waive'], () => onEnd('waive'))}
      {state === 'waived' && button(t['fees.redraft'], () => onEnd('redraft'))}
    </span>
  )
}
