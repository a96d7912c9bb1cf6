import type { ProblemType } from '@cho40/contract'

/** The server says these only to the desk, to providers or to programs; the stall never asks for them. */
export type NeverAtTheStall =
  | 'UnbalancedEntry'
  | 'AccountRuleBroken'
  | 'EntryAlreadyReversed'
  | 'ExceptionResolved'
  | 'GoodsNotAvailable'
  | 'StockNotAvailable'
  | 'CapitalCapExceeded'
  | 'MemberHasOpenItems'
  | 'UnknownProvider'
  | 'WrongSignature'
  | 'UnreadableMessage'
  | 'UnreadableStatement'
  | 'WrongStatementAccount'

export type ProblemTexts = Readonly<Record<Exclude<ProblemType, NeverAtTheStall>, string>>

export const problemsVi = {
  InvalidInput: 'Chợ không đọc được việc này. Báo tổ công nghệ số.',
  NotSignedIn: 'Cần vào lại. Sổ vẫn còn nguyên trong máy.',
  WrongPhoneOrPin: 'Sai số hoặc mã PIN, còn {triesLeft} lần',
  LockedOut: 'Tạm khoá tới {until} vì nhập sai nhiều lần',
  WrongPasskey: 'Khoá đăng nhập này không có ở đây',
  PasskeyNeeded: 'Vai trò {role} phải vào bằng khoá đăng nhập, ở bàn làm việc',
  NotAllowed: 'Số này không được làm việc này ở sạp',
  NotFound: 'Chợ chưa có việc này',
  IdReused: 'Việc này trùng với việc khác, cần người xem lại',
  AlreadyExists: 'Chợ đã có việc này',
  CodeNotLeased: 'Mã này chưa được giao cho máy',
  CodeAlreadyUsed: 'Mã này đã dùng cho đơn khác',
  CodesExhausted: 'Tài khoản này đã hết mã',
  AccountClosed: 'Tài khoản nhận tiền đã đóng. Hỏi ban quản lý chợ.',
  DayNotOver: 'Ngày này chưa tới',
  EarlierDayOpen: 'Sổ ngày {day} chưa chốt, chốt ngày đó trước',
  DayClosed: 'Sổ ngày này đã chốt',
  RequestNotOpen: 'Đơn này không còn chờ tiền',
  RequestHasMoney: 'Đơn này đã có {received} ₫, không bỏ được',
  SaleNotVoidable: 'Đơn này không huỷ được nữa',
  UnknownBank: 'Chợ không biết ngân hàng này',
  AccountTaken: 'Tài khoản này đã có sổ khác dùng',
  WrongState: 'Việc này đã được giải quyết rồi',
  AmountNotAvailable: 'Chỉ còn {available} ₫ để hoàn',
  TooLarge: 'Gửi một lần quá nhiều, máy sẽ chia nhỏ',
  TooManyRequests: 'Chợ đang bận, máy tự gửi lại',
} satisfies ProblemTexts
