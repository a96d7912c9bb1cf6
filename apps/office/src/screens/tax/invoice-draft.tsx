import type { PosInvoiceDraft } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { shownQuantity } from '../../text/quantity.ts'
import { useTaxPaperWords } from '../../text/tax-papers.ts'
import { useSaid } from '../../wire/use-said.ts'
import { useCopy } from '../money/use-copy.ts'

/** The draft as lines of text, for the invoicing software; and what it still lacks. */
export function InvoiceDraft({ of }: { of: PosInvoiceDraft }): VNode {
  const { t, tell } = useTaxPaperWords()
  const [said, setSaid] = useSaid()
  const copy = useCopy(setSaid)
  const room = useRef<HTMLButtonElement>(null)
  const text = useLines(of).join('\n')
  useEffect(() => room.current?.focus(), [of])
  const what = of.missing.map((one) => t[`missing.${one}`]).join(', ')
  return (
    <section class="part" aria-label={t.invoice}>
      <pre class="tell">{text}</pre>
      <p class="wants-work">{tell('invoice.missing', { what })}</p>
      <p class="actions">
        <button ref={room} type="button" class="button" onClick={() => void copy(text)}>
          {t['invoice.copy']}
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  )
}

function useLines({ seller, buyer, items, amount, at }: PosInvoiceDraft): string[] {
  const { tell } = useTaxPaperWords()
  const named = [buyer?.name, buyer?.address, buyer?.taxCode].filter(Boolean).join(', ')
  return [
    ...(seller ? [tell('line.seller', { ...seller, code: seller.taxCodeShown })] : []),
    ...(named ? [tell('line.buyer', { what: named })] : []),
    ...items.map(({ name, unit, milli, unitPrice, amount: x }, nth) =>
      tell('line.item', {
        n: nth + 1,
        name,
        unit,
        q: shownQuantity(milli, 1000),
        price: formatDong(unitPrice, ''),
        x: formatDong(x, ''),
      }),
    ),
    tell('line.total', { x: formatDong(amount, '') }),
    tell('line.at', { time: formatMarketTime(at), day: marketDayOf(at) }),
  ]
}
