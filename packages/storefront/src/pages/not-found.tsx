/** @jsxImportSource hono/jsx */
import { addressIn } from '../address.ts'
import { BRANCH_LIST, branchName, branchPath } from '../find/shelves.ts'
import { Frame } from '../parts/frame.ts'
import { SearchBox } from '../parts/search-box.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

/** An address that leads nowhere: what may be wrong with it, and three ways on. */
export function NotFound({ visit }: { readonly visit: Visit }) {
  const { text, language } = visit
  const words = pagesText(language)
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
        <p>{words.brokenAddress}</p>
        <SearchBox visit={visit} words="" />
        <nav aria-label={words.branches}>
          <ul class="choices">
            {BRANCH_LIST.map((branch) => (
              <li>
                <a href={addressIn(language, branchPath(branch))}>{branchName(branch, language)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          <a href={addressIn(language, '/')}>{text.home}</a>
        </p>
      </div>
    </Frame>
  )
}
