import type {
  AdoptionReport,
  Bound,
  LineNote,
  ReportCell,
  ReportLine,
  TrendCell,
} from '@cho40/contract'
import { formatScaled } from '../vietnamese-number.ts'

/** The columns of the form, as a commune knows them. */
export const COLUMNS = [
  'STT',
  'Chỉ tiêu',
  'Đơn vị',
  'Kế hoạch',
  'Kỳ trước',
  'Kỳ này',
  'Luỹ kế',
  '% KH',
  'Tử số',
  'Mẫu số',
  'Nguồn/minh chứng',
  'Đơn vị chủ trì',
  'Phối hợp',
] as const

const BOUND_SIGNS: Readonly<Record<Bound, string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '≈ ',
}

/** A figure for a reader: `72,50`, `> 90,00`, `–` for none, `*` for one that is kept back. */
export function cellText(cell: ReportCell, decimals: number): string {
  if (cell.state === 'missing') return '–'
  if (cell.state === 'withheld') return '*'
  if (cell.scaled === null) return 'không áp dụng'
  return `${BOUND_SIGNS[cell.bound]}${formatScaled(cell.scaled, decimals)}`
}

/** One row of the form, a text for each of {@link COLUMNS}. */
export function rowText(line: ReportLine): string[] {
  const { now, decimals, plan, ofPlan } = line
  const part = (n: number | null) => (n === null ? '' : formatScaled(n, 0))
  return [
    String(line.nth),
    `${line.indicatorId} ${line.name.vi}`,
    line.unit.vi,
    plan ? `${BOUND_SIGNS[plan.bound]}${formatScaled(plan.scaled, decimals)}` : '',
    cellText(line.before, decimals),
    cellText(now, decimals),
    cellText(line.toDate, decimals),
    ofPlan === null ? '' : formatScaled(ofPlan, 2),
    now.state === 'shown' ? part(now.numerator) : '',
    now.state === 'shown' ? part(now.denominator) : '',
    sourceText(line),
    line.lead,
    line.partners.join('; '),
  ]
}

const LEVELS = ['ước lượng', 'ghi hộ', 'tự ghi', 'máy khớp'] as const

function sourceText({ source, evidence, coverage }: ReportLine): string {
  const all = evidence?.reduce((sum, n) => sum + n, 0) ?? 0
  const mix =
    evidence === null || all === 0
      ? ''
      : evidence
          .map((n, level) => [n, LEVELS[level] ?? ''] as const)
          .filter(([n]) => n > 0)
          .toReversed()
          .map(([n, name]) => `${name} ${formatScaled(n, 0)}`)
          .join(', ')
  const covered =
    coverage === null
      ? ''
      : `ghi sổ đều: ${formatScaled(coverage.covered, 0)}/${formatScaled(coverage.of, 0)}`
  return [source, mix, covered].filter((text) => text !== '').join('; ')
}

/** The columns of the second table: what became of each figure. */
export const TREND_COLUMNS = [
  'Chỉ tiêu',
  'Đơn vị',
  'Mốc ban đầu',
  'Các kỳ trước',
  'Kỳ này',
  'Thay đổi',
  'Mục tiêu',
  'Ghi chú',
] as const

const LINE_NOTES: Readonly<Record<LineNote, string>> = {
  other_borders: 'kỳ trước theo địa giới khác, không so sánh',
  other_definition: 'kỳ trước theo định nghĩa khác, không so sánh',
  outlier: 'khác xa các kỳ trước, cần kiểm tra',
  late: 'nộp muộn',
}

/** One row of the second table, a text for each of {@link TREND_COLUMNS}. */
export function trendText(line: ReportLine): string[] {
  const { decimals, plan, trend, change, baseline, notes } = line
  const told = trend.filter(({ cell }) => cell.state !== 'missing')
  return [
    `${line.indicatorId} ${line.name.vi}`,
    line.unit.vi,
    baseline === null ? '' : formatScaled(baseline, decimals),
    told.map((point) => pointText(point, decimals)).join('; '),
    cellText(line.now, decimals),
    change === null ? '' : changeText(line, change),
    plan
      ? `${BOUND_SIGNS[plan.bound]}${formatScaled(plan.scaled, decimals)} (${dayText(plan.dueDay)})`
      : '',
    notes.map((note) => LINE_NOTES[note]).join('; '),
  ]
}

function pointText({ period, cell, series }: TrendCell, decimals: number): string {
  const text = `${periodName(period)}: ${cellText(cell, decimals)}`
  return series === 'same' ? text : `${text} (≠)`
}

/** `10/2026`, `Q3/2026`, `2025`. */
function periodName(name: string): string {
  return name.split('-').toReversed().join('/')
}

function changeText(
  line: ReportLine,
  change: { readonly scaled: number; readonly bound: Bound },
): string {
  const sign = change.scaled > 0 ? '+' : ''
  const unit = line.denominatorName === null ? '' : ' điểm %'
  return `${BOUND_SIGNS[change.bound]}${sign}${formatScaled(change.scaled, line.decimals)}${unit}`
}

/** The form without the second table; reports that were kept in it are shown in it. */
export const FIRST_FORM = 'commune-adoption@1'

/** `Tháng 11 năm 2026`, `Quý IV năm 2026`, `Năm 2026`. */
export function periodText(name: string): string {
  const [year = '', part] = name.split('-')
  if (part === undefined) return `Năm ${year}`
  const quarter = /^Q([1-4])$/.exec(part)
  if (quarter) return `Quý ${['I', 'II', 'III', 'IV'][Number(quarter[1]) - 1]} năm ${year}`
  return `Tháng ${Number(part)} năm ${year}`
}

/** `21/11/2026`. */
export function dayText(day: string): string {
  return day.slice(0, 10).split('-').toReversed().join('/')
}

export function titleText({ unit, period }: AdoptionReport): string {
  return `Kết quả chuyển đổi số tại chợ – ${unit.name} – ${periodText(period.name)}`
}

/** What has to stand under every such table, so that nobody reads more out of it than is in it. */
export const NOTES = [
  'M-03, M-04 chỉ tính lượt bán được ghi sổ; đọc cùng tỷ lệ sạp ghi sổ đều (E-12).',
  'Tỷ lệ của nhiều đơn vị = tổng tử số ÷ tổng mẫu số, không lấy trung bình các tỷ lệ.',
  '* Số liệu không công bố để không lộ doanh thu hay thông tin của dưới 5 hộ.',
  '– Chưa có số liệu. “Không áp dụng”: mẫu số bằng 0.',
] as const
