/** The queue of money that waits: its options, forms, undo, what sources said, what to tell a payer. */
export const queueWordsVi = {
  'money.out': 'Tiền ra',
  'money.done': '{how}: {x} ₫, {stall}',
  'money.notoffered': 'Việc đó không dùng cho khoản này.',
  'money.waits': 'Chờ {age}',

  'age.minutes': '{n} phút',
  'age.hours': '{n} giờ',
  'age.days': '{n} ngày',

  'option.request': 'Đơn lúc {time}, {x} ₫',
  'option.amount': '{x} ₫',
  'option.split': '{n} đơn cộng lại vừa đủ: {sums}, lệch {minutes} phút',
  'option.together': 'Cùng {n} khoản khác đang chờ thì đủ đơn {x} ₫',
  'option.payout': '{code}, {x} ₫ cho {whom}',
  'option.returned': '{code}, {x} ₫ đã chi cho {whom}',
  'option.reversal': 'khoản ngược chiều lúc {time} ngày {day}, cách {days} ngày',
  'option.own': 'khoản ngược chiều ở tài khoản kia lúc {time} ngày {day}, cách {days} ngày',

  'fact.code': 'mã {code}',
  'fact.due': 'đơn {due} ₫',
  'fact.missing': 'còn thiếu {missing} ₫',
  'fact.extra': 'thừa {extra} ₫',
  'fact.divisor': 'chỉ bằng 1/{divisor} số phải trả',
  'fact.late': 'muộn {minutesLate} phút',
  'fact.ordered': 'lệnh chi {ordered} ₫',

  'do.wrong': 'Chuyển nhầm, trả lại',
  'do.own_cash': 'Nộp hoặc rút tiền mặt',

  'undo.go': 'Gỡ việc vừa làm',
  'undo.done': 'Đã gỡ – {what}',
  'undo.not': 'Chưa gỡ được – {what}',
  'undo.nothing': 'Chưa làm gì để gỡ.',
  'undo.reason': 'Bấm nhầm, gỡ ngay tại bàn',

  'note.not_a_sale': 'Tiền này là gì?',
  'note.not_a_sale.help':
    'Ví dụ: người nhà gửi, vay, tiền riêng. Ghi vào vốn của hộ, không vào doanh thu.',
  'note.keep_credit': 'Giữ cho ai, vì sao?',
  'note.keep_credit.help': 'Tiền vẫn là của khách, trừ vào lần mua sau hoặc trả lại khi khách cần.',
  'note.expense': 'Chi cho việc gì?',
  'note.expense.help': 'Ví dụ: tiền điện, túi nilon, vận chuyển. Ghi vào chi phí.',

  'split.over': 'Vượt {x} ₫ so với số tiền về.',
  'split.left': 'Còn {x} ₫ chưa chia.',
  'split.sale': 'Đơn {x} ₫',
  'split.two': 'Cần ít nhất hai đơn.',
  'split.go': 'Chia cho {n} đơn',

  'refund.cash': 'Trả bằng tiền mặt từ két',
  'refund.amount': 'Trả lại bao nhiêu',
  'refund.reason': 'Vì sao',
  'refund.help':
    'Lập lệnh chi; số lớn cần người thứ hai duyệt. Sổ chỉ ghi khi ngân hàng đã chi thật.',
  'refund.toomuch': 'Không thể trả hơn số đang chờ.',
  'refund.go': 'Lập lệnh trả lại',
  'to.bank': 'Ngân hàng người nhận',
  'to.bank.choose': 'Chọn ngân hàng',
  'to.number': 'Số tài khoản',
  'to.holder': 'Tên chủ tài khoản',

  'tell.title': 'Nói gì với người trả?',
  'tell.copy': 'Chép lời nhắn',
  'tell.copied': 'Đã chép lời nhắn.',
  'tell.byhand': 'Trình duyệt không cho chép. Bôi đen lời nhắn để chép.',

  'evidence.title': 'Ai đã báo khoản này',
  'history.title': 'Đã xử lý trước đây',
  'source.webhook': 'Cổng báo tiền',
  'source.statement': 'Sao kê',
  'source.sms': 'Tin nhắn ngân hàng',
  'source.manual': 'Người nhập tay',
  'source.row': 'Sao kê, dòng {n}',
  'source.reference': 'số tham chiếu {code}',
  'source.balance': 'số dư sau đó {x} ₫',

  'remember.title': 'Nhớ khách này lần sau?',
  'remember.help': 'Chỉ khi khách đồng ý. Máy giữ dấu băm, không giữ tên hay số tài khoản.',
  'remember.spoken': 'Khách nói đồng ý',
  'remember.written': 'Khách đồng ý bằng giấy',
  'remember.done': 'Đã nhớ.',
  'remember.forget': 'Quên khách này',
  'remember.forgotten': 'Đã quên.',
  'remember.nobody': 'Nội dung chuyển khoản không cho biết ai trả.',
}

export type QueueWords = Readonly<Record<keyof typeof queueWordsVi, string>>
