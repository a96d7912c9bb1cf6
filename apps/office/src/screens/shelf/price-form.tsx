import type { CooperativeId, DeskListing } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { offerUndo } from '../../desk/undo.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { ask } from '../../wire/call.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  cooperativeId: CooperativeId
  listing: DeskListing
  acting: Acting
  onClose: () => void
}

/** Another price for a pack from a day on; what was ordered before keeps its own. */
export function PriceForm({ cooperativeId, listing, acting, onClose }: Props): VNode | null {
  const { t, tell } = useShopWords()
  const { today } = useDesk()
  const { name, packs } = listing
  const [chosen, setChosen] = useState(packs[0]?.id)
  const [price, setPrice] = useState<Dong>()
  const [validFrom, setValidFrom] = useState(today)
  useUnsaved(price !== undefined)
  const pack = packs.find(({ id }) => id === chosen)
  if (!pack) return null
  const send = async (): Promise<void> => {
    if (price === undefined) return
    const wish = { variantId: pack.id, channel: 'shop' as const, validFrom, price }
    const done = tell('shelf.setprice.done', { name })
    if (!(await acting.act('catalogue.listing.setPrice', wish, done))) return
    onClose()
    // What a later day will cost is shown nowhere: whether somebody else has set it since is not known.
    if (validFrom !== today) return
    const before = { ...wish, price: pack.price }
    const take = async (): Promise<boolean> => {
      const now = await ask('catalogue.listing.ofCooperative', { cooperativeId })
      const packs = now.ok ? now.value.flatMap((one) => one.packs) : []
      const isMine = packs.some((one) => one.id === pack.id && one.price === price)
      return isMine && acting.act('catalogue.listing.setPrice', before, done)
    }
    offerUndo({ said: done, take })
  }
  return (
    <FormCard
      title={tell('shelf.setprice.title', { name })}
      go={t['shelf.setprice.go']}
      busy={acting.busy || price === undefined}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <AmountField
        name="price"
        label={tell('shelf.price.one', { unit: pack.unit })}
        amount={price}
        onAmount={setPrice}
      />
      {packs.length > 1 && (
        <ChoiceField<typeof pack.id>
          name="pack"
          label={t['shelf.unit']}
          value={pack.id}
          options={packs.map((one) => [one.id, one.label ?? one.unit] as const)}
          onValue={setChosen}
        />
      )}
      <DayField
        name="from"
        label={t['shelf.setprice.from']}
        value={validFrom}
        onValue={setValidFrom}
      />
    </FormCard>
  )
}
