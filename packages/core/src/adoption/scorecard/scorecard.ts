import type { MarketDay } from '@cho40/values'

/** A number of points in hundredths: 8,73 points are 873. */
export type Points = number

/** How one line of a scorecard turns a figure into points. */
export type ScoreRule =
  /** The first band that the value reaches; values in units of their last decimal. */
  | {
      readonly by: 'bands'
      readonly bands: readonly { readonly from: number; readonly points: Points }[]
    }
  /** a/b × max. */
  | { readonly by: 'linear'; readonly max: Points }
  /** (a/b ÷ target) × max, never more than max; the target in hundredths of a percent. */
  | { readonly by: 'capped_ratio'; readonly target: number; readonly max: Points }
  /** So many points for each. */
  | { readonly by: 'each'; readonly points: Points; readonly most: Points | null }

export type ScoreLine = {
  readonly id: string
  readonly name: string
  /** Bonus stands above the maximum, a penalty is taken off; both leave the maximum as it is. */
  readonly part: 'score' | 'bonus' | 'penalty'
  readonly rule: ScoreRule
}

/** A scorecard as an authority decided it: data with its source, never code. */
export type Scorecard = {
  readonly id: string
  readonly source: string
  readonly from: MarketDay
  readonly lines: readonly ScoreLine[]
  /** Points are rounded to so many decimals, half up. */
  readonly decimals: 0 | 1 | 2
  /** The last day on which figures are taken, as month and day of the next year’s end: `12-20`. */
  readonly refusedAfter: string | null
}

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
