import type { CancelReason } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { useShopWords } from '../../text/shop.ts'
import type { SellerOrder, SellerPart } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { CANCEL_REASONS } from '../shop-choices.ts'
import { ChangeLine } from './change-line.tsx'
import { nextSteps, type OrderAct } from './next-steps.ts'
import { RefundForm, RefundsAtPayouts } from './refund-form.tsx'

type Props = {
  part: SellerOrder['sellerOrders'][number]
  /** To an address, whatever that costs. */
  how: SellerOrder['handing']['how']
  acting: Acting
}
type PartProps = Omit<Props, 'how'>
const UNDONE = ['placed', 'confirmed', 'packed', 'shipped']

/** A seller's part of an order: its lines, its money, and the acts that are possible now. */
export function OrderPart({ part, how, acting }: Props): VNode {
  const { t, tell } = useShopWords()
  const [changing, setChanging] = useState<SellerPart['lines'][number]>()
  const { money } = part
  const canChange = part.state === 'placed' || part.state === 'confirmed'
  return (
    <>
      <h3>{t[`step.${part.state}`]}</h3>
      <TableRoom label={t['orders.goods']} stacked>
        <thead>
          <tr>
            <th scope="col">{t['orders.goods']}</th>
            <th scope="col" class="figure">
              {t['packing.quantity']}
            </th>
            <th scope="col" class="figure">
              {t['order.line.amount']}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {part.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td class="figure below">
                {shownQuantity(line.quantity, 1000)} {line.unit}
              </td>
              <td class="figure">{formatDong(line.amount)}</td>
              <td>
                {canChange && (
                  <button type="button" class="button" onClick={() => setChanging(line)}>
                    {t['order.line']}
                    <span class="unseen"> {line.name}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
      {changing && (
        <ChangeLine
          key={changing.id}
          part={part}
          line={changing}
          acting={acting}
          onClose={() => setChanging(undefined)}
        />
      )}
      <p class="left">
        {money.left > 0 && tell('order.left', { x: money.left })}
        {money.toReturn > 0 && tell('order.return', { x: money.toReturn })}
        {money.left === 0 && money.toReturn === 0 && t['order.paid']}
        {money.requests.length > 0 && <span class="quiet"> · {t['order.codes']} </span>}
        {money.requests.map(({ id, code }) => (
          <code key={id}>{code} </code>
        ))}
      </p>
      <Acts part={part} how={how} acting={acting} />
    </>
  )
}

function Acts({ part, how, acting }: Props): VNode {
  const { t, tell } = useShopWords()
  const [cancelling, setCancelling] = useState(false)
  const [refunding, setRefunding] = useState(false)
  const { id, money } = part
  const steps = nextSteps(part, how)
  const take = (step: OrderAct): void => {
    const done = tell('order.done', { what: t[`act.${step}`] })
    void acting.act(`orders.${step}`, { id }, done)
  }
  const [first] = steps
  const keys = useScreenKeys([
    { key: '1', label: t['orders.next'], press: () => first && take(first) },
  ])
  const cash = (): void => {
    const done = tell('order.done', { what: t['step.cash_taken'] })
    void acting.act('orders.takeCash', { id, amount: money.left }, done)
  }
  return (
    <>
      <p class="actions screen-only">
        {steps.map((step, at) => (
          <button
            key={step}
            type="button"
            class={`button ${at === 0 ? 'primary' : ''}`}
            aria-disabled={acting.busy}
            onClick={() => take(step)}
          >
            {t[`act.${step}`]} {at === 0 && <kbd>1</kbd>}
          </button>
        ))}
        {part.state === 'return_requested' && <ReturnActs part={part} acting={acting} />}
        {money.left > 0 && UNDONE.includes(part.state) && part.state !== 'placed' && (
          <button type="button" class="button" aria-disabled={acting.busy} onClick={cash}>
            {tell('order.cash', { x: money.left })}
          </button>
        )}
        {money.toReturn > 0 && (
          <button type="button" class="button" onClick={() => setRefunding(true)}>
            {tell('order.refund', { x: money.toReturn })}
          </button>
        )}
        {part.history.some(({ step }) => step === 'refund_ordered') && <RefundsAtPayouts />}
        {UNDONE.includes(part.state) && (
          <button type="button" class="button destroy" onClick={() => setCancelling(true)}>
            {t['order.cancel']}
          </button>
        )}
      </p>
      {cancelling && (
        <CancelForm part={part} acting={acting} onClose={() => setCancelling(false)} />
      )}
      {refunding && money.toReturn > 0 && (
        <RefundForm part={part} acting={acting} onClose={() => setRefunding(false)} />
      )}
      {keys}
    </>
  )
}

function ReturnActs({ part, acting }: PartProps): VNode {
  const { t, tell } = useShopWords()
  const { id } = part
  const lines = part.lines.map(({ id: lineId, quantity }) => ({ lineId, quantity, restock: true }))
  const take = (): void => {
    const done = tell('order.done', { what: t['step.returned'] })
    void acting.act('orders.acceptReturn', { id, lines }, done)
  }
  const refuse = (): void => {
    const done = tell('order.done', { what: t['step.return_refused'] })
    void acting.act('orders.refuseReturn', { id }, done)
  }
  return (
    <>
      <button type="button" class="button" onClick={take}>
        {t['order.takeback']}
      </button>
      <button type="button" class="button" onClick={refuse}>
        {t['order.keepsold']}
      </button>
    </>
  )
}

function CancelForm({ part, acting, onClose }: PartProps & { onClose: () => void }): VNode {
  const { t, tell } = useShopWords()
  const [reason, setReason] = useState<CancelReason>('buyer_changed_mind')
  const cancel = async (): Promise<void> => {
    const done = tell('order.done', { what: t['step.cancelled'] })
    if (await acting.act('orders.cancel', { id: part.id, reason }, done)) onClose()
  }
  return (
    <FormCard
      title={t['order.cancel.why']}
      go={t['order.cancel.go']}
      busy={acting.busy}
      onGo={() => void cancel()}
      onCancel={onClose}
    >
      <ChoiceField<CancelReason>
        name="reason"
        label={t['order.cancel.why']}
        value={reason}
        options={CANCEL_REASONS.map((one) => [one, t[`why.${one}`]] as const)}
        onValue={setReason}
      />
    </FormCard>
  )
}
