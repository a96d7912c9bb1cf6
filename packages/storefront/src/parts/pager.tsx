/** @jsxImportSource hono/jsx */
import { say } from '../language.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

type PagerProps = {
  readonly visit: Visit
  readonly page: number
  readonly pages: number
  /** The address of a page. */
  readonly to: (page: number) => string
}

/** The page before and after, and which this is; nothing when there is only one. */
export function Pager({ visit, page, pages, to }: PagerProps) {
  if (pages <= 1) return null
  const text = pagesText(visit.language)
  return (
    <nav class="pager" aria-label={text.pages}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {text.before}
        </a>
      )}
      <span>{say(text.page, { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {text.next}
        </a>
      )}
    </nav>
  )
}
