import type { FeeBillView, ReceivingAccountId, StallId } from '@cho40/contract'
import { dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

type Props = {
  bills: readonly FeeBillView[]
  names: ReadonlyMap<StallId, string>
  accountId: ReceivingAccountId
  sending: Sending
  onShow: (bill: FeeBillView) => void
}
type Ending = { readonly bill: FeeBillView; readonly how: 'waive' | 'uphold' }

/** Every bill with what may be done about it now. */
export function BillTable(props: Props): VNode {
  const { bills, names, sending } = props
  const { t, tell } = useBoardWords()
  const [ending, setEnding] = useState<Ending>()
  return (
    <>
      {ending && <ReasonForm key={ending.bill.id} {...ending} {...{ names, sending, setEnding }} />}
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
        <tbody>
          {bills.map((bill) => (
            <tr key={bill.id}>
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
          ))}
        </tbody>
      </TableRoom>
    </>
  )
}

const OWED: readonly FeeBillView['state'][] = ['issued', 'awaiting_bank', 'partly']

/** A bill is given up before a code was shown that money may come for, and before any has come. */
function mayWaive({ state, request, cash }: FeeBillView): boolean {
  return (state === 'issued' || state === 'disputed') && request === null && cash === 0
}

type ActProps = Props & { bill: FeeBillView; onEnd: (how: Ending['how']) => void }

function BillActs({ bill, accountId, names, sending, onShow, onEnd }: ActProps): VNode {
  const { t, tell } = useBoardWords()
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
      {mayWaive(bill) && button(t['fees.waive'], () => onEnd('waive'))}
    </span>
  )
}

type ReasonProps = Ending & {
  names: ReadonlyMap<StallId, string>
  sending: Sending
  setEnding: (ending: Ending | undefined) => void
}

function ReasonForm({ bill, how, names, sending, setEnding }: ReasonProps): VNode {
  const { t } = useBoardWords()
  const [reason, setReason] = useState('')
  const close = (): void => setEnding(undefined)
  const end = async (): Promise<void> => {
    if (!(await sending.send(`fees.${how}`, { id: bill.id, reason }))) return
    sending.setSaid(t['fees.done'])
    close()
  }
  return (
    <FormCard
      title={`${t[`fees.${how}`]}: ${names.get(bill.stallId) ?? ''}`}
      go={t[`fees.${how}`]}
      busy={sending.busy}
      onGo={() => void end()}
      onCancel={close}
    >
      <TextField
        name="reason"
        label={t['fees.reason']}
        most={300}
        value={reason}
        onValue={setReason}
      />
    </FormCard>
  )
}
