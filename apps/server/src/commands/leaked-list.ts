import { err, ok, type Result } from '@cho40/values'
import { isNoList, type LeakedPasswords, leakedPasswordsIn } from '../leaked-passwords.ts'
import type { UsageProblem } from './usage-problem.ts'

const OPTION = 'CHO40_LEAKED_PASSWORDS'

/** A list of leaked passwords that new ones are held against; none unless the environment names a file. */
export async function leakedListIn(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Result<LeakedPasswords | undefined, UsageProblem>> {
  const path = environment[OPTION] || undefined
  if (path === undefined) return ok(undefined)
  const why = await isNoList(path)
  if (why === undefined) return ok(leakedPasswordsIn(path))
  return err({
    type: 'OptionInvalid',
    option: OPTION,
    found: `${path} (${why})`,
    expected: {
      vi: 'tệp mã băm SHA-1 của mật khẩu đã lộ, mỗi dòng một mã, xếp theo thứ tự',
      en: 'a file of SHA-1 hashes of leaked passwords, one a line, in their order',
    },
  })
}
