import { count, type Indicator, share } from './indicator.ts'

/** Fraud, malware, work without a network. */
export const SAFETY_INDICATORS: readonly Indicator[] = [
  count({
    id: 'S-01',
    name: { vi: 'Sự cố QR giả, biên lai giả', en: 'Payment fraud reports' },
    numerator: {
      vi: 'vụ QR giả, biên lai giả đã xác nhận',
      en: 'confirmed reports of fake codes and receipts',
      counts: 'report',
    },
    unit: { vi: 'vụ', en: 'reports' },
    direction: 'down',
    sources: ['automatic'],
    frequency: 'month',
    aggregation: 'flow',
    missing: 'incomplete',
    smallCell: 'none',
    evidence: [2, 2],
    how: { by: 'computed', measure: 'frauds_confirmed' },
  }),
  share({
    id: 'S-02',
    name: { vi: 'Máy tính nhiễm mã độc', en: 'Infected computers' },
    numerator: { vi: 'máy nhiễm mã độc', en: 'infected computers', counts: 'computer' },
    denominator: { vi: 'máy tính', en: 'computers', counts: 'computer' },
    direction: 'down',
    sources: ['imported'],
    frequency: 'quarter',
    missing: 'incomplete',
    smallCell: 'none',
    evidence: [0, 3],
    how: { by: 'imported' },
  }),
  share({
    id: 'O-01',
    name: { vi: 'Lượt bán ghi khi mất mạng', en: 'Sales recorded offline' },
    numerator: {
      vi: 'lượt bán gửi về sau hơn 2 phút',
      en: 'sales that arrived more than two minutes later',
      counts: 'sale',
    },
    denominator: { vi: 'lượt bán được ghi', en: 'recorded sales', counts: 'sale' },
    direction: 'none',
    sources: ['automatic'],
    frequency: 'month',
    missing: 'incomplete',
    smallCell: 'none',
    evidence: [2, 3],
    how: { by: 'computed', measure: 'offline_sales' },
  }),
]
