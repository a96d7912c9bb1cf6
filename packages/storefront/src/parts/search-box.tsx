/** @jsxImportSource hono/jsx */
import type { Visit } from '../visit.ts'

type SearchProps = {
  readonly visit: Visit
  readonly words: string
  /** The page that searches; the home page when left out. */
  readonly path?: string
}

/** A plain form: the result is an address that can be shared. */
export function SearchBox({ visit: { text, language }, words, path = '/' }: SearchProps) {
  return (
    <form class="find" role="search" action={path} method="get">
      <label for="q">{text.search}</label>
      <div>
        <input
          id="q"
          type="search"
          name="q"
          value={words}
          maxlength={100}
          aria-describedby="q-hint"
          autocomplete="off"
        />
        {language === 'en' && <input type="hidden" name="lang" value="en" />}
        <button type="submit">{text.find}</button>
      </div>
      <small id="q-hint">{text.searchHint}</small>
    </form>
  )
}
