/** @jsxImportSource hono/jsx */
import { addressIn } from '../address.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

export type Crumb = { readonly path: string; readonly name: string }

/** The way back up; the page itself is its heading, not a link. */
export function Crumbs({
  visit,
  trail,
}: {
  readonly visit: Visit
  readonly trail: readonly Crumb[]
}) {
  const { language, text } = visit
  const all = [{ path: '/', name: text.home }, ...trail]
  return (
    <nav class="crumbs" aria-label={pagesText(language).crumbs}>
      <ol>
        {all.map(({ path, name }) => (
          <li>
            <a href={addressIn(language, path)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
