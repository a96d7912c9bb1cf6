import type { ListingDetailField, ListingDetails } from '@cho40/contract'
import type { VNode } from 'preact'
import { TextField } from '../../parts/fields.tsx'
import { useListingWords } from '../../text/listing.ts'

/** The longest that each may be. */
const MOST: Readonly<Record<ListingDetailField, number>> = {
  ingredients: 500,
  netContent: 100,
  shelfLife: 100,
  storage: 300,
  warnings: 300,
  origin: 200,
}
const FIELDS = Object.keys(MOST) as readonly ListingDetailField[]

type Props = { typed: ListingDetails; onTyped: (part: ListingDetails) => void }

/** What the label says of the goods; nothing of it must be said. */
export function DetailFields({ typed, onTyped }: Props): VNode {
  const { t } = useListingWords()
  return (
    <details class="more whole">
      <summary>{t.details}</summary>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t[`field.${field}`]}
          required={false}
          most={MOST[field]}
          value={typed[field] ?? ''}
          onValue={(words) => onTyped({ ...typed, [field]: words })}
        />
      ))}
    </details>
  )
}

/** What was typed, without what was left empty. */
export function saidDetails(typed: ListingDetails): ListingDetails {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const words = typed[field]?.trim() ?? ''
      return words === '' ? [] : [[field, words]]
    }),
  )
}

/** What is typed otherwise than it stands; what was emptied is taken away. */
export function changedDetails(
  before: ListingDetails,
  typed: ListingDetails,
): { [Field in ListingDetailField]?: string | null } {
  const said = saidDetails(typed)
  return Object.fromEntries(
    FIELDS.flatMap((field) =>
      said[field] === before[field] ? [] : [[field, said[field] ?? null]],
    ),
  )
}
