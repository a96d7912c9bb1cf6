import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, FIRST } from './a-server.ts'
import { did } from './a-shop-town.ts'
import { cho40 } from './cho40-process.ts'
import { newId } from './http-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'cho40-shelf-'))
const data = join(folder, 'data')
const sheet = join(folder, 'san-pham.csv')
const cooperativeId = newId('coop')
const accountId = newId('acct')
const placeId = newId('splace')

beforeAll(async () => {
  const server = await aServer(data)
  const { admin } = server
  const cooperative = { id: cooperativeId, name: 'HTX Lệnh', placeCode: '99002', demo: false }
  await did(admin, 'admin.openCooperative', cooperative)
  const account = { bin: '970415', number: '77000000099', holderName: 'HTX LENH' }
  await did(admin, 'cooperative.openAccount', { id: accountId, cooperativeId, ...account })
  const of = { kind: 'store', cooperativeId }
  await did(admin, 'stock.openPlace', { id: placeId, name: 'Kho', of, accountId })
  await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const here = ['--data', data, '--json']
const by = ['--by', FIRST.phone]

test('products come from a sheet and go back into one, and orders of another floor come once', async () => {
  writeFileSync(
    sheet,
    'Tên sản phẩm,Nhà sản xuất,Đơn vị,Giá bán,Giới thiệu,Tồn kho\nMật ong,HTX Lệnh,chai,240000,Ong rừng.,5\n',
  )
  const bring = ['catalogue', 'import', sheet, '--cooperative', cooperativeId, '--place', placeId]
  const dry = await cho40([...bring, ...by, '--dry-run', ...here])
  expect(dry).toMatchObject({ code: 0 })
  expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, created: 1 })
  const done = await cho40([...bring, ...by, ...here])
  expect(JSON.parse(done.stdout)).toMatchObject({ dryRun: false, created: 1, refused: [] })
  const out = join(folder, 'shopee.csv')
  const give = ['catalogue', 'export', out, '--cooperative', cooperativeId, '--floor', 'shopee']
  const given = await cho40([...give, ...here])
  expect(given).toMatchObject({ code: 0 })
  expect(given.stderr).toContain('not confirmed')
  expect(readFileSync(out, 'utf8')).toContain('Mật ong')
  const own = join(folder, 'san.json')
  const floor = {
    id: 'cho_thu',
    name: 'Chợ Thử',
    checkedOn: '2026-11-22',
    confirmed: true,
    source: 'made up',
    encoding: 'utf-8',
    headerRows: [['Mẫu']],
    columns: [{ header: 'Tên hàng', field: 'name' }, { header: 'Ngành' }],
  }
  writeFileSync(own, JSON.stringify(floor))
  expect(JSON.parse((await cho40(['catalogue', 'floor', own, '--json'])).stdout)).toEqual(floor)
  const ownGive = [...give.slice(0, -2), '--floor-file', own, ...here]
  expect(JSON.parse((await cho40(ownGive)).stdout)).toMatchObject({ rows: 1 })
  expect(readFileSync(out, 'utf8')).toBe('Mẫu\r\nTên hàng,Ngành\r\nMật ong,\r\n')
  writeFileSync(own, JSON.stringify({ ...floor, columns: [{ header: 'Màu', field: 'colour' }] }))
  for (const wrong of [['catalogue', 'floor', own], ownGive]) {
    const refused = await cho40(wrong)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('columns.0.field')
  }
  const orders = join(folder, 'don.csv')
  writeFileSync(orders, 'Mã đơn hàng,Tên sản phẩm,Số lượng,Đơn giá\nS1,Mật ong,2,230000\n')
  const take = ['orders', 'import', orders, '--place', placeId, '--floor', 'shopee', ...by, ...here]
  expect(JSON.parse((await cho40(take)).stdout)).toMatchObject({ created: 1, known: 0 })
  expect(JSON.parse((await cho40(take)).stdout)).toMatchObject({ created: 0, known: 1 })
})

test('what cannot be is refused: another seller’s place, a floor nobody knows, nobody’s phone', async () => {
  const take = (place: string, floor: string, phone = FIRST.phone) =>
    cho40(['orders', 'import', sheet, '--place', place, '--floor', floor, '--by', phone, ...here])
  expect((await take('kho', 'shopee')).code).toBe(2)
  expect((await take(placeId, 'cho_lon')).code).toBe(1)
  expect((await take(placeId, 'shopee', '0999999999')).code).toBe(1)
})
