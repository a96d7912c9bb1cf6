/** @jsxImportSource hono/jsx */
import { addressIn } from '../address.ts'
import { Frame } from '../parts/frame.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import type { Visit } from '../visit.ts'

export function NotFound({ visit }: { readonly visit: Visit }) {
  const { text, language } = visit
  return (
    <Frame
      visit={visit}
      title={`${text.notFound} – ${text.site}`}
      description={text.description}
      path="/"
      demo={false}
      unlisted
    >
      <div class="head">
        <h1>{text.notFound}</h1>
        <p>{text.notFoundHelp}</p>
        <SearchBox visit={visit} words="" />
        <p>
          <a href={addressIn(language, '/')}>{text.home}</a>
        </p>
      </div>
    </Frame>
  )
}
