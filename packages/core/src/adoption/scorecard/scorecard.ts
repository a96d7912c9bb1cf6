import type { Scorecard } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

/**
 * The shape of a commune’s scorecard as in QĐ 11-QĐ/TU of Khánh Hòa: 10 for disbursement, 75 for
 * tasks, up to 15 more, penalties; tasks here are an example of each rule, not its whole annex.
 */
export const COMMUNE_SCORECARD: Scorecard = {
  id: 'khanh-hoa-11',
  source: 'Quyết định 11-QĐ/TU, Khánh Hòa (cấu trúc; thang điểm từng nhiệm vụ là ví dụ)',
  from: '2026-01-01' as MarketDay,
  decimals: 2,
  refusedAfter: '12-20',
  lines: [
    {
      id: 'disbursement',
      name: 'Giải ngân vốn đầu tư công',
      part: 'score',
      rule: { by: 'capped_ratio', target: 8_500, max: 1_000 },
    },
    {
      id: 'M-01',
      name: 'Hộ kinh doanh tại chợ có QR',
      part: 'score',
      rule: {
        by: 'bands',
        bands: [
          { from: 10_000, points: 1_500 },
          { from: 8_000, points: 1_000 },
          { from: 5_000, points: 500 },
        ],
      },
    },
    { id: 'E-01', name: 'OCOP lên sàn', part: 'score', rule: { by: 'linear', max: 6_000 } },
    {
      id: 'ocop-4',
      name: 'Sản phẩm OCOP 4 sao mới',
      part: 'bonus',
      rule: { by: 'each', points: 100, most: null },
    },
    {
      id: 'ocop-3',
      name: 'Sản phẩm OCOP 3 sao mới',
      part: 'bonus',
      rule: { by: 'each', points: 50, most: null },
    },
    {
      id: 'late',
      name: 'Báo cáo trễ hạn',
      part: 'penalty',
      rule: { by: 'each', points: 50, most: 500 },
    },
  ],
}
