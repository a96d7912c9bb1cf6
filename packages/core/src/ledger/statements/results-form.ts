import type { Words } from '@cho40/contract'

export type ResultsLine = {
  readonly code: string
  readonly words: Words
  readonly level: 0 | 1 | 2
}

/** The lines of B02-HTX: external (a) and internal (b) transactions apart. */
export const RESULTS_LINES: readonly ResultsLine[] = [
  line('01', 1, '1. Doanh thu hoạt động sản xuất kinh doanh', '1. Revenue'),
  line('01a', 2, '– Doanh thu của giao dịch bên ngoài', '– of external transactions'),
  line('01b', 2, '– Doanh thu của giao dịch nội bộ', '– of internal transactions'),
  line('02', 1, '2. Các khoản giảm trừ doanh thu', '2. Deductions from revenue'),
  line('02a', 2, '– Giảm trừ doanh thu của giao dịch bên ngoài', '– of external transactions'),
  line('02b', 2, '– Giảm trừ doanh thu của giao dịch nội bộ', '– of internal transactions'),
  line(
    '10',
    0,
    '3. Doanh thu thuần hoạt động sản xuất kinh doanh (10=01-02)',
    '3. Net revenue (10=01-02)',
  ),
  line('10a', 2, '– Doanh thu thuần của giao dịch bên ngoài', '– of external transactions'),
  line('10b', 2, '– Doanh thu thuần của giao dịch nội bộ', '– of internal transactions'),
  line('11', 1, '4. Giá vốn hàng bán', '4. Cost of sales'),
  line('11a', 2, '– Giá vốn hàng bán của giao dịch bên ngoài', '– of external transactions'),
  line('11b', 2, '– Chi phí của giao dịch nội bộ', '– of internal transactions'),
  line('12', 1, '5. Chi phí quản lý kinh doanh', '5. Business management expense'),
  line(
    '12a',
    2,
    '– Chi phí quản lý kinh doanh phân bổ cho giao dịch bên ngoài',
    '– allotted to external transactions',
  ),
  line(
    '12b',
    2,
    '– Chi phí quản lý kinh doanh phân bổ cho giao dịch nội bộ',
    '– allotted to internal transactions',
  ),
  line(
    '20',
    0,
    '6. Kết quả hoạt động sản xuất kinh doanh (20=10-11-12)',
    '6. Operating result (20=10-11-12)',
  ),
  line(
    '20a',
    2,
    '– Kết quả hoạt động kinh doanh của giao dịch bên ngoài',
    '– of external transactions',
  ),
  line(
    '20b',
    2,
    '– Kết quả hoạt động kinh doanh của giao dịch nội bộ',
    '– of internal transactions',
  ),
  line('31', 1, '7. Thu nhập khác', '7. Other income'),
  line('32', 1, '8. Chi phí khác', '8. Other expense'),
  line('40', 0, '9. Lợi nhuận khác (40=31-32)', '9. Other profit (40=31-32)'),
  line('50', 0, '10. Lợi nhuận kế toán trước thuế (50=20+40)', '10. Profit before tax (50=20+40)'),
  line('51', 1, '11. Chi phí thuế TNDN', '11. Corporate income tax'),
  line(
    '60',
    0,
    '12. Lợi nhuận sau thuế thu nhập doanh nghiệp (60=50-51)',
    '12. Profit after tax (60=50-51)',
  ),
]

type Named = readonly [code: string, level: ResultsLine['level'], vi: string, en: string]

function line(...[code, level, vi, en]: Named): ResultsLine {
  return { code, level, words: { vi, en } }
}
