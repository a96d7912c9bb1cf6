import type { Branch } from '@cho40/core/catalogue'

/** The six branches and 26 sets in English; in Vietnamese they are called what the decision calls them. */
export const BRANCHES_EN: Readonly<Record<Branch, string>> = {
  I: 'Food',
  II: 'Drinks',
  III: 'Medicinal plants and what is made of them',
  IV: 'Handicrafts',
  V: 'Flowers, ornamental plants and animals',
  VI: 'Community and ecological tourism',
}

/** By the number of the set, from 1. */
export const SETS_EN: readonly string[] = [
  'Fresh vegetables, tubers, fruit and nuts',
  'Fresh meat, seafood, eggs and milk',
  'Rice, cereals and other prepared grains',
  'Honey and other farm foods',
  'Ready-made food',
  'Made from rice and cereals',
  'Made from vegetables, tubers, fruit and nuts',
  'Made from meat, seafood, eggs, milk and honey',
  'Sauces and other liquid seasonings',
  'Other seasonings',
  'Tea, fresh and processed',
  'Teas of other plants',
  'Coffee and cocoa',
  'White spirits',
  'Other alcoholic drinks',
  'Natural mineral and bottled water',
  'Other soft drinks',
  'Functional food, herbal and traditional medicine',
  'Cosmetics with medicinal plants',
  'Essential oils and other medicinal plants',
  'Household and ornamental handicrafts',
  'Cloth and clothing',
  'Flowers',
  'Ornamental plants',
  'Ornamental animals',
  'Community and ecological tourism',
]
