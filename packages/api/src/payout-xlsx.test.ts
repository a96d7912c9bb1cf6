import { readFileSync } from 'node:fs'
import type { PayoutBatch } from '@cho40/contract'
import { dong, makeId } from '@cho40/values'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { PAYOUT_COLUMNS, payoutXlsx } from './payout-xlsx.ts'

const PAGE = new URL('../../../docs/reference/payout-file.md', import.meta.url)
const payoutId = makeId('payout', { ms: 1, random: new Uint8Array(10) })

const BATCH: PayoutBatch = {
  settlementId: makeId('settle', { ms: 1, random: new Uint8Array(10) }),
  fromAccount: { bin: '970436', number: '0099000123456', holderName: 'HTX MAU' },
  rows: [
    {
      number: 1,
      payoutId,
      memberNumber: 7,
      memberName: '=HYPERLINK("x")',
      bin: '970436',
      bankName: 'Vietcombank',
      accountNumber: '0022000000001',
      holderName: 'GIANG A PAO',
      amount: dong(1_234_567),
      memo: 'KX1F20TKGGR',
      vietqr: '000201',
    },
  ],
  total: dong(1_234_567),
  hash: 'ab'.repeat(32),
  cash: [{ payoutId, memberNumber: 9, memberName: 'Vàng Thị Mỷ', amount: dong(55_000) }],
}

async function sheets(demo = false) {
  const unit = { name: 'HTX Mẫu', address: null, taxCode: null, demo }
  const workbook = await readXlsx(await payoutXlsx(BATCH, unit))
  return workbook.sheets.map(({ rows }) => rows)
}

test('heads and transfers, nothing else, on the first sheet; leading zeros stay', async () => {
  const [transfers] = await sheets()
  expect(transfers).toHaveLength(2)
  expect(transfers?.[0]).toEqual(PAYOUT_COLUMNS.map(({ head }) => head))
  expect(transfers?.[1]).toEqual([
    1,
    '0022000000001',
    'GIANG A PAO',
    '970436',
    'Vietcombank',
    1_234_567,
    'KX1F20TKGGR',
    7,
    '=HYPERLINK("x")',
    payoutId,
  ])
})

test('the second sheet proves the first and lists who is paid by hand', async () => {
  const [, proof] = await sheets(true)
  const said = JSON.stringify(proof)
  for (const fact of ['dữ liệu thử', '1234567', 'ab'.repeat(32), 'Vàng Thị Mỷ', '55000']) {
    expect(said).toContain(fact)
  }
})

test('the page on the file names every column in its order', () => {
  const listed = [...readFileSync(PAGE, 'utf8').matchAll(/^\| [A-J] +\| ([^|]+?) +\|/gm)]
  expect(listed.map(([, head]) => head)).toEqual(PAYOUT_COLUMNS.map(({ head }) => head))
})
