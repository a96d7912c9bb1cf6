import { createTable, makeAppendOnly, type Schema } from './columns.ts'

/** What a listing said before it was corrected, field by field, by whom and when; rows are only added. */
export async function listingRevision(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_listing_change', {
    columns: {
      listing_id: 'text',
      position: 'count',
      field: 'text',
      before: 'text?',
      after: 'text?',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['listing_id', 'position'],
    references: [
      ['listing_id', 'cho_listing', 'id'],
      ['person_id', 'cho_person', 'id'],
    ],
    checks: {
      position: 'position > 0',
      field: "field in ('name', 'producer', 'producerId', 'placeCode', 'set', 'story')",
    },
  })
  await makeAppendOnly(schema, 'cho_listing_change')
}
