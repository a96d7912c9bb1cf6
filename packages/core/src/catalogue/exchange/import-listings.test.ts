import type { PersonId, Role } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addPerson, grantRole } from '../../access/people.ts'
import { aCounter, orders, wish } from '../../testing/a-counter.ts'
import { must, OPEN_PINS } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { searchListings } from '../search/search-listings.ts'
import { stockLevels } from '../stock/stock-levels.ts'
import { exportListings, fixGrid } from './export-listings.ts'
import { importListings } from './import-listings.ts'
import { readContent, readDay, readPrice, readThousandths } from './read-cells.ts'

const HEADER = [
  'TÊN HÀNG',
  'Chủ thể',
  'ĐVT',
  'Khối lượng',
  'Giá bán (đồng)',
  'Mô tả',
  'Tồn kho',
  'Ghi chú',
]
const ROWS = Array.from({ length: 30 }, (_, n) => [
  `Miến dong số ${n + 1}`,
  'Hộ bà Thử',
  'gói',
  '500 g',
  `${45 + n}.000 đ`,
  'Miến từ củ dong riềng.',
  String(n + 1),
  'x',
])
const TODAY = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })

  async function aDesk() {
    deps = await open()
    const { cooperativeId, placeId: stockPlaceId, by } = await aCounter(deps)
    const common = { cooperativeId, stockPlaceId, by }
    const brings = (grid: string[][], as: { dryRun?: boolean; by?: PersonId } = {}) =>
      importListings(deps, { id: deps.ids.make('import'), ...common, dryRun: false, grid, ...as })
    return { ...common, brings }
  }

  async function holding(role: Role, scopeId: string): Promise<PersonId> {
    const id = deps.ids.make('person')
    const person = { id, phone: '0977000001', name: 'Cán bộ Thử', pin: '123456' }
    must(await addPerson({ ...deps, ...OPEN_PINS }, person))
    must(await grantRole(deps, { personId: id, role, scopeId }))
    return id
  }

  test('thirty products from a spreadsheet: a dry run writes nothing, the run lists all, again changes none', async () => {
    const { brings, cooperativeId, stockPlaceId } = await aDesk()
    const grid = [HEADER, ...ROWS, ['', '', '']]
    const dry = must(await brings(grid, { dryRun: true }))
    expect(dry).toEqual({
      dryRun: true,
      created: 30,
      updated: 0,
      unchanged: 0,
      unknownColumns: ['Ghi chú'],
      refused: [],
    })
    expect(await deps.db.selectFrom('cho_listing').select('id').execute()).toEqual([])
    expect(must(await brings(grid))).toMatchObject({ created: 30 })
    expect(must(await brings(grid))).toMatchObject({ created: 0, unchanged: 30 })
    const dearer = ROWS.with(0, ROWS[0]?.with(4, '99000') ?? [])
    expect(must(await brings([HEADER, ...dearer]))).toMatchObject({ updated: 1, unchanged: 29 })
    const search = { text: 'mien dong', limit: 100, offset: 0 }
    expect((await searchListings(deps, { ...search, today: TODAY })).total).toBe(30)
    const levels = await stockLevels(deps, { placeId: stockPlaceId })
    expect(levels.reduce((sum, { available }) => sum + available, 0)).toBe(465_000)
    const out = await exportListings(deps, {
      cooperativeId,
      stockPlaceId,
      today: TODAY,
      language: 'vi',
    })
    expect(out).toHaveLength(31)
    expect(must(await brings(out))).toMatchObject({ unchanged: 30, refused: [] })
    const found = levels[0]
    if (!found) throw new Error('no stock')
    const goods = { ...found, listingId: deps.ids.make('listing'), price: 99_000 }
    await orders(deps, wish(deps, [{ goods, quantity: 1_000 }]))
  })

  test('a star in a sheet is taken only from who may record certificates; an export brings none', async () => {
    const { brings, cooperativeId } = await aDesk()
    const clerk = await holding('commune_officer', cooperativeId)
    const columns = [...HEADER, 'Số sao', 'Số quyết định', 'Ngày quyết định', 'Hiệu lực đến']
    const [plain = [], other = []] = ROWS
    const star = (stars: string, no: string) => [stars, no, '01/06/2026', '31/05/2029']
    const made = [columns, [...plain, ...star('5', 'bịa/QĐ')], other]
    const issues = [{ column: 'Số sao', code: 'NotAllowed' }]
    expect(must(await brings(made))).toMatchObject({ created: 1, refused: [{ row: 2, issues }] })
    expect(await deps.db.selectFrom('cho_certificate').select('id').execute()).toEqual([])
    const listed = [columns, [...other, ...star('4', '7/QĐ-UBND')]]
    expect(must(await brings(listed))).toMatchObject({ refused: [{ row: 2, issues }] })
    expect(must(await brings(listed, { by: clerk }))).toMatchObject({ updated: 1, refused: [] })
    expect(must(await brings(listed))).toMatchObject({ unchanged: 1, refused: [] })
    const out = await exportListings(deps, { cooperativeId, today: TODAY, language: 'vi' })
    expect(out[1]).toEqual(expect.arrayContaining(['4', '7/QĐ-UBND', '2026-06-01']))
    expect(must(await brings(out))).toMatchObject({ unchanged: 1, refused: [] })
    const raised = out.map((cells) => cells.map((cell) => (cell === '4' ? '5' : cell)))
    expect(must(await brings(raised))).toMatchObject({ unchanged: 0, refused: [{ row: 2 }] })
  })

  test('each pack has a row of its own, which sets its price and stock and comes back as it was', async () => {
    const { brings, cooperativeId, stockPlaceId } = await aDesk()
    const header = HEADER.with(7, 'Gói')
    const row = (pack: string, unit: string, price: string, stock: string) => [
      'Mật ong',
      'Hộ bà Thử',
      unit,
      '',
      price,
      'Ong rừng.',
      stock,
      pack,
    ]
    const two = [header, row('Chai nhỏ', 'chai', '90.000', '5'), row('Can', 'can', '400.000', '2')]
    expect(must(await brings(two))).toMatchObject({ created: 1, updated: 1, refused: [] })
    expect(must(await brings(two))).toMatchObject({ unchanged: 2, refused: [] })
    const dearer = two.with(2, row('CAN', 'can', '420.000', '3'))
    expect(must(await brings(dearer))).toMatchObject({ updated: 1, unchanged: 1 })
    const give = () =>
      exportListings(deps, { cooperativeId, stockPlaceId, today: TODAY, language: 'vi' })
    const out = await give()
    const shown = ['Gói', 'Đơn vị', 'Giá bán', 'Tồn kho'].map((name) => out[0]?.indexOf(name) ?? -1)
    expect(out.slice(1).map((cells) => shown.map((at) => cells[at]))).toEqual([
      ['Chai nhỏ', 'chai', '90000', '5'],
      ['Can', 'can', '420000', '3'],
    ])
    expect(must(await brings(out))).toMatchObject({ unchanged: 2, refused: [] })
    const wrong = must(
      await brings([header, row('Can', 'lít', '1', ''), row('Thùng', 'xe', '9', '')]),
    )
    expect(wrong.refused.map(({ issues }) => issues)).toEqual([
      [{ column: 'ĐVT', code: 'WrongState' }],
      [{ column: 'ĐVT', code: 'WrongState' }],
    ])
    must(await brings([HEADER, ROWS[0] ?? []]))
    const named = [header, (ROWS[0] ?? []).with(7, 'Gói nửa cân')]
    const issues = [{ column: 'Gói', code: 'AlreadyExists' }]
    expect(must(await brings(named))).toMatchObject({ refused: [{ issues }] })
    expect(await give()).toHaveLength(4)
  })

  test('what a label says comes in a sheet under its Vietnamese names and goes out again', async () => {
    const { brings, cooperativeId } = await aDesk()
    const [row = []] = ROWS
    const names = ['Thành phần', 'Khối lượng tịnh', 'HSD', 'Bảo quản', 'Cảnh báo', 'Xuất xứ']
    const words = ['Củ dong', '500 g', '12 tháng', 'Nơi khô', 'Không ăn sống', 'Na Rì']
    const sheet = [
      [...HEADER, ...names],
      [...row, ...words],
    ]
    expect(must(await brings(sheet))).toMatchObject({ created: 1, unknownColumns: ['Ghi chú'] })
    const dry = [...row, '', '', '18 tháng', '', '', '']
    expect(must(await brings([sheet[0] ?? [], dry]))).toMatchObject({ updated: 1 })
    const out = await exportListings(deps, { cooperativeId, today: TODAY, language: 'vi' })
    const at = names.map((name) => out[0]?.indexOf(name === 'HSD' ? 'Hạn sử dụng' : name) ?? -1)
    expect(at.map((one) => out[1]?.[one])).toEqual(words.with(2, '18 tháng'))
    expect(must(await brings(out))).toMatchObject({ unchanged: 1, refused: [] })
    const html = [...row, '<b>Củ dong</b>', ...words.slice(1)]
    const issues = [{ column: 'Thành phần', code: 'invalid' }]
    expect(must(await brings([sheet[0] ?? [], html]))).toMatchObject({ refused: [{ issues }] })
  })

  test('wrong rows are left out with what is wrong in which column; the others are listed', async () => {
    const { brings } = await aDesk()
    const [good = []] = ROWS
    const report = must(
      await brings([
        HEADER,
        good,
        good.with(0, ''),
        good.with(0, 'Chè').with(4, 'tám mươi nghìn').with(3, 'một bao'),
        good.with(0, 'Gạo').with(6, '0,5'),
        good.with(0, `Mật ${'ong '.repeat(60)}`),
      ]),
    )
    expect(report).toMatchObject({ created: 1 })
    expect(report.refused.map(({ row, issues }) => [row, issues])).toEqual([
      [3, [{ column: 'TÊN HÀNG', code: 'missing' }]],
      [
        4,
        [
          { column: 'Khối lượng', code: 'unreadable' },
          { column: 'Giá bán (đồng)', code: 'unreadable' },
        ],
      ],
      [5, [{ column: null, code: 'InvalidInput' }]],
      [6, [{ column: 'TÊN HÀNG', code: 'invalid' }]],
    ])
    const words = { title: 'Lỗi', say: ({ column }: { column: string | null }) => column ?? '?' }
    const fix = fixGrid(HEADER, report.refused, words)
    expect(fix[0]?.at(-1)).toBe('Lỗi')
    expect(fix[2]).toEqual([...(report.refused[1]?.cells ?? []), 'Khối lượng; Giá bán (đồng)'])
    const no = await brings([
      ['Giá', 'Đơn vị'],
      ['1', 'kg'],
    ])
    expect(no).toMatchObject({ problem: { type: 'InvalidInput' } })
  })
})

describe('cells', () => {
  test.each([
    ['85.000', 85_000],
    ['85,000 đ', 85_000],
    ['1.250.000 VNĐ', 1_250_000],
    ['85 000', 85_000],
    ['85000₫', 85_000],
    ['85,5', undefined],
    ['85.00', undefined],
    ['-85000', undefined],
    ['8e4', undefined],
  ])('%s costs %o', (cell, price) => {
    expect(readPrice(cell)).toBe(price)
  })

  test('days, contents and quantities as people write them', () => {
    expect(readDay('2/1/2026')).toBe('2026-01-02')
    expect(readDay('31/02/2026')).toBeUndefined()
    expect(readContent('0,5 kg', '')).toEqual({ amount: 500, base: 'g' })
    expect(readContent('330', 'ml')).toEqual({ amount: 330, base: 'ml' })
    expect(readContent('5', 'constructor')).toBeUndefined()
    expect(readThousandths('1,5')).toBe(1_500)
  })

  test('no cell, however strange, breaks the reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        readPrice(cell)
        readDay(cell)
        readContent(cell, cell)
        readThousandths(cell)
      }),
    )
  })
})
