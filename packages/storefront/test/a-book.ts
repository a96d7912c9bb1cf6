import type { BookSheet } from '@cho40/core/ledger'
import { dong, marketDay } from '@cho40/values'

type Table = BookSheet['table']

const UNIT = { name: 'HTX Nông sản "Quản Bạ" <&>', address: null, taxCode: null, demo: false }

/** A journal of so many entries, each of three lines, on several pages. */
export function aJournal(entries: number): BookSheet {
  const rows = Array.from({ length: entries }, (_, nth): Table['rows'] => {
    const start = ['2026-01-05', String(nth + 1), '2026-01-05', 'Thu mua nấm hương rừng của bà con']
    return [
      { is: 'line', cells: [...start, '156', 'Thành phẩm, hàng hóa', dong(1_000_000), null] },
      { is: 'part', cells: [...start, '331.0001', 'Sùng Thị Mỷ', null, dong(600_000)] },
      { is: 'part', cells: [...start, '331.0002', 'Giàng A Páo', null, dong(400_000)] },
    ]
  }).flat()
  const total = dong(entries * 1_000_000)
  const table: Table = {
    statement: 'journal',
    title: { vi: 'Sổ nhật ký chung', en: 'General journal' },
    about: null,
    form: { code: 'S03a-HTX', source: 'Thông tư 71 (bản sao)', standing: 'secondary' },
    from: marketDay('2026-01-01'),
    to: marketDay('2026-01-31'),
    moment: false,
    landscape: false,
    columns: COLUMNS,
    rows: [
      ...rows,
      { is: 'total', cells: [null, null, null, 'Cộng phát sinh', null, null, total, total] },
    ],
    notes: [],
    signers: [
      { vi: 'Người ghi sổ', en: 'Bookkeeper' },
      { vi: 'Chủ hộ', en: 'Head of the household' },
    ],
    close: { day: marketDay('2026-01-31'), head: '0123 4567 89ab cdef' },
  }
  return { table, unit: UNIT, language: 'vi' }
}

const VOUCHER = { vi: 'Chứng từ', en: 'Voucher' }
const AMOUNT = { vi: 'Số phát sinh', en: 'Amount' }

const COLUMNS: Table['columns'] = [
  { key: 'day', head: { vi: 'Ngày ghi sổ', en: 'Booked' }, holds: 'day', width: 18, once: true },
  {
    key: 'number',
    head: { vi: 'Số', en: 'No.' },
    over: VOUCHER,
    holds: 'code',
    width: 11,
    once: true,
  },
  {
    key: 'occurred',
    head: { vi: 'Ngày', en: 'Date' },
    over: VOUCHER,
    holds: 'day',
    width: 18,
    once: true,
  },
  {
    key: 'words',
    head: { vi: 'Diễn giải', en: 'Description' },
    holds: 'text',
    width: 38,
    once: true,
  },
  { key: 'account', head: { vi: 'Số hiệu TK', en: 'Account' }, holds: 'code', width: 16 },
  { key: 'name', head: { vi: 'Tên tài khoản', en: 'Account name' }, holds: 'text', width: 35 },
  { key: 'debit', head: { vi: 'Nợ', en: 'Debit' }, over: AMOUNT, holds: 'amount', width: 22 },
  { key: 'credit', head: { vi: 'Có', en: 'Credit' }, over: AMOUNT, holds: 'amount', width: 22 },
]
