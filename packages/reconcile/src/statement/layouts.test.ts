import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import type { LayoutName, Statement } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

/**
 * One file a bank, in the columns, titles, footers and figures found in public readers of such
 * files. Names, accounts and memos are made up.
 */
type Fixture = {
  readonly layout: LayoutName
  readonly rows: readonly (readonly string[])[]
  readonly expected: {
    readonly first: Record<string, unknown>
    readonly opening?: number
    readonly closing?: number
  }
}

const FIXTURES: readonly Fixture[] = [
  {
    layout: 'vietcombank',
    rows: [
      ['NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM'],
      ['Số tài khoản:', '0011001932418'],
      ['Số dư đầu kỳ:', '1,000,000'],
      ['Ngày giao dịch', 'Số tham chiếu', 'Số tiền ghi nợ', 'Số tiền ghi có', 'Số dư', 'Mô tả'],
      ['21/11/2026', '5209 - 33719', '', '1,500,000', '2,500,000', 'MBVCB.1.KX1.CT tu 0451'],
      ['21/11/2026', '5209 - 33720', '', '4', '2,500,004', 'LAI NHAP VON'],
      ['22/11/2026', '5209 - 33721', '500,000', '', '2,000,004', 'rut tien'],
      ['Tổng số', '', '500,000', '1,500,004', '2,000,004', ''],
      ['Số dư cuối kỳ:', '2,000,004'],
    ],
    expected: {
      first: { bankReference: '5209 - 33719', amount: 1_500_000 },
      opening: 1_000_000,
      closing: 2_000_004,
    },
  },
  {
    layout: 'vietcombank-document',
    rows: [
      ['Vietcombank'],
      ['Số tài khoản/ Account No: 0011001932418'],
      [
        'STT\nNo.',
        'Ngày1/\nTNX Date\nSố CT/ Doc No',
        'Ngày hiệu lực2/\nEffective date',
        'Số tiền ghi nợ/\nDebit',
        'Số tiền ghi có/\nCredit',
        'Số dư/\nBalance',
        'Nội dung chi tiết/\nTransactions in detail',
      ],
      ['1', '21/11/2026\n5242.74128', '21/11/2026', '', '1.500.000', '2.500.000', 'KX1 gao'],
      ['2', '21/11/2026\n5242.74129', '22/11/2026', '500.000', '', '2.000.000', 'chi'],
      ['3', '22/11/2026\n5242.74130', '22/11/2026', '', '1.000', '2.001.000', 'KX2'],
      ['Tổng số/ Total', '', '', '500.000', '1.501.000', '2.001.000', ''],
    ],
    expected: { first: { bankReference: '5242.74128', amount: 1_500_000, precision: 'day' } },
  },
  {
    layout: 'agribank',
    rows: [
      ['NGÂN HÀNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN VIỆT NAM'],
      ['Số dư đầu kỳ', '', '', '', '1,000,000.00', ''],
      ...[
        ['Ngày/Date', 'Số tham chiếu/Ref. no', 'Doanh số nợ', 'Doanh số có'],
        ['21/11/2026 07:42:10', '20261121123456', '0', '400,000.00'],
        ['21/11/2026 07:43:10', '123457', '100,000.00', '0'],
        ['22/11/2026 07:42:10', '123458', '0', '50,000.00'],
      ].map((row, i) => [
        ...row,
        ['Số dư/Balance', '1,400,000.00', '1,300,000.00', '1,350,000.00'][i] ?? '',
        ['Ghi chú/Remark', 'KX1', 'rut', 'KX2'][i] ?? '',
      ]),
      ['Cộng phát sinh', '', '100,000.00', '450,000.00', '', ''],
    ],
    expected: {
      first: { amount: 400_000, bankReference: '20261121123456', precision: 'second' },
      opening: 1_000_000,
    },
  },
  {
    layout: 'vietinbank',
    rows: [
      ['VIETINBANK'],
      ['Date', 'Time', 'Details', 'Debit', 'Credit', 'Balance', 'Offset account'],
      ['21-11-2026', '21:10:32', 'KX1', '', '45.000', '145.000', 'NGUYEN VAN A'],
      ['21-11-2026', '21:11:32', 'phi', '1.000', '', '144.000', ''],
      ['22-11-2026', '06:10:32', 'KX2', '', '5.000', '149.000', 'TRAN THI B'],
    ],
    expected: {
      first: { occurredAt: '2026-11-21T14:10:32.000Z', counterparty: { name: 'NGUYEN VAN A' } },
    },
  },
  {
    layout: 'bidv',
    rows: [
      ['NGÂN HÀNG TMCP ĐẦU TƯ VÀ PHÁT TRIỂN VIỆT NAM (BIDV)'],
      [
        'STT',
        'Ngày hiệu lực (EFD.Date)',
        'Ngày giao dịch (Trans.Date)',
        'Mã giao dịch',
        'Số chứng từ',
        'Phát sinh nợ',
        'Phát sinh có',
        'Số dư',
        'Mã GDV',
        'SEQ',
        'Mã CN',
        'Diễn giải',
      ],
      ...[
        ['1', '22/11/2026', '21/11/2026 23:12:12', 'TT', '990', '', '50,000', '150,000'],
        ['2', '22/11/2026', '21/11/2026 23:13:12', 'TT', '991', '10,000', '', '140,000'],
        ['3', '22/11/2026', '22/11/2026 05:12:12', 'TT', '992', '', '5,000', '145,000'],
      ].map((row) => [...row, 'T1', '3', '220', 'TKThe :1 tai SHB. KX1']),
    ],
    expected: { first: { occurredAt: '2026-11-21T16:12:12.000Z', bankReference: '990' } },
  },
  {
    layout: 'techcombank',
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
        'NGUYEN VAN A',
        'KX1',
        '',
        '100,000',
        '',
        '',
        '1,100,000',
      ],
      [
        '21/11/2026 08:10:05',
        '21/11/2026',
        'FT26325000002',
        'VCB',
        '0012',
        'TRAN THI B',
        'rut',
        '50,000',
        '',
        '1,000',
        '100',
        '1,048,900',
      ],
      [
        '22/11/2026 08:10:05',
        '22/11/2026',
        'FT26325000003',
        'VCB',
        '0012',
        'TRAN THI B',
        'KX2',
        '',
        '5,000',
        '',
        '',
        '1,053,900',
      ],
      ['printed by Techcombank electronic banking'],
    ],
    expected: { first: { bankReference: 'FT26325000001', counterparty: { account: '0011' } } },
  },
  {
    layout: 'acb',
    rows: [
      ['NGAN HANG TMCP A CHAU (ACB)'],
      ['Tu ngay', '20/12/2026', 'den ngay', '10/01/2027'],
      ['Ngay', 'Dien giai', 'Ghi no', 'Ghi co', 'So du'],
      ['31-12', 'KX1', '', '45,000', '145,000'],
      ['01-01', 'rut', '10,000', '', '135,000'],
      ['04-01', 'KX2', '', '5,000', '140,000'],
    ],
    expected: { first: { occurredAt: '2026-12-30T17:00:00.000Z', amount: 45_000 } },
  },
  {
    layout: 'mb',
    rows: [
      ['NGÂN HÀNG TMCP QUÂN ĐỘI (MB)'],
      [
        'STT',
        'Ngày giao dịch',
        'Số bút toán',
        'Phát sinh nợ',
        'Phát sinh có',
        'Số dư',
        'Nội dung',
        'Đơn vị thụ hưởng/Đơn vị chuyển',
        'Tài khoản đối ứng',
      ],
      ['1', '21/11/2026 07:42', 'FT26325A', '', '45,000', '145,000', 'KX1', 'NGUYEN VAN A', '0451'],
      ['2', '21/11/2026 07:43', 'FT26325B', '1,000', '', '144,000', 'phi', '', ''],
      ['3', '21/11/2026 07:44', 'FT26325C', '', '2,000', '146,000', 'KX2', 'TRAN THI B', '0452'],
    ],
    expected: { first: { precision: 'minute', counterparty: { account: '0451' } } },
  },
  {
    layout: 'generic',
    rows: [
      ['Quỹ tín dụng nhân dân'],
      ['Thời gian', 'Mã tham chiếu', 'Số tiền', 'Số dư', 'Nội dung chuyển khoản'],
      ['21/11/2026 07:10', 'A1', '+45.000', '145.000', 'KX1'],
      ['21/11/2026 07:12', 'A2', '-5.000', '140.000', 'phí'],
      ['21/11/2026 07:13', 'A3', '+1.000', '141.000', 'KX2'],
    ],
    expected: { first: { direction: 'in', amount: 45_000 } },
  },
]

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const html = (rows: Fixture['rows']): string => {
  const cell = (text: string): string => `<td>${text.replaceAll('\n', '<br/>')}</td>`
  return `<html><table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table></html>`
}

const FORMS: Record<string, (rows: Fixture['rows']) => Uint8Array | Promise<Uint8Array>> = {
  csv: (rows) => encodeUtf8(rows.map((row) => row.map(quoted).join(',')).join('\r\n')),
  'csv with semicolons': (rows) =>
    encodeUtf8(`\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\n')}\n`),
  html: (rows) => encodeUtf8(html(rows)),
  xlsx: (rows) => writeXlsx({ sheets: [{ name: 'S', rows: rows.map((row) => [...row]) }] }),
}

describe.each(FIXTURES)('$layout', ({ layout, rows, expected }) => {
  test.each(Object.keys(FORMS))('as %s is read whole and proves itself', async (form) => {
    const read = await readStatement((await FORMS[form]?.(rows)) ?? new Uint8Array())
    const statement: Partial<Statement> = read.ok ? read.value : {}
    expect(statement).toMatchObject({
      layout,
      skipped: [],
      rows: [
        { row: 1, direction: 'in', memo: expect.stringContaining('KX1'), ...expected.first },
        {},
        {},
      ],
      checks: { balanceChain: { state: 'ok' }, repeated: [], outsidePeriod: [] },
    })
    expect([statement.opening, statement.closing]).toEqual([expected.opening, expected.closing])
  })
})
