import { randomBytes, randomInt } from 'node:crypto'
import { codeAt } from '@cho40/reconcile/codes'
import { about, command, jsonArgument } from './command.ts'
import { DONE } from './exit-code.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'

const MAX_COUNT = 1_000_000

export const refNew = command(
  {
    count: {
      type: 'string',
      valueHint: 'N',
      required: true,
      description: about(`số mã cần tạo, 1 đến ${MAX_COUNT}`, `how many, 1 to ${MAX_COUNT}`),
    },
    ...jsonArgument,
  },
  ({ count, json }) => {
    const wanted = /^\d{1,7}$/.test(count) ? Number(count) : 0
    if (wanted < 1 || wanted > MAX_COUNT) {
      const expected = { vi: `một số từ 1 đến ${MAX_COUNT}`, en: `a number from 1 to ${MAX_COUNT}` }
      const problem = { type: 'OptionInvalid', option: '--count', found: count, expected } as const
      return refuseUsage(problem, ['ref', 'new'])
    }
    // A key of this run alone, and neighbouring counters: no two codes of one run are the same.
    const key = randomBytes(16).toString('hex')
    const first = randomInt(100_000_000)
    for (let i = 0; i < wanted; i += 1) {
      const code = codeAt(first + i, key)
      if (json === true) printJson({ code })
      else printLine(code)
    }
    return DONE
  },
)
