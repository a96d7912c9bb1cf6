import type { SaleView, StallId } from '@cho40/contract'
import { formatDong, formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayPicker } from '../../parts/day-picker.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useTaxPaperWords } from '../../text/tax-papers.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { InvoiceForm } from './invoice-form.tsx'

/** A finished sale of a day, and the draft of its invoice. */
export function Invoice({ stallId }: { stallId: StallId }): VNode {
  const { t } = useTaxPaperWords()
  const { day } = useDesk()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="more screen-only" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.invoice}</summary>
      <div class="part">
        <p class="hint">{t['invoice.help']}</p>
        <DayPicker />
        {isOpen && <Sales key={day} stallId={stallId} />}
      </div>
    </details>
  )
}

function Sales({ stallId }: { stallId: StallId }): VNode {
  const { t } = useTaxPaperWords()
  const { day } = useDesk()
  const [chosen, setChosen] = useState<SaleView['id']>()
  const asked = useAsk('stall.day', { stallId, day })
  if (!asked.value) {
    return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
  }
  const sales = asked.value.sales.filter(({ state }) => state === 'completed')
  const sale = sales.find(({ id }) => id === chosen)
  if (sales.length === 0) return <p class="quiet">{t['invoice.none']}</p>
  return (
    <>
      <div class="form-fields">
        <ChoiceField<SaleView['id']>
          name="invoice-sale"
          label={t['invoice.sale']}
          value={chosen ?? ''}
          none="…"
          options={sales.map(({ id, occurredAt, amount }) => [
            id,
            `${formatMarketTime(occurredAt)} · ${formatDong(amount)}`,
          ])}
          onValue={setChosen}
        />
      </div>
      {sale && <InvoiceForm key={sale.id} stallId={stallId} sale={sale} />}
    </>
  )
}
