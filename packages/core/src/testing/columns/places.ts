import type { PlacesTables } from '../../places/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const PLACES_COLUMNS = {
  cho_place: {
    code: true,
    name: true,
    kind: true,
    parent_code: true,
    valid_from: true,
    valid_to: true,
  },
  cho_place_split: {
    of_id: true,
    to_code: true,
    share: true,
    source: true,
    recorded_at: true,
  },
} satisfies ColumnsOf<PlacesTables>
