import { LISTING_DETAIL_FIELDS } from '@cho40/contract'
import { LISTING_HEADERS } from '../exchange/listing-columns.ts'
import type { FeedItem } from './listing-feed.ts'

/** Where the shop is reached, and what it is called there. */
export type FeedPlace = {
  /** Such as `https://cho.example.vn`, without a slash at the end. */
  readonly origin: string
  readonly title: string
}

/** https://support.google.com/merchants/answer/7052112: what is longer is cut there. */
const MOST_TITLE = 150
const MOST_DESCRIPTION = 5_000
/** https://support.google.com/merchants/answer/9218260. */
const MOST_DETAIL = 1_000

/**
 * The packs as Google Merchant Center reads them: RSS 2.0 with its own names (product data
 * specification, answer 7052112). It takes nothing without a picture, so such packs are left out.
 */
export function googleFeed(items: readonly FeedItem[], place: FeedPlace): string {
  const entries = withPictures(items).map((item) => {
    const said = [
      ['g:id', item.variantId],
      ['g:item_group_id', item.listingId],
      ['g:title', cut(item.name, MOST_TITLE)],
      ['g:description', cut(item.story, MOST_DESCRIPTION)],
      ['g:link', linkOf(item, place)],
      ['g:image_link', pictureOf(item, place)],
      ['g:availability', item.available > 0 ? 'in_stock' : 'out_of_stock'],
      ['g:price', `${item.price} VND`],
      ['g:condition', 'new'],
      ['g:brand', cut(item.producer, 70)],
      // Goods of a farm or a workshop have no number of GS1.
      ['g:identifier_exists', 'no'],
      ...measuresOf(item),
      ...(item.stars === null ? [] : [['g:custom_label_0', `OCOP ${item.stars} sao`] as const]),
    ] as const
    const lines = said.map(([name, text]) => `<${name}>${xml(text)}</${name}>`)
    return `<item>${lines.join('')}${detailLines(item)}</item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
<title>${xml(place.title)}</title><link>${xml(place.origin)}</link>
<description>${xml(place.title)}</description>
${entries.join('\n')}
</channel></rss>
`
}

/** What the label says, as `product_detail` has it; each of its parts has a length of its own. */
function detailLines({ details }: FeedItem): string {
  return LISTING_DETAIL_FIELDS.map((field) => {
    const words = details[field]
    if (words === undefined) return ''
    const name = LISTING_HEADERS[field].vi
    const value = xml(cut(words, MOST_DETAIL))
    return `<g:product_detail><g:attribute_name>${name}</g:attribute_name><g:attribute_value>${value}</g:attribute_value></g:product_detail>`
  }).join('')
}

const META_COLUMNS = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'link',
  'image_link',
  'brand',
  'item_group_id',
] as const

/** The same as the rows of a catalogue of Meta (Facebook, Instagram), the header first. */
export function metaFeed(items: readonly FeedItem[], place: FeedPlace): string[][] {
  const rows = withPictures(items).map((item) => [
    item.variantId,
    cut(item.name, MOST_TITLE),
    cut(item.story, MOST_DESCRIPTION),
    item.available > 0 ? 'in stock' : 'out of stock',
    'new',
    `${item.price} VND`,
    linkOf(item, place),
    pictureOf(item, place),
    cut(item.producer, 70),
    item.listingId,
  ])
  return [[...META_COLUMNS], ...rows]
}

function withPictures(items: readonly FeedItem[]): FeedItem[] {
  return items.filter(({ picture }) => picture !== null)
}

export function linkOf({ slug }: FeedItem, { origin }: FeedPlace): string {
  return `${origin}/san-pham/${slug}`
}

export function pictureOf({ picture }: FeedItem, { origin }: FeedPlace): string {
  return picture === null ? '' : `${origin}/anh/${picture}.jpg`
}

const MEASURES = { g: ['g', '1 kg'], ml: ['ml', '1 l'], piece: ['ct', '1 ct'] } as const

function measuresOf({ content }: FeedItem): readonly (readonly [string, string])[] {
  if (!content) return []
  const [unit, per] = MEASURES[content.base]
  return [
    ['g:unit_pricing_measure', `${content.amount} ${unit}`],
    ['g:unit_pricing_base_measure', per],
  ]
}

/** Whole letters: half of a pair of surrogates is no letter. */
export function cut(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('')
}

/** Text of XML 1.0; letters that XML has no way to say are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
