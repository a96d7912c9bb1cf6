/** @jsxImportSource hono/jsx */
import type { LotId, VariantView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import { addressIn, tracePath } from '../address.ts'
import { say } from '../language.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

type PacksProps = { readonly visit: Visit; readonly packs: readonly VariantView[] }

/** Packs to choose from, with the price that makes them comparable; one plain pack says nothing new. */
export function Packs({ visit: { language }, packs }: PacksProps) {
  const text = pagesText(language)
  const compared = packs.some(
    ({ price, pricePerBase }) => pricePerBase && pricePerBase.price !== price,
  )
  if (packs.length < 2 && !compared) return null
  return (
    <>
      <h3>{text.packs}</h3>
      <ul class="lines">
        {packs.map(({ label, unit, price, pricePerBase }) => (
          <li class="flat">
            <span>{label ?? unit}</span>
            <span class="price">
              {formatDong(price)}
              <small>
                /{unit}
                {pricePerBase &&
                  pricePerBase.price !== price &&
                  ` · ${say(text[`per${pricePerBase.base}`], { price: formatDong(pricePerBase.price) })}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type LotsProps = {
  readonly visit: Visit
  readonly lots: readonly { readonly id: LotId; readonly number: string }[]
}

/** The lots whose traces everybody may read. */
export function Lots({ visit: { language }, lots }: LotsProps) {
  if (lots.length === 0) return null
  const text = pagesText(language)
  return (
    <>
      <h3>{text.lots}</h3>
      <ul class="choices">
        {lots.map(({ id, number }) => (
          <li>
            <a href={addressIn(language, tracePath(id))}>{say(text.lot, { number })}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
