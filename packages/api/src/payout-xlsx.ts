import type { BookUnit, PayoutBatch } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import { type CellValue, writeXlsx } from 'hucre/xlsx'

/** The columns of the batch file, in their order: docs/reference/payout-file.md says what each holds. */
export const PAYOUT_COLUMNS = [
  { head: 'STT', width: 6 },
  { head: 'Số tài khoản', width: 22 },
  { head: 'Tên người nhận', width: 30 },
  { head: 'Mã ngân hàng (BIN)', width: 12 },
  { head: 'Ngân hàng', width: 18 },
  { head: 'Số tiền (đồng)', width: 16 },
  { head: 'Nội dung chuyển khoản', width: 24 },
  { head: 'Số thành viên', width: 10 },
  { head: 'Thành viên', width: 28 },
  { head: 'Mã chi', width: 36 },
] as const

const AMOUNT_COLUMN = 5

/**
 * What a bank's batch transfer takes: heads in the first row, one transfer a row, nothing above or
 * below that would have to be cut off first. Account numbers are text, so that no zero is lost. The
 * second sheet says what the batch sums to, its hash, and who is paid by hand.
 */
export function payoutXlsx(batch: PayoutBatch, unit: BookUnit): Promise<Uint8Array> {
  const rows = batch.rows.map((row): CellValue[] => [
    row.number,
    row.accountNumber,
    row.holderName,
    row.bin,
    row.bankName,
    row.amount,
    row.memo,
    row.memberNumber,
    row.memberName,
    row.payoutId,
  ])
  const heads: CellValue[] = PAYOUT_COLUMNS.map(({ head }) => head)
  const columns = PAYOUT_COLUMNS.map(({ width }, nth) =>
    nth === AMOUNT_COLUMN ? { width, numFmt: '0' } : { width },
  )
  const transfers = { name: 'Chuyen khoan', columns, rows: [heads, ...rows] }
  return writeXlsx({ sheets: [{ ...transfers, freezePane: { rows: 1 } }, proof(batch, unit)] })
}

function proof(batch: PayoutBatch, unit: BookUnit) {
  const { fromAccount: from, rows, total, hash, cash } = batch
  const account = from ? `${from.bin} · ${from.number} · ${from.holderName}` : ''
  const said: CellValue[][] = [
    ['Đơn vị chi', unit.demo ? `${unit.name} (dữ liệu thử)` : unit.name],
    ['Kỳ thanh toán', batch.settlementId],
    ['Từ tài khoản', account],
    ['Số lệnh', rows.length],
    ['Tổng tiền', total],
    ['Bằng số đọc được', formatDong(total)],
    ['Mã kiểm SHA-256', hash],
    [],
    ['Trả tiền mặt', 'Số thành viên', 'Số tiền (đồng)', 'Mã chi'],
    ...cash.map(({ memberName, memberNumber, amount, payoutId }): CellValue[] => [
      memberName,
      memberNumber,
      amount,
      payoutId,
    ]),
  ]
  return {
    name: 'Doi chieu',
    columns: [{ width: 28 }, { width: 44 }, { width: 16 }, { width: 36 }],
    rows: said,
  }
}
