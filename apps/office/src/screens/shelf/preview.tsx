import { dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { useShopWords } from '../../text/shop.ts'
import type { TypedListing } from './list-form.tsx'

type Props = {
  typed: TypedListing
  cooperative: string
  content: { amount: number; base: TypedListing['base'] } | undefined
}

/** For how much of the base prices are compared. */
const COMPARED = { g: [1000, 'kg'], ml: [1000, 'l'], piece: [1, 'cái'] } as const

/** The card that buyers will see in the shop, as far as it is typed. No star: that is an authority's. */
export function Preview({ typed, cooperative, content }: Props): VNode {
  const { t, tell } = useShopWords()
  const { name, producer, price, unit, story } = typed
  const compared = content && price !== undefined ? COMPARED[content.base] : undefined
  return (
    <section class="shelf-preview" aria-label={t['shelf.preview']}>
      <p class="quiet">{t['shelf.preview']}</p>
      <div class="shelf-picture">
        <Pictogram name="sheaf" />
      </div>
      <h3>{name || t['shelf.preview.name']}</h3>
      <p>
        {producer}
        {producer !== cooperative && ` · ${cooperative}`}
      </p>
      <p class="big">
        {price === undefined ? '–' : formatDong(price)} <small>/ {unit}</small>
      </p>
      {content && price !== undefined && compared && (
        <p class="quiet">
          {tell('shelf.perbase', {
            x: dong(Math.round((price * compared[0]) / content.amount)),
            base: compared[1],
          })}
        </p>
      )}
      <p class="shelf-story">{story || t['shelf.preview.story']}</p>
    </section>
  )
}
