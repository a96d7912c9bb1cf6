import type { ProblemType } from '@cho40/contract'
import type { Outage } from '../outage.ts'

export type Language = 'vi' | 'en'
type Titled = ProblemType | Outage['type'] | 'Internal'

/** What each type of problem means in one line; the facts are in the problem itself. */
export const TITLES: Readonly<Record<Titled, readonly [vi: string, en: string]>> = {
  InvalidInput: ['Dữ liệu gửi lên thiếu hoặc sai', 'A field is missing or malformed'],
  NotSignedIn: ['Chưa có khoá hợp lệ', 'No valid key or session'],
  WrongPhoneOrPin: ['Sai số điện thoại hoặc mã PIN', 'Phone and PIN do not belong together'],
  LockedOut: ['Tạm khoá vì nhập sai nhiều lần', 'Locked after too many wrong guesses'],
  WrongPasskey: ['Khoá đăng nhập không đúng', 'The passkey proves nothing'],
  PasskeyNeeded: ['Vai trò này phải vào bằng khoá đăng nhập', 'This role signs in with a passkey'],
  NotAllowed: ['Không có quyền, hoặc không có vật đó', 'No role gives this permission here'],
  NotFound: ['Không tìm thấy', 'There is no such thing'],
  IdReused: ['Mã đã dùng cho nội dung khác', 'The id was used before with another content'],
  AlreadyExists: ['Đã có trong sổ', 'Another thing holds this place'],
  UnknownBank: ['Không biết ngân hàng này', 'No bank has this number'],
  AccountTaken: ['Tài khoản thuộc sổ khác', 'The bank account belongs to another book'],
  CodeNotLeased: ['Mã chưa được giao', 'The code was never handed out'],
  CodeAlreadyUsed: ['Mã đã dùng', 'The code has a request already'],
  CodesExhausted: ['Tài khoản đã hết mã', 'The account has no codes left'],
  AccountClosed: ['Tài khoản kế toán đã đóng', 'The ledger account takes no more postings'],
  UnbalancedEntry: ['Bút toán lệch', 'Debits and credits differ'],
  AccountRuleBroken: ['Vượt giới hạn của tài khoản', 'The entry would pass the account’s limit'],
  EntryAlreadyReversed: ['Bút toán đã được đảo', 'The entry is reversed already'],
  DayClosed: ['Ngày đã chốt sổ', 'The day is closed'],
  DayNotOver: ['Chưa tới ngày', 'The day has not come yet'],
  EarlierDayOpen: ['Còn ngày trước chưa chốt', 'An earlier day is still open'],
  RequestNotOpen: ['Yêu cầu không còn chờ tiền', 'The payment request is not open'],
  RequestHasMoney: ['Yêu cầu đã có tiền', 'The payment request has money'],
  SaleNotVoidable: ['Lần bán không huỷ được nữa', 'The sale cannot be voided any more'],
  ExceptionResolved: ['Khoản này đã được xử lý', 'Somebody has decided already'],
  WrongState: ['Không ở bước làm được việc này', 'The thing is not where this step starts'],
  AmountNotAvailable: ['Không đủ tiền còn lại', 'More than is left of the money'],
  GoodsNotAvailable: ['Không đủ hàng', 'More than is left of the goods'],
  StockNotAvailable: ['Điểm bán không đủ hàng', 'More than is left at the place'],
  CapitalCapExceeded: ['Vượt mức vốn góp theo luật', 'A holding would pass its legal limit'],
  MemberHasOpenItems: ['Thành viên còn khoản chưa xong', 'The member has open items'],
  UnknownProvider: ['Không biết nhà cung cấp', 'There is no adapter for the provider'],
  WrongSignature: ['Chữ ký không đúng', 'The message does not prove its origin'],
  UnreadableMessage: ['Không đọc được tin báo', 'The message cannot be read'],
  UnreadableStatement: ['Không đọc được sao kê', 'The file is no statement'],
  WrongStatementAccount: ['Sao kê của tài khoản khác', 'The file is of another account'],
  TooLarge: ['Nội dung quá lớn', 'The body is over the limit'],
  TooManyRequests: ['Quá nhiều yêu cầu', 'Too many requests'],
  StorageFull: ['Máy chủ hết chỗ ghi', 'The disk is full or fails'],
  DatabaseUnavailable: ['Cơ sở dữ liệu chưa trả lời', 'The database does not answer'],
  Internal: ['Lỗi của máy chủ', 'A defect of the server'],
}

export function titleOf(type: string, language: Language): string {
  const [vi, en] = new Map(Object.entries(TITLES)).get(type) ?? TITLES.Internal
  return language === 'vi' ? vi : en
}
