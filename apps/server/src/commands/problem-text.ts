import type { Problem } from '@cho40/contract'
import { formatDong, formatMarketDay } from '@cho40/values'
import type { Sentence } from './say.ts'
import { statementReason } from './statement-reason.ts'

/** What the library's refusals mean for somebody at the command line. */
export function problemText(problem: Problem): Sentence {
  const { vi, en } = textOf(problem)
  return { vi: `${vi} Chưa có gì thay đổi.`, en: `${en} Nothing was changed.` }
}

function textOf(problem: Problem): Sentence {
  switch (problem.type) {
    case 'NotFound':
      return {
        vi: `Không tìm thấy ${NOUNS[problem.what] ?? problem.what} “${problem.id}”.`,
        en: `There is no ${problem.what} "${problem.id}".`,
      }
    case 'UnreadableStatement':
      return unreadable(problem)
    case 'WrongStatementAccount':
      return {
        vi: `Sao kê này là của tài khoản ${problem.found}, không phải ${problem.expected}.`,
        en: `This statement is of the account ${problem.found}, not of ${problem.expected}.`,
      }
    case 'DayNotOver':
      return {
        vi: `Ngày ${formatMarketDay(problem.day)} chưa đến nên chưa chốt được.`,
        en: `${problem.day} is still to come and cannot be closed.`,
      }
    case 'DayClosed':
      return {
        vi: `Ngày ${formatMarketDay(problem.day)} đã chốt rồi.`,
        en: `${problem.day} is closed already.`,
      }
    case 'EarlierDayOpen':
      return {
        vi: `Ngày ${formatMarketDay(problem.day)} còn mở. Hãy chốt ngày đó trước.`,
        en: `${problem.day} is still open. Close that day first.`,
      }
    case 'AmountNotAvailable':
      return {
        vi: `Chỉ còn ${formatDong(problem.available)}, không đủ ${formatDong(problem.wanted)}.`,
        en: `Only ${formatDong(problem.available)} is left, not ${formatDong(problem.wanted)}.`,
      }
    case 'IdReused':
      return {
        vi: `Mã “${problem.id}” đã dùng cho một việc khác.`,
        en: `The id "${problem.id}" was used for something else.`,
      }
    default:
      return {
        vi: `Bị từ chối: ${JSON.stringify(problem)}.`,
        en: `Refused: ${JSON.stringify(problem)}.`,
      }
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  stall: 'sạp',
  account: 'tài khoản',
  market: 'chợ',
  request: 'yêu cầu thanh toán',
}

function unreadable(problem: Extract<Problem, { type: 'UnreadableStatement' }>): Sentence {
  const { vi, en } = statementReason(problem.reason)
  const at = problem.line === undefined ? undefined : problem.line
  return {
    vi: `Không nhập được sao kê${at === undefined ? '' : `, dòng ${at}`}: ${vi}.`,
    en: `The statement cannot be imported${at === undefined ? '' : `, line ${at}`}: ${en}.`,
  }
}
