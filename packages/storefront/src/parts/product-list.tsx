/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import { addressIn, productPath } from '../address.ts'
import { Picture } from '../photos/picture.tsx'
import type { Visit } from '../visit.ts'
import type { Shown } from '../window/shown.ts'
import { Price } from './price.tsx'
import { Stars } from './stars.tsx'

type ListProps = { readonly visit: Visit; readonly shown: Shown }

/** Products with their first picture, price, seller and stars; the whole row leads to the product. */
export function ProductList({ visit, shown }: ListProps) {
  return (
    <ul class="products">
      {shown.products.map((product, at) => (
        <ProductRow visit={visit} product={product} shown={shown} first={at < FIRST_SEEN} />
      ))}
    </ul>
  )
}

/** As many rows as a phone shows before anybody scrolls. */
const FIRST_SEEN = 2

type RowProps = ListProps & { readonly product: ListingView; readonly first: boolean }

function ProductRow({ visit, product, shown, first }: RowProps) {
  const { cooperativeName, placeName, slug, name, id } = product
  const photo = shown.photos.get(id)?.[0]
  return (
    <li class={photo && 'pictured'}>
      {photo && <Picture photo={photo} sizes="96px" widest={320} first={first} silent />}
      <h2>
        <a href={addressIn(visit.language, productPath(slug))}>{name}</a>
      </h2>
      <Price product={product} />
      <p class="by">{[cooperativeName, placeName].filter(Boolean).join(' · ')}</p>
      <Stars visit={visit} product={product} />
    </li>
  )
}
