import { isCode, scanMemo } from '@cho40/reconcile/codes'
import { err, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE } from './exit-code.ts'
import { answerLines } from './lines.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

export const refScan = command(
  {
    issued: {
      type: 'string',
      valueHint: 'FILE',
      required: true,
      description: about('tệp các mã đã phát, mỗi dòng một mã', 'issued codes, one a line'),
    },
    ...jsonArgument,
  },
  async ({ issued, json }) => {
    const codes = await readCodes(issued)
    if (!codes.ok) return refuseUsage(codes.problem, ['ref', 'scan'])
    const isIssued = (code: string) => codes.value.has(code)
    await answerLines((line) => {
      const found = scanMemo(line, isIssued)
      if (json === true) return JSON.stringify(found)
      const corrected = found.corrected.map((code) => `~${code}`)
      return [...found.exact, ...corrected].join(' ') || '–'
    })
    return DONE
  },
)

async function readCodes(path: string): Promise<Result<ReadonlySet<string>, UsageProblem>> {
  const bytes = await readInputFile(path)
  if (!bytes.ok) return bytes
  const words = new TextDecoder()
    .decode(bytes.value)
    .split(/\r?\n/)
    .map((line) => line.replaceAll(' ', '').toUpperCase())
    .filter((word) => word !== '')
  const codes = new Set(words.filter(isCode))
  const strange = words.filter((word) => !isCode(word)).length
  if (strange > 0 && codes.size === 0) {
    const reason = { vi: 'không có mã KX nào hợp lệ', en: 'it holds no sound KX code' }
    return err({ type: 'FileMeaningless', path, reason })
  }
  if (strange > 0) {
    say({
      vi: `Lưu ý: bỏ qua ${strange} dòng không phải mã KX hợp lệ trong tệp mã đã phát.`,
      en: `Note: ${strange} lines of the issued file are no sound KX codes and are left out.`,
    })
  }
  return ok(codes)
}
