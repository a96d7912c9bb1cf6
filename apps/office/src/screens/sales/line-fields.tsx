import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import type { DraftLine, sellable } from './draft-sale.ts'

type LineProps = {
  line: DraftLine
  goods: ReturnType<typeof sellable>
  n: number
  onLine: (line: DraftLine) => void
}

/** One line of a sale: what, how much, at which price for one unit. */
export function LineFields({ line, goods, n, onLine }: LineProps): VNode {
  const { t, tell } = useCoopWords()
  const options = [...goods].map(
    ([key, { product, grade, value }]) =>
      [key, `${product}${grade ? ` · ${grade}` : ''} (${formatDong(value)})`] as const,
  )
  return (
    <fieldset class="sale-line">
      <legend>{tell('sell.line', { n })}</legend>
      <ChoiceField
        name={`goods-${n}`}
        label={t['goods.product']}
        value={line.stock}
        none={t['goods.choose']}
        options={options}
        onValue={(stock) => onLine({ ...line, stock })}
      />
      <TextField
        name={`quantity-${n}`}
        label={t['sell.quantity']}
        figures
        most={16}
        value={line.quantity}
        onValue={(quantity) => onLine({ ...line, quantity })}
      />
      <AmountField
        name={`price-${n}`}
        label={t['goods.price']}
        amount={line.price}
        onAmount={(price) => onLine({ ...line, price })}
      />
      {goods.get(line.stock)?.mode === 'purchase' && (
        <VatField n={n} vatBps={line.vatBps} onVat={(vatBps) => onLine({ ...line, vatBps })} />
      )}
    </fieldset>
  )
}

/** Rates of the law on VAT; which one goods have is the bookkeeper's to know. */
const VAT_RATES = [0, 500, 800, 1000] as const

type VatProps = { n: number; vatBps: number; onVat: (vatBps: number) => void }

/** Of goods that the cooperative bought: what is in the price goes to account 3331. */
export function VatField({ n, vatBps, onVat }: VatProps): VNode {
  const { t } = useCoopMoreWords()
  return (
    <ChoiceField
      name={`vat-${n}`}
      label={t['sell.vat']}
      value={String(vatBps)}
      options={VAT_RATES.map((rate) => [String(rate), `${rate / 100} %`] as const)}
      onValue={(rate) => onVat(Number(rate))}
    />
  )
}
