import type { RefundReason, SaleView } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { type CallProblem, tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'

type Props = { sale: SaleView; onOrdered: () => void }

/** How much of a sale goes back, to whom, and why. */
export function SaleRefundForm({ sale, onOrdered }: Props): VNode {
  const { text } = useWords()
  // One id for the form: pressed twice, or sent again, the money goes back once.
  const [id] = useState(() => newId('refund'))
  const [isCash, setCash] = useState(sale.method === 'cash')
  const [typed, setTyped] = useState(NOBODY)
  const [amount, setAmount] = useState<Dong | undefined>(sale.request?.received ?? sale.amount)
  const [reason, setReason] = useState<RefundReason>('goods_returned')
  const [problem, setProblem] = useState<CallProblem>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const guard = useTypedIn(form, busy)
  const to = isCash ? ('cash' as const) : beneficiaryOf(typed)
  const order = async (): Promise<void> => {
    if (!to || amount === undefined || amount === 0 || busy) return
    guard.onSubmit()
    setBusy(true)
    const wish = { id, of: { saleId: sale.id }, amount, to, reason }
    const answer = await tell('refunds.request', wish)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onOrdered()
  }
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        void order()
      }}
    >
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
        name="refund-amount"
        label={text['refund.amount']}
        amount={amount}
        onAmount={setAmount}
      />
      <ReasonField reason={reason} onReason={setReason} />
      <p class="quiet">{text['refund.help']}</p>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={busy || !to}>
          {text['refund.go']}
        </button>
      </p>
    </form>
  )
}
