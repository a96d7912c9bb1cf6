import type { PosInvoiceDraft, SaleView, StallId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { AmountField } from '../../parts/amount-field.tsx'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useTaxPaperWords } from '../../text/tax-papers.ts'
import { ask, type CallProblem } from '../../wire/call.ts'
import { InvoiceDraft } from './invoice-draft.tsx'
import { itemsTyped, NO_ITEM, sumOf, type TypedItem } from './invoice-items.ts'

type Props = { stallId: StallId; sale: SaleView }
const BUYER = ['buyer', 'address', 'code'] as const

type Buyer = Record<(typeof BUYER)[number], string>
type Told = { readonly buyer: Buyer; readonly typed: readonly TypedItem[] }

/** Asks for the draft once the lines sum to what the sale took, and says why not before. */
function useDraft({ stallId, sale }: Props, { buyer, typed }: Told) {
  const { t, tell } = useTaxPaperWords()
  const [busy, setBusy] = useState(false)
  const [lacks, setLacks] = useState('')
  const [problem, setProblem] = useState<CallProblem>()
  const [draft, setDraft] = useState<PosInvoiceDraft>()
  const see = async (): Promise<void> => {
    const items = itemsTyped(typed)
    const sum = sumOf(items ?? [])
    const isOff = sum > 0 && sum !== sale.amount
    setDraft(undefined)
    setLacks(
      isOff ? tell('invoice.sum', { x: sum, of: sale.amount }) : items ? '' : t['invoice.bad'],
    )
    if (!items || isOff || busy) return
    setBusy(true)
    const named = buyerOf(buyer)
    const wish = { stallId, saleId: sale.id, items, ...(named && { buyer: named }) }
    const answer = await ask('tax.invoiceDraft', wish)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setDraft(answer.value)
  }
  return { busy, lacks, problem, draft, see }
}

/** What a till does not know of a sale: the goods, and the buyer who wants to be named. */
export function InvoiceForm({ stallId, sale }: Props): VNode {
  const { t } = useTaxPaperWords()
  const [buyer, setBuyer] = useState<Buyer>({ buyer: '', address: '', code: '' })
  const [typed, setTyped] = useState<readonly TypedItem[]>([NO_ITEM])
  const { busy, lacks, problem, draft, see } = useDraft({ stallId, sale }, { buyer, typed })
  return (
    <>
      <FormCard
        title={`${t.invoice}: ${formatDong(sale.amount)}`}
        go={t['invoice.go']}
        busy={busy}
        onGo={() => void see()}
      >
        {BUYER.map((name) => (
          <TextField
            key={name}
            name={`buyer-${name}`}
            label={t[`invoice.${name}`]}
            required={false}
            figures={name === 'code'}
            most={name === 'code' ? 14 : 120}
            value={buyer[name]}
            onValue={(value) => setBuyer({ ...buyer, [name]: value })}
          />
        ))}
        <Items typed={typed} onTyped={setTyped} />
        {lacks && (
          <p role="alert">
            <b class="wants-work">{lacks}</b>
          </p>
        )}
      </FormCard>
      {problem && <ProblemNote problem={problem} />}
      {draft && <InvoiceDraft of={draft} />}
    </>
  )
}

type ItemsProps = {
  typed: readonly TypedItem[]
  onTyped: (typed: readonly TypedItem[]) => void
}

function Items({ typed, onTyped }: ItemsProps): VNode {
  const { t, tell } = useTaxPaperWords()
  const write = (at: number, change: Partial<TypedItem>): void =>
    onTyped(typed.map((one, nth) => (nth === at ? { ...one, ...change } : one)))
  return (
    <>
      {typed.map((item, at) => (
        <ItemFields key={at} n={at + 1} item={item} onItem={(change) => write(at, change)} />
      ))}
      <p class="actions">
        <button type="button" class="button" onClick={() => onTyped([...typed, NO_ITEM])}>
          {t['invoice.more']}
        </button>
        {typed.length > 1 && (
          <button type="button" class="button" onClick={() => onTyped(typed.slice(0, -1))}>
            {tell('invoice.less', { n: typed.length })}
          </button>
        )}
      </p>
    </>
  )
}

/** Only what was typed; nobody when nothing was. */
function buyerOf({ buyer, address, code }: Buyer) {
  const said = {
    ...(buyer.trim() && { name: buyer.trim() }),
    ...(address.trim() && { address: address.trim() }),
    ...(code.trim() && { taxCode: code.trim() }),
  }
  return Object.keys(said).length > 0 ? said : undefined
}

type ItemProps = { n: number; item: TypedItem; onItem: (change: Partial<TypedItem>) => void }

function ItemFields({ n, item, onItem }: ItemProps): VNode {
  const { t, tell } = useTaxPaperWords()
  return (
    <fieldset class="sale-line">
      <legend>{tell('invoice.item', { n })}</legend>
      <TextField
        name={`name-${n}`}
        label={t['invoice.name']}
        required={false}
        value={item.name}
        onValue={(name) => onItem({ name })}
      />
      <TextField
        name={`quantity-${n}`}
        label={t['invoice.quantity']}
        required={false}
        figures
        most={16}
        value={item.quantity}
        onValue={(quantity) => onItem({ quantity })}
      />
      <TextField
        name={`unit-${n}`}
        label={t['invoice.unit']}
        required={false}
        most={20}
        value={item.unit}
        onValue={(unit) => onItem({ unit })}
      />
      <AmountField
        name={`price-${n}`}
        label={t['invoice.price']}
        amount={item.price}
        onAmount={(price) => onItem({ price })}
      />
    </fieldset>
  )
}
