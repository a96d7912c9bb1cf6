import { foldText } from '@cho40/values'

export const VALUE_FIELDS = [
  'indicator',
  'name',
  'unit',
  'period',
  'numerator',
  'denominator',
  'bound',
  'source',
  'method',
  'level',
  'reason',
] as const
export type ValueField = (typeof VALUE_FIELDS)[number]

type Header = { readonly vi: string; readonly en: string; readonly also: readonly string[] }

/** The heads of the sheet; read without marks and in any case. */
export const VALUE_HEADERS: Readonly<Record<ValueField, Header>> = {
  indicator: { vi: 'Mã chỉ tiêu', en: 'Indicator', also: ['Chỉ tiêu', 'Mã', 'Indicator id'] },
  /** For the eye; what counts is the id. */
  name: { vi: 'Tên chỉ tiêu', en: 'Name', also: ['Nội dung'] },
  unit: { vi: 'Mã đơn vị', en: 'Unit', also: ['Mã xã', 'Đơn vị', 'Unit code'] },
  period: { vi: 'Kỳ', en: 'Period', also: ['Kỳ báo cáo', 'Tháng'] },
  numerator: { vi: 'Tử số', en: 'Numerator', also: ['Số lượng', 'Số đếm'] },
  denominator: { vi: 'Mẫu số', en: 'Denominator', also: ['Tổng số'] },
  bound: { vi: 'Dấu', en: 'Bound', also: ['Giới hạn'] },
  source: { vi: 'Nguồn', en: 'Source', also: ['Nguồn/minh chứng', 'Minh chứng'] },
  method: { vi: 'Cách tính', en: 'Method', also: ['Cách xác định', 'Cách đếm'] },
  level: { vi: 'Mức bằng chứng', en: 'Evidence level', also: ['Mức', 'Bằng chứng', 'Evidence'] },
  reason: { vi: 'Lý do sửa', en: 'Reason', also: ['Lý do'] },
}

const FIELD_BY_HEADER: ReadonlyMap<string, ValueField> = new Map(
  VALUE_FIELDS.flatMap((field) => {
    const { vi, en, also } = VALUE_HEADERS[field]
    return [vi, en, ...also].map((header) => [headerKey(header), field] as const)
  }),
)

function headerKey(header: string): string {
  return foldText(header)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Which field each column holds; undefined for one that nobody knows. */
export function valueFieldsOf(header: readonly string[]): (ValueField | undefined)[] {
  return header.map((cell) => FIELD_BY_HEADER.get(headerKey(cell)))
}
