/** @jsxImportSource hono/jsx */
import type { ListingFacets } from '@cho40/contract'
import { addressIn } from '../address.ts'
import { type Choices, isNarrowed, queryOf } from '../find/choices.ts'
import { type Choice, facetGroups } from '../find/facet-groups.ts'
import { branchName, branchPath } from '../find/shelves.ts'
import { say } from '../language.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

type FacetsProps = {
  readonly visit: Visit
  /** Where the choices lead: the home page or a branch. */
  readonly path: string
  readonly choices: Choices
  readonly facets: ListingFacets
}

/** Every choice is a plain link with its count; a chosen one takes itself back. */
export function Facets({ visit, path, choices, facets }: FacetsProps) {
  const { language } = visit
  const text = pagesText(language)
  const groups = facetGroups(facets, choices, text)
  if (groups.length === 0) return null
  const narrowed = isNarrowed(choices)
  const href = (to: Choices) => addressIn(language, path, queryOf({ ...to, page: 1 }))
  return (
    <details class="facets" open={narrowed}>
      <summary>{narrowed ? text.narrowed : text.narrow}</summary>
      {groups.map((group) => (
        <section>
          <h2>{group.name}</h2>
          <ul class="choices">
            {group.choices.map((choice) => (
              <li>
                <ChoiceLink choice={choice} href={href(choice.to)} drop={text.dropOne} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {narrowed && (
        <p>
          <a href={href({ words: choices.words, page: 1 })}>{text.clear}</a>
        </p>
      )}
    </details>
  )
}

type LinkProps = { readonly choice: Choice; readonly href: string; readonly drop: string }

/** Search engines need no page of every combination. */
function ChoiceLink({ choice: { name, count, chosen }, href, drop }: LinkProps) {
  if (chosen) {
    return (
      <a class="chosen" href={href} rel="nofollow" aria-label={say(drop, { name })}>
        {name} <span aria-hidden="true">×</span>
      </a>
    )
  }
  return (
    <a href={href} rel="nofollow">
      {name} <small>{count}</small>
    </a>
  )
}

/** The kinds of goods that a search finds, each with its own page. */
export function Branches({ visit, choices, facets }: Omit<FacetsProps, 'path'>) {
  const { language } = visit
  if (facets.branches.length === 0) return null
  const query = queryOf({ ...choices, page: 1 })
  return (
    <nav aria-label={pagesText(language).branches}>
      <ul class="choices">
        {facets.branches.map(({ branch, count }) => (
          <li>
            <a href={addressIn(language, branchPath(branch), query)}>
              {branchName(branch, language)} <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
