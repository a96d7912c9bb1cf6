import type { SettlementShown, SettlementView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import { table } from './table.ts'

const STATES = {
  draft: 'bản nháp · draft',
  checked: 'đã kiểm tra · checked',
  approved: 'đã duyệt · approved',
  exported: 'đã lệnh chi · payouts ordered',
  partly_paid: 'trả một phần · partly paid',
  paid: 'đã trả · paid',
  returned: 'có khoản bị trả lại · a payout came back',
  closed: 'đã đóng · closed',
  void: 'đã hủy · void',
} as const satisfies Record<SettlementShown, string>

export function stateText(state: SettlementShown): string {
  return STATES[state]
}

/** A run as a table: one line a member, the sums below, the draft's hash for who checks it. */
export function settlementText({ id, period, state, lines, totals, draftHash }: SettlementView) {
  const heads = ['', '', 'Bán hộ', 'Mua vào', 'Phí', 'Ứng', 'Vật tư', 'Được nhận', 'Chuyển sau']
  const figures = (line: typeof totals) => [
    formatDong(line.sales, ''),
    formatDong(line.purchases, ''),
    formatDong(line.fees, ''),
    formatDong(line.advances, ''),
    formatDong(line.inputs, ''),
    formatDong(line.net, ''),
    formatDong(line.carried, ''),
  ]
  const rows = lines.map((line) => [
    String(line.number),
    line.name,
    ...figures({ ...line, members: 1 }),
  ])
  const all = [heads, ...rows, ['', `Cộng · Total ${totals.members}`, ...figures(totals)]]
  const head = `${id}  ${period.from} – ${period.to}  ${stateText(state)}`
  return `${head}\n${table(all)}\n  --draft ${draftHash}`
}
