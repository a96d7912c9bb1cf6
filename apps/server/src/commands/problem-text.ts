import type { Problem, ProblemOf, ProblemType } from '@cho40/contract'
import { formatMarketDay } from '@cho40/values'
import type { Sentence } from './say.ts'
import { statementReason } from './statement-reason.ts'

/** What the library's refusals mean for somebody at the command line. */
export function problemText(problem: Problem): Sentence {
  const { vi, en } = textOf(problem)
  return { vi: `${vi} Chưa có gì thay đổi.`, en: `${en} Nothing was changed.` }
}

function textOf(problem: Problem): Sentence {
  const text = TEXTS[problem.type] as ((problem: Problem) => Sentence) | undefined
  // The others cannot come from a command line; their facts still say more than silence.
  const facts = JSON.stringify(problem)
  return text?.(problem) ?? { vi: `Bị từ chối: ${facts}.`, en: `Refused: ${facts}.` }
}

type TextTable = {
  readonly [Type in ProblemType]?: (problem: ProblemOf<Type>) => Sentence
}

const TEXTS: TextTable = {
  NotFound: ({ what, id }) => ({
    vi: `Không tìm thấy ${NOUNS[what] ?? what} “${id}”.`,
    en: `There is no ${what} "${id}".`,
  }),
  UnreadableStatement: ({ reason, line }) => {
    const { vi, en } = statementReason(reason)
    return {
      vi: `Không nhập được sao kê${line === undefined ? '' : `, dòng ${line}`}: ${vi}.`,
      en: `The statement cannot be imported${line === undefined ? '' : `, line ${line}`}: ${en}.`,
    }
  },
  WrongStatementAccount: ({ expected, found }) => ({
    vi: `Sao kê này là của tài khoản ${found}, không phải ${expected}.`,
    en: `This statement is of the account ${found}, not of ${expected}.`,
  }),
  DayNotOver: ({ day }) => ({
    vi: `Ngày ${formatMarketDay(day)} chưa đến nên chưa chốt được.`,
    en: `${day} is still to come and cannot be closed.`,
  }),
  DayClosed: ({ day }) => ({
    vi: `Ngày ${formatMarketDay(day)} đã chốt rồi.`,
    en: `${day} is closed already.`,
  }),
  EarlierDayOpen: ({ day }) => ({
    vi: `Ngày ${formatMarketDay(day)} còn mở. Hãy chốt ngày đó trước.`,
    en: `${day} is still open. Close that day first.`,
  }),
  IdReused: ({ id }) => ({
    vi: `Mã “${id}” đã dùng cho một việc khác.`,
    en: `The id "${id}" was used for something else.`,
  }),
}

const NOUNS: Readonly<Record<string, string>> = {
  stall: 'sạp',
  account: 'tài khoản',
  market: 'chợ',
  request: 'yêu cầu thanh toán',
}
