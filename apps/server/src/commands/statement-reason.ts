import type { Sentence } from './say.ts'

const REASONS: Readonly<Record<string, Sentence>> = {
  LegacyXls: {
    vi: 'là tệp .xls kiểu cũ. Mở bằng Excel và lưu lại thành .xlsx',
    en: 'it is an old .xls file. Open it in Excel and save it as .xlsx',
  },
  EmptyStatement: { vi: 'không có gì trong tệp', en: 'it is empty' },
  NoRows: { vi: 'không có dòng giao dịch nào', en: 'it has no rows' },
  StatementTooLarge: {
    vi: 'quá lớn. Tải sao kê từng tháng một',
    en: 'it is too large. Export one month at a time',
  },
  UnreadableWorkbook: {
    vi: 'không mở được như một bảng tính. Tải lại từ ngân hàng',
    en: 'it does not open as a workbook. Download it from the bank again',
  },
  HeadingNotFound: {
    vi: 'không tìm thấy dòng tiêu đề có ngày, số tiền và nội dung; hình như không phải sao kê ngân hàng',
    en: 'it has no heading row with date, amount and memo; it does not look like a bank statement',
  },
  MalformedMessage: {
    vi: 'bản tin MT940 hoặc CAMT.053 sai quy cách. Tải lại từ ngân hàng',
    en: 'the MT940 or CAMT.053 message breaks its rules. Download it from the bank again',
  },
  ForeignCurrency: {
    vi: 'tài khoản không phải tiền đồng',
    en: 'the account is not in dong',
  },
  SeveralAccounts: {
    vi: 'tệp có nhiều tài khoản. Xuất riêng từng tài khoản',
    en: 'it holds several accounts. Export them one by one',
  },
  RowsRefused: {
    vi: 'có dòng không đọc được. Xem --error-file để sửa, hoặc thêm --accept-partial để nhập các dòng còn lại',
    en: 'rows cannot be read. See --error-file to put them right, or add --accept-partial to import the others',
  },
  RowsRepeated: {
    vi: 'có dòng lặp lại nguyên vẹn, các trang chồng lên nhau. Tải lại từ ngân hàng',
    en: 'rows are repeated in full, its pages overlap. Download it from the bank again',
  },
  BalancesDoNotAddUp: {
    vi: 'các số dư không khớp với nhau, nên không chứng minh được gì. Tải lại từ ngân hàng',
    en: 'its balances do not add up, so it proves nothing. Download it from the bank again',
  },
}

/** Why a file is no statement, for people; an unknown reason is given by its name. */
export function statementReason(type: string): Sentence {
  return REASONS[type] ?? { vi: `không đọc được (${type})`, en: `it cannot be read (${type})` }
}
