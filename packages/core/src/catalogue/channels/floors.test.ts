import { dong, makeId } from '@cho40/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floorSheet } from './floor-sheet.ts'
import { FLOORS, readFloor } from './floors.ts'
import type { FeedItem } from './listing-feed.ts'

const PARTS = { ms: 0, random: new Uint8Array(10) }
const ITEM: FeedItem = {
  variantId: makeId('variant', PARTS),
  listingId: makeId('listing', PARTS),
  slug: 'mat-ong',
  name: 'Mật ong bạc hà',
  story: 'Ong rừng.',
  producer: 'HTX Thử',
  seller: 'HTX Thử',
  placeName: 'Xã Thử',
  unit: 'chai',
  content: { amount: 650, base: 'g' },
  price: dong(240_000),
  available: 2_500,
  picture: null,
  stars: 3,
  decisionNumber: '12/QĐ',
  details: { shelfLife: '24 tháng' },
}
const PLACE = { origin: 'https://cho.example.vn', title: '' }

const file = (more: object = {}) => ({
  id: 'cho_thu',
  name: 'Chợ Thử',
  checkedOn: '2026-11-22',
  confirmed: false,
  source: 'made up',
  encoding: 'utf-8',
  headerRows: [['Mẫu đăng bán'], []],
  columns: [
    { header: 'Tên', field: 'name', most: 7 },
    { header: 'Tình trạng', always: 'mới' },
    { header: 'Ngành hàng' },
    { header: 'Cân nặng (kg)', field: 'grams', unit: 'kg' },
  ],
  ...more,
})

const issuesOf = (of: unknown) => {
  const read = readFloor(of)
  if (read.ok || read.problem.type !== 'InvalidInput') throw new Error('it was taken')
  return read.problem.issues.map(({ path }) => path)
}

describe('the files of floors', () => {
  test('each that comes along is right and says when it was looked at and from what', () => {
    expect(FLOORS.map(({ id }) => id)).toEqual(['buudien', 'voso', 'shopee', 'tiktok_shop'])
    expect(FLOORS.filter(({ confirmed }) => confirmed)).toEqual([])
    for (const floor of FLOORS) {
      const [header, row] = floorSheet(floor, { items: [ITEM], place: PLACE })
      expect(row).toHaveLength(header?.length ?? 0)
      expect(row).toContain('240000')
    }
  })

  test('one of a seller’s own gives its rows above, its fixed words, its unit, and cuts names', () => {
    const floor = readFloor(file())
    if (!floor.ok) throw new Error('refused')
    expect(floorSheet(floor.value, { items: [ITEM], place: PLACE })).toEqual([
      ['Mẫu đăng bán'],
      [],
      ['Tên', 'Tình trạng', 'Ngành hàng', 'Cân nặng (kg)'],
      ['Mật ong', 'mới', '', '0.65'],
    ])
  })

  test('what is wrong is told with where it stands', () => {
    const column = (more: object) => file({ columns: [{ header: 'Tên', ...more }] })
    expect(issuesOf(column({ field: 'colour' }))).toEqual(['columns.0.field'])
    expect(issuesOf(column({ field: 'price', most: 3 }))).toEqual(['columns.0.most'])
    expect(issuesOf(column({ field: 'price', unit: 'kg' }))).toEqual(['columns.0.unit'])
    expect(issuesOf(column({ field: 'name', always: 'x' }))).toEqual(['columns.0.always'])
    expect(issuesOf(file({ columns: [{ header: 'A' }, { header: 'A' }] }))).toEqual([
      'columns.1.header',
    ])
    expect(issuesOf(file({ encoding: 'windows-1258' }))).toEqual(['encoding'])
    expect(issuesOf(file({ checkedOn: '22/11/2026' }))).toEqual(['checkedOn'])
    expect(issuesOf({ ...file(), colums: [] })).toEqual([''])
    expect(issuesOf(file({ columns: [] }))).toEqual(['columns'])
  })

  test('whatever a file holds, it is read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (whole, columns) => {
        expect(readFloor(whole).ok).toBe(false)
        readFloor(file({ columns }))
      }),
    )
  })

  test('kilograms are the grams, to the gram', () => {
    const floor = readFloor(file())
    if (!floor.ok) throw new Error('refused')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (amount) => {
        const item: FeedItem = { ...ITEM, content: { amount, base: 'g' } }
        const cell = floorSheet(floor.value, { items: [item], place: PLACE })[3]?.[3] ?? ''
        expect(Math.round(Number(cell) * 1_000)).toBe(amount)
      }),
    )
  })
})
