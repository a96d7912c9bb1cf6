import type { BookId, OrderImportReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { SheetPart } from '../../parts/sheet-part.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Orders that other floors took, brought as the sheet that the floor gives. */
export function OrderSheets({
  bookId,
  onDone,
}: {
  bookId: BookId
  onDone: () => void
}): VNode | null {
  const { t, tell } = useShopWords()
  const places = useAsk('stock.places', { bookId }).value ?? []
  const floors = useAsk('catalogue.channel.floors', undefined).value ?? []
  const [place, setPlace] = useState<string>()
  const [floor, setFloor] = useState<string>()
  const placeId = place ?? places[0]?.id
  const floorId = floor ?? floors[0]?.id
  if (placeId === undefined || floorId === undefined) return null
  return (
    <SheetPart<OrderImportReport>
      title={t['sheet.orders']}
      about={t['sheet.orders.about']}
      to={`/api/v1/shelf/orders?placeId=${placeId}&floor=${floorId}`}
      count={({ created }) => created}
      say={({ created, known, refused }) =>
        tell('sheet.ordered', { created, known, refused: refused.length })
      }
      onDone={onDone}
    >
      <div class="form-fields">
        <ChoiceField
          name="sheet-place"
          label={t['stock.place']}
          value={placeId}
          options={places.map(({ id, name }) => [id, name] as const)}
          onValue={setPlace}
        />
        <ChoiceField
          name="sheet-floor"
          label={t['sheet.floor']}
          value={floorId}
          options={floors.map(({ id, name }) => [id, name] as const)}
          onValue={setFloor}
        />
      </div>
    </SheetPart>
  )
}
