import type { SaleView, StallId } from '@cho40/contract'
import { formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { DayPicker } from '../../parts/day-picker.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { SaleRefundForm } from './sale-refund-form.tsx'

/** A sale is found by its stall and day, and refunded from here. */
export function SaleRefund({ onOrdered }: { onOrdered: () => void }): VNode {
  const { text, say } = useWords()
  const market = useMarket()
  const { day, address, go } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const stalls = useAsk('market.day', isOpen ? { marketId: market.id, day } : 'nothing')
  const found = stalls.value?.stalls.find(({ id }) => id === address.stall)
  return (
    <details class="more sale-refund" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text['sale-refund.title']}</summary>
      <p class="quiet">{text['sale-refund.help']}</p>
      <DayPicker />
      {stalls.problem && <ProblemNote problem={stalls.problem} again={stalls.again} />}
      <label class="field">
        <span>{text['day.stall']}</span>
        <select
          name="refund-stall"
          value={found?.id ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go({ stall: stalls.value?.stalls.find(({ id }) => id === value)?.id })
          }
        >
          <option value="">{text['statement.choose']}</option>
          {stalls.value?.stalls.map(({ id, number, name }) => (
            <option key={id} value={id}>
              {say('stall', { number })} – {name}
            </option>
          ))}
        </select>
      </label>
      {found && <Sales key={`${found.id} ${day}`} stallId={found.id} onOrdered={onOrdered} />}
    </details>
  )
}

function Sales({ stallId, onOrdered }: { stallId: StallId; onOrdered: () => void }): VNode | null {
  const { text, say } = useWords()
  const { day } = useDesk()
  const book = useAsk('stall.day', { stallId, day })
  const [chosen, setChosen] = useState<SaleView['id']>()
  if (book.problem) return <ProblemNote problem={book.problem} again={book.again} />
  if (!book.value) return null
  const sales = book.value.sales.filter(({ state }) => state === 'completed')
  const sale = sales.find(({ id }) => id === chosen)
  if (sales.length === 0) return <p class="quiet">{text['sale-refund.none']}</p>
  const inWords = ({ occurredAt, amount, method }: SaleView): string =>
    say('sale-refund.one', {
      time: formatMarketTime(occurredAt),
      x: amount,
      how: method === 'cash' ? text['payout.incash'] : text['sale-refund.qr'],
    })
  return (
    <>
      <label class="field">
        <span>{text['sale-refund.sale']}</span>
        <select
          name="refund-sale"
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setChosen(sales.find(({ id }) => id === value)?.id)
          }
        >
          <option value="">{text['sale-refund.choose']}</option>
          {sales.map((one) => (
            <option key={one.id} value={one.id}>
              {inWords(one)}
            </option>
          ))}
        </select>
      </label>
      {sale && (
        <SaleRefundForm
          key={sale.id}
          sale={sale}
          onOrdered={() => {
            setChosen(undefined)
            book.again()
            onOrdered()
          }}
        />
      )}
    </>
  )
}
