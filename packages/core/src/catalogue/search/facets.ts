import type { ListingFacets } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { BRANCHES, type Branch, productSet } from '../ocop/classification.ts'
import type { Gate } from '../ocop/rubric.ts'
import { placeNames } from '../place-names.ts'
import { priceOn } from '../price-on.ts'
import { foundFrom, type Look } from './filters.ts'

/** More places than a person reads are not counted out; the fullest come first. */
const MOST_PLACES = 50

/** How often each choice would be found if it alone were chosen anew. */
export async function facetsOf(reading: Reading, look: Look): Promise<ListingFacets> {
  return {
    branches: await branchesOf(reading, look),
    stars: await starsOf(reading, look),
    places: await placesOf(reading, look),
    prices: await pricesOf(reading, look),
  }
}

async function branchesOf(reading: Reading, look: Look): Promise<ListingFacets['branches']> {
  const { rows } = await sql<{ set_number: number | null; n: number }>`
    select listing.set_number, count(*) as n ${foundFrom(look, { without: 'branch' })}
    group by listing.set_number`.execute(reading.db)
  return (Object.keys(BRANCHES) as Branch[]).flatMap((branch) => {
    const count = rows
      .filter((row) => productSet(row.set_number ?? 0)?.branch === branch)
      .reduce((sum, { n }) => sum + n, 0)
    return count > 0 ? [{ branch, count }] : []
  })
}

async function starsOf(reading: Reading, look: Look): Promise<ListingFacets['stars']> {
  const { rows } = await sql<{ stars: Gate; n: number }>`
    select certificate.stars, count(*) as n
    ${foundFrom(look, { without: 'stars', needs: 'stars' })}
    group by certificate.stars order by certificate.stars desc`.execute(reading.db)
  return rows.map(({ stars, n }) => ({ stars, count: n }))
}

async function placesOf(reading: Reading, look: Look): Promise<ListingFacets['places']> {
  const { rows } = await sql<{ code: string; n: number }>`
    select listing.place_code as code, count(*) as n ${foundFrom(look, { without: 'place' })}
    group by listing.place_code order by n desc, code limit ${MOST_PLACES}`.execute(reading.db)
  const codes = rows.map(({ code }) => code)
  const names = await placeNames(reading, { codes, on: look.wanted.today })
  return rows.map(({ code, n }) => ({ code, name: names.get(code) ?? '', count: n }))
}

async function pricesOf(reading: Reading, look: Look): Promise<ListingFacets['prices']> {
  const { rows } = await sql<{ least: Dong | null; most: Dong | null }>`
    select min(priced.price) as least, max(priced.price) as most from (
      select ${priceOn(look.wanted.today)} as price
      ${foundFrom(look, { without: 'price', needs: 'price' })}) as priced`.execute(reading.db)
  const [row] = rows
  return row && row.least !== null && row.most !== null
    ? { least: row.least, most: row.most }
    : null
}
