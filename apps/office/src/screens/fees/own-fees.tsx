import type { FeeBillView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import type { OwnStall } from '../../desk/own-stalls.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import { BillQr } from './bill-qr.tsx'
import { mayObject, OWED } from './bill-table.tsx'
import { EndForm } from './end-form.tsx'

/** What the market asked of a vendor's stalls: paid by its code, or objected to in time. */
export function OwnFees({ stalls }: { stalls: readonly OwnStall[] }): VNode {
  const { text } = useWords()
  const { t } = useBoardWords()
  return (
    <div class="coop-screen">
      <ScreenHead title={text['screen.fees']} />
      <p class="about screen-only">{t['fees.own.about']}</p>
      {stalls.map((stall) => (
        <StallBills key={stall.id} stall={stall} />
      ))}
    </div>
  )
}

function StallBills({ stall }: { stall: OwnStall }): VNode {
  const { t } = useBoardWords()
  const bills = useAsk('fees.ofStall', { stallId: stall.id })
  const sending = useSend(bills.again)
  const [shown, setShown] = useState<string>()
  const [objecting, setObjecting] = useState<FeeBillView>()
  const name = `${stall.number} – ${stall.name}`
  const problem = sending.problem ?? bills.problem
  const qr = bills.value?.find(({ id, state }) => id === shown && OWED.includes(state))
  return (
    <section class="part" aria-label={name}>
      <h2>{name}</h2>
      {problem && <ProblemNote problem={problem} again={bills.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {!bills.value && !problem && <Loading />}
      {objecting && (
        <EndForm
          key={objecting.id}
          bill={objecting}
          how="object"
          whose={name}
          sending={sending}
          onClose={() => setObjecting(undefined)}
        />
      )}
      {qr && <BillQr bill={qr} stall={name} onHide={() => setShown(undefined)} />}
      {bills.value?.length === 0 && (
        <Empty title={t['fees.own.none']} help={t['fees.own.none.help']} pictogram="cash" />
      )}
      {bills.value && bills.value.length > 0 && (
        <TableRoom label={t['fees.list']}>
          <thead>
            <tr>
              <th scope="col">{t['fees.kind']}</th>
              <th scope="col" class="figure">
                {t['fees.sum']}
              </th>
              <th scope="col">{t['fees.state']}</th>
            </tr>
          </thead>
          <tbody>
            {bills.value.map((bill) => (
              <BillRow
                key={bill.id}
                {...{ bill, sending }}
                onShow={() => setShown(bill.id)}
                onObject={() => setObjecting(bill)}
              />
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}

type RowProps = {
  bill: FeeBillView
  sending: Sending
  onShow: () => void
  onObject: () => void
}

function BillRow({ bill, sending, onShow, onObject }: RowProps): VNode {
  const { t, tell } = useBoardWords()
  const { today } = useDesk()
  const { state, objectionsUntil } = bill
  const what = `${t[`fee.${bill.kind}`]} ${bill.month}`
  const button = (words: string, act: () => void): VNode => (
    <button type="button" class="button" aria-disabled={sending.busy} onClick={act}>
      {words}
      <span class="unseen"> {what}</span>
    </button>
  )
  return (
    <tr>
      {/* What to do stands with the name: on a vendor's phone the other columns may be out of sight. */}
      <th scope="row">
        {what}
        <p class="actions">
          {bill.request && OWED.includes(state) && button(t['fees.own.qr'], onShow)}
          {mayObject(bill, today) && button(t['fees.object'], onObject)}
        </p>
      </th>
      <td class="figure">{formatDong(bill.amount)}</td>
      <td class={OWED.includes(state) ? 'wants-work' : ''}>
        {t[`feestate.${state}`]}
        {state === 'issued' && objectionsUntil && (
          <small class="hint">{tell('fees.until', { day: objectionsUntil })}</small>
        )}
        {bill.reason && <small class="hint">{bill.reason}</small>}
      </td>
    </tr>
  )
}
