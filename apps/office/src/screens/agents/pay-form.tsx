import type { AskedPayment, CooperativeView } from '@cho40/contract'
import { type Dong, instantFromMs, minDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useSend } from '../../wire/use-send.ts'
import { AgentChoice } from './agent-choice.tsx'
import { type AgentNow, netOf } from './agent-sales.ts'
import { BankFields } from './bank-fields.tsx'
import { PayQr } from './pay-qr.tsx'

type How = 'cash' | 'bank'
type Props = {
  coop: CooperativeView
  all: readonly AgentNow[]
  first: AgentNow | undefined
  acting: Acting
  onClose: () => void
}
/** A code is good for a week; one that is late still finds its debt. */
const WEEK_MS = 7 * 24 * 3_600_000

/** What is typed, and the money as it is taken or asked for. */
function usePayForm({ coop, all, first, acting, onClose }: Props) {
  const { tell } = useAgentWords()
  const ids = useRef({ cash: newId('gmove'), bank: newId('preq') })
  const [name, setName] = useState(first?.name ?? '')
  const [how, setHow] = useState<How>('cash')
  const [typed, setTyped] = useState<Dong>()
  const [saleId, setSaleId] = useState('')
  const [accountId, setAccountId] = useState(coop.accounts[0]?.id)
  const [asked, setAsked] = useState<AskedPayment>()
  const sending = useSend(() => undefined)
  useUnsaved(typed !== undefined)
  const agent = all.find((one) => one.name === name)
  const open = agent?.sales.filter((one) => netOf(one) > 0) ?? []
  const sale = open.find(({ id }) => id === saleId) ?? open[0]
  const owes = agent?.owes
  const most = how === 'bank' && sale && owes !== undefined ? minDong(netOf(sale), owes) : owes
  const amount = typed ?? most
  const cash = async (): Promise<void> => {
    if (!amount) return
    const wish = {
      id: ids.current.cash,
      cooperativeId: coop.id,
      from: { kind: 'party' as const, name },
      owedFor: 'goods' as const,
      amount,
      occurredAt: instantFromMs(Date.now()),
    }
    const done = tell('pay.done', { x: amount, name })
    if (await acting.act('goods.receiveDebt', wish, done)) onClose()
  }
  const bank = async (): Promise<void> => {
    if (!amount || !sale || accountId === undefined) return
    const expiresAt = instantFromMs(Date.now() + WEEK_MS)
    const of = { cooperativeId: coop.id, accountId, saleId: sale.id }
    const wish = { id: ids.current.bank, ...of, amount, expiresAt }
    const answer = await sending.send('goods.askForPayment', wish)
    if (!answer) return
    ids.current.bank = newId('preq')
    setTyped(undefined)
    setAsked(answer.value)
  }
  return {
    name,
    setName,
    how,
    setHow,
    setTyped,
    accountId,
    setAccountId,
    open,
    sale,
    setSaleId,
    owes,
    amount,
    asked,
    sending,
    send: how === 'cash' ? cash : bank,
  }
}

/** An agent pays what is owed: cash over the table, or by a code that the bank's message is found by. */
export function PayForm(props: Props): VNode {
  const { t, tell } = useAgentWords()
  const { coop, all, acting, onClose } = props
  const { name, setName, how, setHow, owes, amount, setTyped, ...form } = usePayForm(props)
  const { asked, sending, send, open, sale, setSaleId, accountId, setAccountId } = form
  if (asked) return <PayQr asked={asked} name={name} onHide={onClose} />
  return (
    <FormCard
      title={owes === undefined ? t.pay : tell('pay.of', { name, x: owes })}
      go={t[how === 'cash' ? 'pay.go' : 'pay.bank.go']}
      busy={acting.busy || sending.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AgentChoice all={all.filter((one) => one.owes > 0)} name={name} onName={setName} />
      <ChoiceField<How>
        name="how"
        label={t['pay.how']}
        value={how}
        options={[
          ['cash', t['pay.cash']],
          ['bank', t['pay.bank']],
        ]}
        onValue={setHow}
      />
      {how === 'bank' && (
        <BankFields
          accounts={coop.accounts}
          accountId={accountId}
          onAccount={setAccountId}
          sales={open}
          sale={sale}
          onSale={setSaleId}
        />
      )}
      <AmountField name="amount" label={t['pay.amount']} amount={amount} onAmount={setTyped} />
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}
