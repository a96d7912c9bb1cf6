import type { ListingFacets } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import { say } from '../language.ts'
import type { PagesText } from '../text/pages-vi.ts'
import type { Choices } from './choices.ts'

export type Choice = {
  readonly name: string
  readonly count: number
  readonly chosen: boolean
  /** What the address says when it is chosen, or taken back. */
  readonly to: Choices
}

export type FacetGroup = { readonly name: string; readonly choices: readonly Choice[] }

/** Longer lists of communes are searched by name, not read. */
const MOST_PLACES = 12

/** What a search can be narrowed by; a group where one choice holds for everything is left out. */
export function facetGroups(
  facets: ListingFacets,
  chosen: Choices,
  text: PagesText,
): readonly FacetGroup[] {
  const groups = [
    { name: text.byStars, choices: starChoices(facets, chosen, text) },
    { name: text.byPrice, choices: priceChoices(facets, chosen, text) },
    { name: text.byPlace, choices: placeChoices(facets.places, chosen, 'placeCode') },
    { name: text.byPlaceThen, choices: placeChoices(facets.placesThen, chosen, 'placeThen') },
  ]
  return groups.filter(({ choices }) => choices.length > 1 || choices.some((one) => one.chosen))
}

function starChoices(facets: ListingFacets, all: Choices, text: PagesText): Choice[] {
  const { stars: now, ...rest } = all
  return facets.stars.map(({ stars, count }) => {
    const chosen = stars === now
    const name = say(text.starsOnly, { stars })
    return { name, count, chosen, to: chosen ? rest : { ...rest, stars } }
  })
}

function priceChoices(facets: ListingFacets, all: Choices, text: PagesText): Choice[] {
  const { minPrice, below: end, ...rest } = all
  const narrowed = minPrice !== undefined || end !== undefined
  return facets.priceBands.map(({ from, below, count }) => {
    const chosen = narrowed && from === (minPrice ?? 0) && below === (end ?? null)
    const band = { ...(from > 0 && { minPrice: from }), ...(below !== null && { below }) }
    const name = bandName(text, from, below)
    return { name, count, chosen, to: chosen ? rest : { ...rest, ...band } }
  })
}

/** A commune of today and one of before the merger are two ways to say where: one at a time. */
function placeChoices(
  places: ListingFacets['places'],
  all: Choices,
  field: 'placeCode' | 'placeThen',
): Choice[] {
  const { placeCode, placeThen, ...rest } = all
  const now = field === 'placeCode' ? placeCode : placeThen
  const own = places.find(({ code }) => code === now)
  const first = places.slice(0, MOST_PLACES)
  const listed = own && !first.includes(own) ? [...first, own] : first
  return listed.map(({ code, name, count }) => {
    const chosen = code === now
    return { name: name || code, count, chosen, to: chosen ? rest : { ...rest, [field]: code } }
  })
}

function bandName(text: PagesText, from: Dong, below: Dong | null): string {
  if (below === null) return say(text.from, { from: formatDong(from) })
  if (from === 0) return say(text.below, { to: formatDong(below) })
  return say(text.between, { from: formatDong(from), to: formatDong(below) })
}
