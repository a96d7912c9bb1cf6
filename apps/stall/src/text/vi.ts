/** What the first response says: signing in and the keypad. The keys are the type. */
export const vi = {
  'demo.short': 'Chợ mẫu',
  starting: 'Đang mở sổ…',
  'signin.again': 'Vào lại để gửi sổ',
  stall: 'Sạp {number}',
  'tab.sell': 'Bán',
  'tab.book': 'Sổ',
  'tab.settings': 'Cài đặt',
  tabs: 'Các trang',
  'sell.title': 'Bán hàng',
  'sell.amount': 'Nhập số tiền',
  'sell.thousands': 'Nhập theo nghìn',
  'sell.quick': 'Số tiền nhanh',
  'sell.keys': 'Bàn phím số',
  'sell.qr': 'Tạo mã QR',
  'sell.cash': 'Tiền mặt',
  'sell.saved': 'Đã ghi {x} ₫ tiền mặt',
  'sell.least': 'Ít nhất 1.000 ₫. Bấm thêm 000?',
  'sell.large': 'Số tiền lớn. Bấm lần nữa để ghi.',
  'sell.nocodes': 'Hết mã dự trữ. Nhận tiền mặt, hoặc chờ có mạng.',
  'sell.unsaved': 'Máy chưa ghi được, xin bấm lại.',
  erase: 'Xoá số cuối',
  undo: 'Hoàn tác',
  undone: 'Đã bỏ {x} ₫ tiền mặt',
  'off.bar': 'Mất mạng – vẫn bán được',
  'off.queue': '{n} việc chưa gửi, máy tự gửi khi có mạng',
  'waiting.count': '{n} khách đang chờ',
}

export type FirstText = Readonly<Record<keyof typeof vi, string>>
export type FirstKey = keyof FirstText
