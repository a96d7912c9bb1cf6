import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

const utf8 = encodeUtf8

async function readOk(bytes: Uint8Array): Promise<Statement> {
  const read = await readStatement(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

describe('layouts', () => {
  test('Vietcombank document: reference and date share a cell', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['Vietcombank'],
            ['Số tài khoản/ Account No: 0011 0019 32418'],
            [
              'STT\nNo.',
              'Ngày1/\nTNX Date\nSố CT/ Doc No',
              'Ngày hiệu lực2/\nEffective date',
              'Số tiền ghi nợ/\nDebit',
              'Số tiền ghi có/\nCredit',
              'Số dư/\nBalance',
              'Nội dung chi tiết/\nTransactions in detail',
            ],
            [
              '1',
              '09/09/2024\n5242.74128',
              '09/09/2024',
              null,
              '1.500.000',
              '2.500.000',
              'KX1 gao',
            ],
            [null, null, null, null, null, null, 'ngon'],
          ],
        },
      ],
    })
    expect(await readOk(workbook)).toMatchObject({
      layout: 'vietcombank-document',
      account: '0011001932418',
      rows: [
        {
          row: 1,
          bankReference: '5242.74128',
          occurredAt: '2024-09-08T17:00:00.000Z',
          precision: 'day',
          amount: 1_500_000,
          memo: 'KX1 gao ngon',
        },
      ],
    })
  })

  test('BIDV: trade date with seconds, not the effective date', async () => {
    const csv = [
      'BIDV',
      'STT,Ngày hiệu lực (EFD.Date),Ngày giao dịch (Trans.Date),Mã giao dịch,Số chứng từ,Phát sinh nợ,Phát sinh có,Số dư,Mã GDV,SEQ,Mã CN,Diễn giải',
      '1,10/09/2024,09/09/2024 23:12:12,TT,990,,"50,000","150,000",T1,3,220,TKThe :1 tai SHB. KX1',
    ].join('\n')
    expect(await readOk(utf8(csv))).toMatchObject({
      layout: 'bidv',
      rows: [
        {
          occurredAt: '2024-09-09T16:12:12.000Z',
          precision: 'second',
          bankReference: '990',
          amount: 50_000,
          balanceAfter: 150_000,
          memo: 'TKThe :1 tai SHB. KX1',
        },
      ],
    })
  })

  test('Techcombank: metadata above, fees beside the debit, the time of the request', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['NGÂN HÀNG TMCP KỸ THƯƠNG VIỆT NAM (TECHCOMBANK)'],
            ['MST/Tax code: 0100230800'],
            ['From 01/11/2026 To 30/11/2026'],
            [
              'Requesting datetime',
              'Ngày giao dịch/Transaction date',
              'Số bút toán/Reference number',
              'Remitter bank',
              'Remitter account',
              'Remitter name',
              'Description',
              'Debit',
              'Credit',
              'Fee',
              'VAT',
              'Running balance',
            ],
            [
              '21/11/2026 07:10:05',
              '21/11/2026',
              'FT26325000001',
              'VCB',
              '0011',
              'A',
              'KX1',
              '',
              100_000,
              '',
              '',
              1_100_000,
            ],
            [
              '21/11/2026 08:10:05',
              '21/11/2026',
              'FT26325000002',
              'VCB',
              '0012',
              'B',
              'rut',
              50_000,
              '',
              1_000,
              100,
              1_048_900,
            ],
            ['printed by Techcombank electronic banking'],
          ],
        },
      ],
    })
    expect(await readOk(workbook)).toMatchObject({
      layout: 'techcombank',
      period: { from: '2026-11-01', to: '2026-11-30' },
      skipped: [],
      checks: { balanceChain: { state: 'ok' } },
      rows: [
        {
          occurredAt: '2026-11-21T00:10:05.000Z',
          bankReference: 'FT26325000001',
          counterparty: { account: '0011', name: 'A' },
        },
        { direction: 'out', amount: 50_000, fee: 1_100 },
      ],
    })
  })

  test('VietinBank: time in a column of its own', async () => {
    const csv =
      'VietinBank\nDate;Time;Details;Debit;Credit;Balance;Offset account\n23-09-2023;21:10:32;KX1;;45.000;145.000;NGUYEN VAN A\n'
    expect(await readOk(utf8(csv))).toMatchObject({
      layout: 'vietinbank',
      rows: [
        {
          occurredAt: '2023-09-23T14:10:32.000Z',
          amount: 45_000,
          counterparty: { name: 'NGUYEN VAN A' },
        },
      ],
    })
  })

  test('ACB: dates without a year fall in the printed period', async () => {
    const csv =
      'ACB\nTu ngay,20/12/2024,den ngay,10/01/2025\nNgay,Dien giai,Ghi no,Ghi co,So du\n31-12,KX1,,"45,000","145,000"\n04-01,KX2,,"5,000","150,000"\n'
    expect(await readOk(utf8(csv))).toMatchObject({
      layout: 'acb',
      rows: [
        { occurredAt: '2024-12-30T17:00:00.000Z' },
        { occurredAt: '2025-01-03T17:00:00.000Z' },
      ],
    })
  })

  test('an unknown bank is read by the words all banks use, with one signed column too', async () => {
    const csv =
      'Thời gian\tSố tiền\tNội dung chuyển khoản\n21/11/2026 07:10\t+45.000\tKX1\n21/11/2026 07:12\t-5.000\tphí\n'
    expect(await readOk(utf8(csv))).toMatchObject({
      layout: 'generic',
      rows: [
        { direction: 'in', amount: 45_000, precision: 'minute' },
        { direction: 'out', amount: 5_000 },
      ],
    })
  })
})
