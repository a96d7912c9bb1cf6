/** @jsxImportSource hono/jsx */
import { addressIn } from '../address.ts'
import { Frame } from '../parts/frame.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type NoteProps = { readonly visit: Visit; readonly title: string; readonly says: string }

/** Why something was not done, and the way back to the cart. */
export function ShopNote({ visit, title, says }: NoteProps) {
  const text = shopText(visit.language)
  return (
    <Frame
      visit={visit}
      title={`${title} – ${visit.text.site}`}
      description={visit.text.description}
      path="/gio-hang"
      demo={false}
      unlisted
    >
      <div class="head">
        <h1>{title}</h1>
        <p>{says}</p>
        <p>
          <a class="action" href={addressIn(visit.language, '/gio-hang')}>
            {text.cart}
          </a>
        </p>
      </div>
    </Frame>
  )
}
