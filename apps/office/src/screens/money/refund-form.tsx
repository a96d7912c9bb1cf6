import type { RefundReason } from '@cho40/contract'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { newId } from '../../wire/new-id.ts'
import { FormEnd } from './form-end.tsx'
import type { TransferProps } from './transfer.tsx'

/** What the kind of exception says already. */
const REASON_OF: Readonly<Partial<Record<string, RefundReason>>> = {
  over: 'paid_too_much',
  paid_twice: 'paid_twice',
  wrong_account: 'wrong_account',
  foreign_code: 'wrong_account',
  cancelled_request: 'not_delivered',
}

/** Money goes back to who sent it: by transfer, or in cash at once. */
export function RefundForm({ queue, transfer, wrong }: TransferProps & { wrong: boolean }): VNode {
  const { text } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const guard = useTypedIn(form, queue.busy)
  const [refundId] = useState(() => newId('refund'))
  const [isCash, setCash] = useState(false)
  const [typed, setTyped] = useState(NOBODY)
  const [amount, setAmount] = useState<typeof transfer.unallocated | undefined>(
    transfer.unallocated,
  )
  const [reason, setReason] = useState<RefundReason>(
    wrong ? 'wrong_account' : (REASON_OF[transfer.type] ?? 'other'),
  )
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input,select')?.focus(), [])
  const to = isCash ? ('cash' as const) : beneficiaryOf(typed)
  const isPossible = amount !== undefined && amount > 0 && amount <= transfer.unallocated
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!to || !isPossible || queue.busy) return
        guard.onSubmit()
        queue.settle({ how: 'refund', exceptionId: transfer.id, refundId, amount, to, reason })
      }}
    >
      <h3>{text[wrong ? 'do.wrong' : 'do.refund']}</h3>
      <label class="tick-box">
        <input
          type="checkbox"
          name="cash"
          checked={isCash}
          onChange={({ currentTarget }) => setCash(currentTarget.checked)}
        />
        {text['refund.cash']}
      </label>
      {!isCash && <BeneficiaryFields typed={typed} onTyped={setTyped} />}
      <AmountField
        name="amount"
        label={text['refund.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      <ReasonField reason={reason} onReason={setReason} />
      <p class="quiet" role="status">
        {isPossible ? text['refund.help'] : text['refund.toomuch']}
      </p>
      <FormEnd queue={queue} label={text['refund.go']} />
    </form>
  )
}
