import { err, ok, type Result } from '@cho40/values'
import type { UsageProblem } from './usage-problem.ts'

export type AccountOption = {
  readonly bin: string
  readonly number: string
  readonly text: string
}

/** `--account BIN:NUMBER`, as in `970436:0011001932418`. */
export function readAccount(found: string): Result<AccountOption, UsageProblem> {
  const [, bin, number] = /^(\d{6}):([A-Za-z0-9]{1,19})$/.exec(found) ?? []
  if (bin !== undefined && number !== undefined) return ok({ bin, number, text: found })
  return err({
    type: 'OptionInvalid',
    option: '--account',
    found,
    expected: {
      vi: 'BIN:SỐ_TÀI_KHOẢN, ví dụ 970436:0011001932418',
      en: 'BIN:NUMBER, for example 970436:0011001932418',
    },
  })
}
