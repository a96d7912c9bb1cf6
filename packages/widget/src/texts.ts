import type { Language } from './language-of.ts'

const vi = {
  waiting: 'Đang chờ tiền',
  title: (amount: string) => `Quét mã để trả ${amount}`,
  qr: (amount: string) => `Mã VietQR để trả ${amount}`,
  paid: (amount: string) => `Đã nhận đủ ${amount}`,
  over: 'Đã nhận đủ, và có tiền thừa. Người bán sẽ liên hệ để trả lại.',
  short: (got: string, left: string) => `Đã nhận ${got}, còn thiếu ${left}`,
  alarm: 'Có tiền đến nhưng ít hơn nhiều so với số phải trả. Xin kiểm tra lại số tiền.',
  expired: 'Mã đã hết hạn. Nếu đã chuyển tiền, xin đợi hoặc hỏi người bán.',
  cancelled: 'Yêu cầu trả tiền đã được hủy. Xin đừng chuyển tiền nữa.',
  closed: 'Tài khoản này không còn nhận tiền. Xin hỏi người bán.',
  notFound: 'Không có yêu cầu trả tiền này.',
  unreachable: 'Chưa hỏi được máy chủ; sẽ tự hỏi lại. Tiền đã chuyển không bị mất.',
  bank: 'Ngân hàng',
  account: 'Số tài khoản',
  holder: 'Chủ tài khoản',
  amount: 'Số tiền',
  memo: 'Nội dung',
  save: 'Lưu ảnh mã QR',
  loading: 'Đang tải…',
  none: 'Chưa có sản phẩm nào.',
  failed: 'Chưa tải được sản phẩm.',
  stars: (n: number) => `OCOP ${n} sao`,
  demo: 'Dữ liệu mẫu',
}

const en: typeof vi = {
  waiting: 'Waiting for the money',
  title: (amount) => `Scan to pay ${amount}`,
  qr: (amount) => `VietQR code to pay ${amount}`,
  paid: (amount) => `${amount} received in full`,
  over: 'Received in full, and some more. The seller will be in touch to return it.',
  short: (got, left) => `${got} received, ${left} still to pay`,
  alarm: 'Money came, but far less than is due. Please check the amount.',
  expired: 'The code has expired. If you have paid, please wait or ask the seller.',
  cancelled: 'The request was cancelled. Please send no more money.',
  closed: 'This account takes no more money. Please ask the seller.',
  notFound: 'There is no such request.',
  unreachable: 'The server did not answer; it is asked again. Money that was sent is not lost.',
  bank: 'Bank',
  account: 'Account number',
  holder: 'Account holder',
  amount: 'Amount',
  memo: 'Memo',
  save: 'Save the QR picture',
  loading: 'Loading…',
  none: 'No products yet.',
  failed: 'The products could not be loaded.',
  stars: (n) => `OCOP ${n} stars`,
  demo: 'Made-up data',
}

const TEXTS: Readonly<Record<Language, typeof vi>> = { vi, en }

export type Texts = typeof vi

export function textsIn(language: Language): Texts {
  return TEXTS[language]
}
