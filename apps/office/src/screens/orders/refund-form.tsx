import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { follow } from '../../parts/follow.ts'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { SellerPart } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { part: SellerPart; acting: Acting; onClose: () => void }

/** What a buyer paid too much goes back: by hand what came by hand, the rest as payouts. */
export function RefundForm({ part, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const { text } = useWords()
  // One id for the form: pressed twice, or sent again, the money goes back once.
  const [id] = useState(() => newId('refund'))
  const [typed, setTyped] = useState(NOBODY)
  const { toReturn, requests } = part.money
  const byBank = requests.reduce((sum, { received }) => sum + received, 0)
  const [wantsCash, setCash] = useState(false)
  // A bank gives back no more than a bank brought.
  const isCash = wantsCash || byBank < toReturn
  const to = isCash ? ('cash' as const) : beneficiaryOf(typed)
  const send = async (): Promise<void> => {
    if (!to) return
    const step = byBank > 0 ? 'step.refund_ordered' : 'step.cash_returned'
    const done = tell('order.done', { what: t[step] })
    if (await acting.act('orders.refund', { id, sellerOrderId: part.id, to }, done)) onClose()
  }
  return (
    <FormCard
      title={tell('order.refund', { x: toReturn })}
      go={text['refund.go']}
      busy={acting.busy || !to}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {byBank >= toReturn && (
        <label class="tick-box">
          <input
            type="checkbox"
            name="cash"
            checked={wantsCash}
            onChange={({ currentTarget }) => setCash(currentTarget.checked)}
          />
          {text['refund.cash']}
        </label>
      )}
      {!isCash && <BeneficiaryFields typed={typed} onTyped={setTyped} />}
      <p class="quiet">{text[byBank > 0 ? 'refund.help' : 'refund.cash']}</p>
    </FormCard>
  )
}

/** Where an ordered refund is approved and sent from. */
export function RefundsAtPayouts(): VNode {
  const { t } = useShopWords()
  const { address, go } = useDesk()
  const { order: _, ...all } = address
  const payouts = { ...all, screen: 'payouts' } as const
  return (
    <a
      class="button"
      href={hrefOf(payouts)}
      onClick={follow(() => go({ screen: 'payouts', order: undefined }))}
    >
      {t['order.payouts']}
    </a>
  )
}
