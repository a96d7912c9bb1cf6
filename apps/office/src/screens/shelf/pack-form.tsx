import type { DeskListing, SaleUnit } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { SALE_UNITS } from '../coop-choices.ts'

type Props = { listing: DeskListing; acting: Acting; onClose: () => void }

/** One more way to sell a product: a gift bag, a crate. */
export function PackForm({ listing, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const { id: listingId, name } = listing
  const id = useRef(newId('variant'))
  const [label, setLabel] = useState('')
  const [unit, setUnit] = useState<SaleUnit>('hộp')
  const [price, setPrice] = useState<Dong>()
  useUnsaved(label !== '' || price !== undefined)
  const send = async (): Promise<void> => {
    if (price === undefined) return
    const wish = { id: id.current, listingId, label, unit, price }
    const done = tell('shelf.pack.done', { name })
    if (await acting.act('catalogue.listing.addVariant', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('shelf.pack.title', { name })}
      go={t['shelf.pack.go']}
      busy={acting.busy || price === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="label"
        label={t['shelf.pack.label']}
        most={60}
        value={label}
        onValue={setLabel}
      />
      <ChoiceField<SaleUnit>
        name="unit"
        label={t['shelf.unit']}
        value={unit}
        options={SALE_UNITS.map((one) => [one, one] as const)}
        onValue={setUnit}
      />
      <AmountField
        name="price"
        label={tell('shelf.price.one', { unit })}
        amount={price}
        onAmount={setPrice}
      />
    </FormCard>
  )
}
