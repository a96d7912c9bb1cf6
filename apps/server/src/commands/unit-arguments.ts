import { PackageKey, PlaceCode } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { about } from './command.ts'
import type { UsageProblem } from './usage-problem.ts'

export const communeArgument = {
  commune: {
    type: 'string',
    valueHint: 'CODE',
    required: true,
    description: about(
      'mã xã 5 số, hoặc mã tỉnh 2 số',
      'the commune’s five digits, or a province’s two',
    ),
  },
} as const

export const periodArgument = {
  period: {
    type: 'string',
    valueHint: 'YYYY-MM',
    required: true,
    description: about(
      'tháng; hoặc quý 2026-Q4, hoặc năm 2026',
      'the month; or a quarter, 2026-Q4, or a year, 2026',
    ),
  },
} as const

export function readCommune(found: string): Result<string, UsageProblem> {
  if (PlaceCode.safeParse(found).success) return ok(found)
  const expected = { vi: 'mã xã 5 chữ số', en: 'a commune’s code of five digits' }
  return err({ type: 'OptionInvalid', option: '--commune', found, expected })
}

export function readPeriod(found: string): Result<string, UsageProblem> {
  if (/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(found)) return ok(found)
  const expected = { vi: 'tháng dạng 2026-11', en: 'a month like 2026-11' }
  return err({ type: 'OptionInvalid', option: '--period', found, expected })
}

export function readKey(found: string): Result<string, UsageProblem> {
  if (PackageKey.safeParse(found).success) return ok(found)
  const expected = {
    vi: 'khoá công khai do `cho40 package key` in ra',
    en: 'a public key as `cho40 package key` prints it',
  }
  return err({ type: 'OptionInvalid', option: '--key', found, expected })
}
