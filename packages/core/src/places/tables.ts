import type { MarketDay } from '@cho40/values'

export type PlacesTables = {
  cho_place: {
    code: string
    name: string
    kind: 'province' | 'commune'
    parent_code: string | null
    valid_from: MarketDay
    valid_to: MarketDay | null
  }
}
