import type { SearchListings } from '@cho40/contract'
import type { Branch } from '@cho40/core/catalogue'
import { type Dong, dong } from '@cho40/values'
import type { Context } from 'hono'
import { searchedWords } from '../searched-words.ts'

/** What a visitor chose, as the address says it; every part narrows. */
export type Choices = {
  readonly words: string
  readonly stars?: 3 | 4 | 5
  readonly placeCode?: string
  /** A commune of before the merger of 2025. */
  readonly placeThen?: string
  readonly minPrice?: Dong
  /** The band's end, which is outside of it. */
  readonly below?: Dong
  /** From 1. */
  readonly page: number
}

/** Names of the query, in Vietnamese like the paths. */
type Query = Readonly<Record<string, string>>

/** As far as a search goes: past it people search, they do not leaf. */
const LAST_PAGE = 300
const STARS = [3, 4, 5] as const

/** What is no choice of ours is no choice. */
export function choicesIn(c: Context): Choices {
  const stars = STARS.find((one) => String(one) === c.req.query('sao'))
  const placeCode = placeIn(c.req.query('xa'))
  const placeThen = placeIn(c.req.query('xacu'))
  const minPrice = priceIn(c.req.query('tu'))
  const below = priceIn(c.req.query('den'))
  const page = /^[1-9]\d{0,2}$/.test(c.req.query('trang') ?? '') ? Number(c.req.query('trang')) : 1
  return {
    words: searchedWords(c.req.query('q')),
    ...(stars && { stars }),
    ...(placeCode !== undefined && { placeCode }),
    ...(placeThen !== undefined && placeCode === undefined && { placeThen }),
    ...(minPrice !== undefined && { minPrice }),
    ...(below !== undefined && below > 0 && { below }),
    page: Math.min(page, LAST_PAGE),
  }
}

/** The query of an address that says these choices; the first page is not said. */
export function queryOf(choices: Choices): Query {
  const { words, stars, placeCode, placeThen, minPrice, below, page } = choices
  return {
    q: words,
    sao: stars === undefined ? '' : String(stars),
    xa: placeCode ?? '',
    xacu: placeThen ?? '',
    tu: minPrice === undefined ? '' : String(minPrice),
    den: below === undefined ? '' : String(below),
    trang: page === 1 ? '' : String(page),
  }
}

export function isNarrowed({ stars, placeCode, placeThen, minPrice, below }: Choices): boolean {
  return [stars, placeCode, placeThen, minPrice, below].some((one) => one !== undefined)
}

/** The same as the library is asked for it. */
export function searchOf(
  choices: Choices,
  { branch, pageSize }: { readonly branch?: Branch; readonly pageSize: number },
): SearchListings {
  const { words, stars, placeCode, placeThen, minPrice, below, page } = choices
  return {
    text: words,
    ...(branch && { branch }),
    ...(stars && { stars }),
    ...(placeCode !== undefined && { placeCode }),
    ...(placeThen !== undefined && { placeThen }),
    ...(minPrice !== undefined && minPrice > 0 && { minPrice }),
    ...(below !== undefined && { maxPrice: dong(below - 1) }),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  }
}

function placeIn(typed: string | undefined): string | undefined {
  return typed !== undefined && /^\d{2}(\d{3})?$/.test(typed) ? typed : undefined
}

function priceIn(typed: string | undefined): Dong | undefined {
  return typed !== undefined && /^\d{1,10}$/.test(typed) ? dong(Number(typed)) : undefined
}
