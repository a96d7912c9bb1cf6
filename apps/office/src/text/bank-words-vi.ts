/** Why money waits, why a file or a row cannot be read: the engine's stable names in people's words. */
export const bankWordsVi = {
  'why.no_code': 'Nội dung chuyển khoản không có mã đơn',
  'why.bad_code': 'Mã đơn gõ sai, không sửa chắc chắn được',
  'why.foreign_code': 'Mã đơn thuộc tài khoản khác',
  'why.unknown_request': 'Mã đúng nhưng chưa có đơn nào mang mã này',
  'why.short': 'Khách trả thiếu',
  'why.over': 'Khách trả thừa',
  'why.late': 'Tiền về muộn, sau khi đơn hết hạn',
  'why.paid_twice': 'Khách trả hai lần cho một đơn',
  'why.one_for_many': 'Một lần chuyển cho nhiều đơn, tổng không khớp',
  'why.ambiguous': 'Có nhiều đơn giống nhau, không đoán',
  'why.wrong_account': 'Tiền vào tài khoản khác với mã QR',
  'why.reversal': 'Ngân hàng trả lại hoặc đảo giao dịch',
  'why.attested_not_banked': 'Sạp nói đã thấy tiền, ngân hàng chưa có',
  'why.statement_gap': 'Sao kê thiếu dòng',
  'why.amount_alarm': 'Báo động: chỉ nhận 1/10, 1/100 hoặc 1/1000 số tiền',
  'why.cancelled_request': 'Tiền về đơn đã bỏ',
  'why.other': 'Cần người xem',

  'file.LegacyXls': 'Tệp .xls kiểu cũ. Mở bằng Excel rồi lưu thành .xlsx.',
  'file.EmptyStatement': 'Tệp không có dữ liệu.',
  'file.StatementTooLarge': 'Tệp quá lớn. Chia sao kê theo tháng.',
  'file.UnreadableWorkbook': 'Tệp hỏng hoặc có mật khẩu.',
  'file.HeadingNotFound': 'Không thấy dòng tiêu đề cột của ngân hàng nào đã biết.',
  'file.NoRows': 'Tệp không có giao dịch nào.',
  'file.BalancesDoNotAddUp':
    'Số dư các dòng không khớp nhau, tệp có thể đã bị sửa hoặc thiếu dòng.',

  'row.bad_date': 'ngày không đọc được',
  'row.bad_amount': 'số tiền không đọc được',
  'row.no_amount': 'không có số tiền',
  'row.two_amounts': 'vừa ghi nợ vừa ghi có',
  'row.amount_too_large': 'số tiền quá lớn',
  'row.cut_off': 'tệp bị cắt giữa dòng này',
}

export type BankWords = Readonly<Record<keyof typeof bankWordsVi, string>>
