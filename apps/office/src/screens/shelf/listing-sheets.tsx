import type { CooperativeView, ListingImportReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { SheetPart } from '../../parts/sheet-part.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { coop: CooperativeView; onDone: () => void }

/** A cooperative's goods as sheets: taken away, also as another floor wants them, mended, brought. */
export function ListingSheets({ coop, onDone }: Props): VNode {
  const { t, tell } = useShopWords()
  const { language } = useWords()
  const [place, setPlace] = useState('none')
  const [floor, setFloor] = useState('none')
  const places = useAsk('stock.places', { bookId: coop.bookId }).value ?? []
  const floors = useAsk('catalogue.channel.floors', undefined).value ?? []
  const stock = place === 'none' ? '' : `&stockPlaceId=${place}`
  const query = `cooperativeId=${coop.id}${stock}`
  const asFloor = floor === 'none' ? '' : `&floor=${floor}`
  return (
    <SheetPart<ListingImportReport>
      title={t['sheet.listings']}
      about={t['sheet.about']}
      to={`/api/v1/shelf/listings?${query}`}
      count={({ created, updated }) => created + updated}
      say={({ created, updated, unchanged, refused }) =>
        tell('sheet.listed', { created, updated, unchanged, refused: refused.length })
      }
      onDone={onDone}
    >
      <div class="form-fields">
        <ChoiceField
          name="sheet-place"
          label={t['sheet.stock']}
          value={place}
          options={[
            ['none', t['sheet.stock.none']] as const,
            ...places.map(({ id, name }) => [id, name] as const),
          ]}
          onValue={setPlace}
        />
        <ChoiceField
          name="sheet-floor"
          label={t['sheet.as']}
          value={floor}
          options={[
            ['none', t['sheet.own']] as const,
            ...floors.map(({ id, name }) => [id, name] as const),
          ]}
          onValue={setFloor}
        />
      </div>
      <p class="actions">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <a
            key={kind}
            class="button"
            download
            href={`/api/v1/shelf/listings.${kind}?${query}&language=${language}${asFloor}`}
          >
            {tell('sheet.take', { kind: kind.toUpperCase() })}
          </a>
        ))}
      </p>
    </SheetPart>
  )
}
