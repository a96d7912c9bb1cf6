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
  InvalidInput: ({ issues }) => {
    const fields = issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
    return { vi: `Dữ liệu không đúng (${fields}).`, en: `The input is not right (${fields}).` }
  },
  NotAllowed: ({ permission }) => ({
    vi: `Người này chưa được giao việc đó (${permission}). Hỏi quản trị.`,
    en: `This person has not been given that task (${permission}). Ask an administrator.`,
  }),
  NotFound: ({ what, id }) => ({
    vi: `Không tìm thấy ${NOUNS[what] ?? what} “${id}”.`,
    en: `There is no ${what.replaceAll('_', ' ')} "${id}".`,
  }),
  AlreadyExists: ({ what, id }) => ({
    vi: `Đã có ${NOUNS[what] ?? what} “${id}”.`,
    en: `There is a ${what.replaceAll('_', ' ')} "${id}" already.`,
  }),
  WrongState: ({ what, id, state }) => ({
    vi: `Bước này không làm được: ${NOUNS[what] ?? what} “${id}” đang ở “${state}”.`,
    en: `This step cannot be taken: the ${what.replaceAll('_', ' ')} "${id}" is "${state}".`,
  }),
  UnknownBank: ({ bin }) => ({
    vi: `Không ngân hàng nào có mã ${bin}.`,
    en: `No bank has the number ${bin}.`,
  }),
  UnknownProvider: ({ provider }) => ({
    vi: `Không biết nhà cung cấp “${provider}”.`,
    en: `There is no provider "${provider}".`,
  }),
  WrongSignature: ({ reason }) => ({
    vi: `Chữ ký không đúng (${reason}): tệp đã bị sửa, hoặc khoá của nơi gửi chưa được tin.`,
    en: `The signature is wrong (${reason}): the file was changed, or its sender’s key is not trusted.`,
  }),
  UnreadableMessage: ({ reason }) => ({
    vi: `Không đọc được (${reason}).`,
    en: `It cannot be read (${reason}).`,
  }),
  TooLarge: ({ limitBytes }) => ({
    vi: `Tệp quá lớn, nhiều nhất ${Math.floor(limitBytes / 1024 ** 2)} MiB. Chia ra rồi nhập từng phần.`,
    en: `The file is too large, at most ${Math.floor(limitBytes / 1024 ** 2)} MiB. Split it and bring the parts.`,
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
  account: 'tài khoản',
  book: 'sổ',
  cooperative: 'hợp tác xã',
  feed: 'nguồn báo tiền',
  floor: 'sàn',
  indicator: 'chỉ tiêu',
  listing: 'sản phẩm',
  market: 'chợ',
  member: 'thành viên',
  peer: 'nơi gửi',
  person: 'người có số',
  place: 'địa bàn',
  request: 'yêu cầu thanh toán',
  secret: 'bí mật',
  settlement: 'đợt quyết toán',
  stall: 'sạp',
  stock_place: 'nơi để hàng',
  value: 'giá trị',
  webhook: 'webhook',
}
