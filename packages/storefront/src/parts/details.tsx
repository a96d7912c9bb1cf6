/** @jsxImportSource hono/jsx */
import { LISTING_DETAIL_FIELDS, type ListingDetails } from '@cho40/contract'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import { Fact } from './fact.tsx'

/** What a label says of the goods, a line for each thing that is said, inside a list of facts. */
export function Details({
  visit: { language },
  details,
}: {
  readonly visit: Visit
  readonly details: ListingDetails
}) {
  const words = pagesText(language)
  return (
    <>
      {LISTING_DETAIL_FIELDS.map((field) => (
        <Fact name={words[`detail${field}`]}>{details[field]}</Fact>
      ))}
    </>
  )
}
