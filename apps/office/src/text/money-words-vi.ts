/**
 * Money that waits and money that goes out: why, what may be done, what a suggestion rests on, and
 * what to tell the payer. Facts come from the exception: `x` what has no place yet, `at` and `day`
 * when it came, `stall` whose it is, the others by their names.
 */
export const moneyWordsVi = {
  'why.undone': 'Đã gỡ ghép, chờ xử lý lại',
  'why.outflow': 'Tiền ra chưa rõ chi cho việc gì',
  'why.payout_amount': 'Đúng mã khoản chi nhưng sai số tiền',
  'why.payout_twice': 'Báo động: khoản này đã chi rồi',
  'why.payout_not_live': 'Báo động: chi một khoản đã hủy hoặc chưa duyệt',
  'why.not_on_statement': 'Ngân hàng báo tiền về nhưng sao kê không có',

  'because.exact_amount': 'đúng tiền',
  'because.partial': 'thiếu {missing} ₫',
  'because.over': 'thừa {extra} ₫',
  'because.amount_alarm': 'chỉ bằng 1/{divisor} số tiền – coi chừng lừa',
  'because.minutes_apart': 'lệch {minutes} phút',
  'because.days_apart': 'lệch {days} ngày',
  'because.waiting_alike': '{count} đơn đang chờ',
  'because.code': 'đúng mã đơn',
  'because.near_code': 'mã gần giống, sai {wrong} ký tự',
  'because.expired': 'đơn đã hết hạn',
  'because.cancelled': 'đơn đã bỏ',
  'because.payer_known': 'khách quen',
  'because.beneficiary_account': 'đúng số tài khoản nhận',
  'because.beneficiary_name': 'đúng tên người nhận',
  'because.returned_words': 'nội dung ghi hoàn trả',

  'do.match': 'Ghép vào đơn',
  'do.split': 'Chia cho nhiều đơn',
  'do.refund': 'Hoàn tiền',
  'do.keep_credit': 'Giữ cho khách',
  'do.not_a_sale': 'Tiền riêng của chủ',
  'do.payout_returned': 'Khoản chi bị trả về',
  'do.reversal': 'Ngân hàng đảo giao dịch',
  'do.own_transfer': 'Chuyển nội bộ',
  'do.bank_interest': 'Lãi ngân hàng',
  'do.payout': 'Là khoản chi này',
  'do.bank_fee': 'Phí ngân hàng',
  'do.expense': 'Chi phí',
  'do.undo': 'Gỡ, làm lại',

  'severity.alarm': 'Báo động',
  'severity.high': 'Gấp',
  'severity.normal': 'Thường',
  'severity.low': 'Không gấp',
  'owner.vendor': 'Việc của sạp',
  'owner.bookkeeper': 'Việc của kế toán',
  'owner.treasurer': 'Việc của thủ quỹ',
  'exception.overdue': 'Quá hạn xử lý',

  'payer.no_code':
    'Chào bạn, {stall} đã nhận {x} ₫ lúc {at} ngày {day} nhưng nội dung không có mã đơn. Bạn cho biết đã mua gì để chúng tôi ghi đúng đơn.',
  'payer.bad_code':
    'Chào bạn, {stall} đã nhận {x} ₫ lúc {at} ngày {day}, mã đơn trong nội dung bị sai. Bạn gửi lại ảnh giao dịch giúp nhé.',
  'payer.foreign_code':
    'Chào bạn, {x} ₫ bạn chuyển lúc {at} ngày {day} mang mã đơn của nơi khác. Bạn muốn chúng tôi hoàn lại hay mua hàng tại {stall}?',
  'payer.unknown_request':
    'Chào bạn, {stall} đã nhận {x} ₫ lúc {at} ngày {day}. Chúng tôi đang tìm đơn của bạn, sẽ báo ngay.',
  'payer.short':
    'Chào bạn, đơn {due} ₫ tại {stall} mới nhận đủ {received} ₫, còn thiếu {missing} ₫. Bạn quét lại mã để trả nốt nhé.',
  'payer.over':
    'Chào bạn, bạn đã chuyển thừa {x} ₫ cho {stall} lúc {at} ngày {day}. Bạn muốn nhận lại hay để trừ vào lần mua sau?',
  'payer.late':
    'Chào bạn, {stall} nhận {x} ₫ lúc {at} ngày {day}, sau khi đơn đã hết hạn. Bạn còn lấy hàng hay muốn hoàn tiền?',
  'payer.paid_twice':
    'Chào bạn, đơn của bạn tại {stall} đã được trả hai lần. Chúng tôi sẽ hoàn {x} ₫; bạn cho số tài khoản nhận nhé.',
  'payer.one_for_many':
    'Chào bạn, {x} ₫ bạn chuyển lúc {at} ngày {day} không khớp tổng các đơn. Bạn cho biết trả cho những đơn nào nhé.',
  'payer.ambiguous':
    'Chào bạn, có nhiều đơn {x} ₫ cùng lúc tại {stall}. Bạn cho biết đã mua gì lúc {at} ngày {day} nhé.',
  'payer.wrong_account':
    'Chào bạn, {x} ₫ bạn chuyển lúc {at} ngày {day} vào nhầm tài khoản của {stall}. Bạn cho số tài khoản để chúng tôi hoàn lại.',
  'payer.cancelled_request':
    'Chào bạn, đơn bạn trả {x} ₫ lúc {at} ngày {day} đã bỏ. Bạn muốn mua lại hay hoàn tiền?',
  'payer.reversal':
    'Chào bạn, ngân hàng đã trả lại {x} ₫ ngày {day}. Bạn kiểm tra lại số tài khoản và tên người nhận giúp nhé.',
  'payer.attested_not_banked':
    'Chào bạn, {stall} chưa thấy {x} ₫ của bạn ngày {day} trên sao kê. Bạn gửi lại ảnh giao dịch giúp nhé.',
  'payer.statement_gap':
    'Chào bạn, sao kê của {stall} đang thiếu ngày {day}. Bạn giữ ảnh giao dịch {x} ₫ giúp đến khi chúng tôi báo đã thấy.',
  'payer.amount_alarm':
    'Chào bạn, đơn {due} ₫ tại {stall} chỉ nhận {x} ₫ lúc {at} ngày {day}. Bạn kiểm tra lại số tiền đã chuyển và trả phần còn thiếu {missing} ₫.',
  'payer.undone':
    'Chào bạn, {stall} đang xem lại {x} ₫ bạn chuyển lúc {at} ngày {day} và sẽ báo bạn ngay.',

  'payout.ordered': 'Đã lập lệnh',
  'payout.awaits': 'Chờ người thứ hai duyệt',
  'payout.sent': 'Đã gửi ngân hàng',
  'payout.paid': 'Đã chi',
  'payout.returned': 'Bị trả về',
  'payout.cancelled': 'Đã hủy',
  'payout.approved': 'Đã duyệt',
  'payout.reopened': 'Mở lại',
  'payout.for.member_settlement': 'Trả tiền hàng cho thành viên',
  'payout.for.distribution': 'Chia thu nhập',
  'payout.for.capital_return': 'Trả lại vốn góp',
  'payout.for.refund': 'Hoàn tiền',
  'payout.for.advance': 'Tạm ứng cho thành viên',
  'payout.for.other': 'Chi khác',
  'attested.signature': 'Người nhận đã ký',
  'attested.thumbprint': 'Người nhận đã điểm chỉ',
  'attested.helper': 'Có người đọc giúp và làm chứng',

  'refund.goods_returned': 'Khách trả hàng',
  'refund.not_delivered': 'Không giao được hàng',
  'refund.paid_too_much': 'Khách trả thừa',
  'refund.paid_twice': 'Khách trả hai lần',
  'refund.wrong_account': 'Chuyển nhầm tài khoản',
  'refund.price_corrected': 'Sửa lại giá',
  'refund.other': 'Lý do khác',
}

export type MoneyWords = Readonly<Record<keyof typeof moneyWordsVi, string>>
