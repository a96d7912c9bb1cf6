import { columnsByHeader } from '../../../catalogue/exchange/columns-by-header.ts'

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

/** Which field each column holds; undefined for one that nobody knows. */
export const valueFieldsOf = columnsByHeader(VALUE_FIELDS, VALUE_HEADERS)
