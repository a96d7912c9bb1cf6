import type { Words } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import { type Dated, ruleOn } from './dated.ts'

/** One rule that this product lives under: what it says, and what it means for us. */
export type Rule = {
  /** Names the matter; the rule that replaces another bears the same name. */
  readonly id: string
  readonly topic: Words
  readonly content: Words
}

const on = marketDay

/** Rules as far as we know them, with how well we know them. Not legal advice. */
export const REGISTER: readonly Dated<Rule>[] = [
  {
    value: {
      id: 'cooperatives',
      topic: { vi: 'Hợp tác xã', en: 'Cooperatives' },
      content: {
        vi: 'Thành viên, vốn góp, tách giao dịch nội bộ và bên ngoài, quỹ chung không chia, phân phối thu nhập',
        en: 'Members, capital, internal and external kept apart, indivisible fund, distribution of income',
      },
    },
    from: on('2024-07-01'),
    source: 'Luật 17/2023/QH15',
    standing: 'text',
  },
  {
    value: {
      id: 'cooperative-accounts',
      topic: { vi: 'Kế toán hợp tác xã', en: 'Accounts of cooperatives' },
      content: {
        vi: 'Hệ thống tài khoản, sổ kế toán, mẫu B01-HTX, B02-HTX, B09-HTX, F01-HTX; ngày ghi ở đây là ngày ký, năm tài chính áp dụng đầu tiên chưa xác nhận',
        en: 'Chart of accounts, books, forms B01-HTX, B02-HTX, B09-HTX, F01-HTX; the day is that of the signature, the first financial year it applies to is not confirmed',
      },
    },
    from: on('2024-10-07'),
    publishedOn: on('2024-10-07'),
    source: 'Thông tư 71/2024/TT-BTC',
    standing: 'secondary',
  },
  {
    value: {
      id: 'lump-sum',
      topic: { vi: 'Thuế khoán, lệ phí môn bài', en: 'Lump-sum tax, licence fee' },
      content: {
        vi: 'Chấm dứt: mọi hộ tự kê khai hoặc thông báo doanh thu',
        en: 'Ended: every vendor declares or notifies revenue',
      },
    },
    from: on('2026-01-01'),
    source: 'Nghị quyết 198/2025/QH15, Điều 10.6–7',
    standing: 'text',
  },
  {
    value: {
      id: 'household-threshold',
      topic: { vi: 'Ngưỡng thuế của hộ kinh doanh', en: 'Tax threshold of households' },
      content: { vi: '500.000.000 đ một năm', en: '500,000,000 đồng a year' },
    },
    from: on('2026-01-01'),
    publishedOn: on('2026-03-05'),
    source: 'Nghị định 68/2026/NĐ-CP',
    standing: 'text',
  },
  {
    value: {
      id: 'household-threshold',
      topic: { vi: 'Ngưỡng thuế của hộ kinh doanh', en: 'Tax threshold of households' },
      content: {
        vi: '1.000.000.000 đ một năm, áp dụng ngược từ đầu năm',
        en: '1,000,000,000 đồng a year, reaching back to the start of the year',
      },
    },
    from: on('2026-01-01'),
    publishedOn: on('2026-04-29'),
    source: 'Nghị định 68/2026/NĐ-CP, sửa đổi bởi Nghị định 141/2026/NĐ-CP',
    standing: 'text',
  },
  {
    value: {
      id: 'vat-rates',
      topic: { vi: 'Thuế GTGT trực tiếp', en: 'VAT, direct method' },
      content: {
        vi: 'Hàng hóa 1 %, dịch vụ 5 %, sản xuất, vận tải, dịch vụ gắn với hàng hóa 3 %, khác 2 %; trên toàn bộ doanh thu nếu vượt ngưỡng',
        en: 'Goods 1 %, services 5 %, production, transport and services with goods 3 %, other 2 %; on the whole revenue once above the threshold',
      },
    },
    from: on('2025-07-01'),
    source: 'Luật 48/2024/QH15, Điều 12.2.b',
    standing: 'text',
  },
  {
    value: {
      id: 'pit-rates',
      topic: { vi: 'Thuế TNCN của hộ kinh doanh', en: 'Personal income tax of households' },
      content: {
        vi: '0,5 / 2 / 1,5 / 1 % (nội dung số, cho thuê 5 %) trên phần doanh thu vượt 1 tỷ; 1–3 tỷ được chọn tính theo thu nhập 15 %; 3–50 tỷ 17 %, trên 50 tỷ 20 %',
        en: '0.5 / 2 / 1.5 / 1 % (digital content, rent 5 %) on revenue above 1 billion; 1–3 billion may choose 15 % of income; 3–50 billion 17 %, above 50 billion 20 %',
      },
    },
    from: on('2026-01-01'),
    source: 'Luật 109/2025/QH15, Nghị định 253/2026/NĐ-CP',
    standing: 'text',
  },
  {
    value: {
      id: 'cit-small',
      topic: { vi: 'Thuế TNDN của đơn vị nhỏ', en: 'Corporate income tax of small entities' },
      content: {
        vi: 'Miễn khi tổng doanh thu năm trước không quá 1 tỷ, gồm cả HTX nhỏ',
        en: 'Exempt when last year’s total revenue is at most 1 billion, small cooperatives included',
      },
    },
    from: on('2026-01-01'),
    source: 'Nghị định 320/2025/NĐ-CP, Điều 4.15',
    standing: 'text',
  },
  {
    value: {
      id: 'household-books',
      topic: { vi: 'Sổ của hộ kinh doanh', en: 'Books of households' },
      content: {
        vi: 'Sổ S1a-HKD đến S2e-HKD theo nhóm doanh thu',
        en: 'Books S1a-HKD to S2e-HKD by revenue',
      },
    },
    from: on('2026-01-01'),
    publishedOn: on('2025-12-31'),
    source: 'Thông tư 152/2025/TT-BTC',
    standing: 'secondary',
  },
  {
    value: {
      id: 'tax-forms',
      topic: { vi: 'Thủ tục, mẫu tờ khai', en: 'Procedures, tax forms' },
      content: {
        vi: 'Mẫu 01/TKN-CNKD, 01/CNKD, 01/BK-STK',
        en: 'Forms 01/TKN-CNKD, 01/CNKD, 01/BK-STK',
      },
    },
    from: on('2026-01-01'),
    source: 'Thông tư 18/2026/TT-BTC, Thông tư 50/2026/TT-BTC',
    standing: 'secondary',
  },
  {
    value: {
      id: 'e-invoice',
      topic: { vi: 'Hóa đơn điện tử', en: 'Electronic invoices' },
      content: {
        vi: 'Thay Nghị định 123/2020 và 70/2025; nội dung hóa đơn máy tính tiền theo Điều 10.4',
        en: 'Replaces Decrees 123/2020 and 70/2025; content of till invoices in Article 10.4',
      },
    },
    from: on('2026-07-01'),
    source: 'Nghị định 254/2026/NĐ-CP, Thông tư 91/2026/TT-BTC',
    standing: 'text',
  },
  {
    value: {
      id: 'platforms',
      topic: { vi: 'Quản lý thuế với nền tảng', en: 'Tax administration of platforms' },
      content: { vi: 'Nền tảng khấu trừ thay người bán', en: 'Platforms withhold for sellers' },
    },
    from: on('2025-07-01'),
    to: on('2026-06-30'),
    source: 'Nghị định 117/2025/NĐ-CP',
    standing: 'text',
  },
  {
    value: {
      id: 'platforms',
      topic: { vi: 'Quản lý thuế với nền tảng', en: 'Tax administration of platforms' },
      content: {
        vi: 'Nền tảng có đặt hàng và tham gia thanh toán (kể cả đối soát, xác nhận) phải khấu trừ',
        en: 'A platform with ordering that takes part in payment (reconciling and confirming included) withholds',
      },
    },
    from: on('2026-07-01'),
    source: 'Luật 108/2025/QH15, Nghị định 252/2026/NĐ-CP, Điều 3, 43–46',
    standing: 'text',
  },
  {
    value: {
      id: 'e-commerce',
      topic: { vi: 'Thương mại điện tử', en: 'E-commerce' },
      content: {
        vi: 'Thay Nghị định 52/2013 và 85/2021',
        en: 'Replaces Decrees 52/2013 and 85/2021',
      },
    },
    from: on('2026-07-01'),
    publishedOn: on('2025-12-10'),
    source: 'Luật 122/2025/QH15',
    standing: 'text',
  },
  {
    value: {
      id: 'e-commerce-details',
      topic: { vi: 'Chi tiết về thương mại điện tử', en: 'Details of e-commerce' },
      content: {
        vi: 'Thông báo, đăng ký, gỡ bỏ nội dung; chỉ biết qua bản tóm tắt báo chí không đầy đủ',
        en: 'Notification, registration, takedown; known only from an incomplete press digest',
      },
    },
    from: on('2026-07-01'),
    source: 'Nghị định 248/2026/NĐ-CP',
    standing: 'press',
  },
  {
    value: {
      id: 'non-cash-payment',
      topic: { vi: 'Thanh toán không dùng tiền mặt', en: 'Non-cash payment' },
      content: {
        vi: 'Trung gian thanh toán phải có giấy phép; sản phẩm này không giữ tiền',
        en: 'Payment intermediaries are licensed; this product holds no money',
      },
    },
    from: on('2024-07-01'),
    source: 'Nghị định 52/2024/NĐ-CP',
    standing: 'unconfirmed',
  },
  {
    value: {
      id: 'mobile-money',
      topic: { vi: 'Mobile money', en: 'Mobile money' },
      content: {
        vi: 'Mỗi người một tài khoản ở mỗi nhà mạng, hạn mức 100 triệu một tháng',
        en: 'One account a person and provider, 100 million a month',
      },
    },
    from: on('2026-01-01'),
    source: 'Nghị định 368/2025/NĐ-CP',
    standing: 'press',
  },
  {
    value: {
      id: 'personal-data',
      topic: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
      content: {
        vi: 'Đồng ý theo từng mục đích và chứng minh được; thời hạn trả lời yêu cầu',
        en: 'Consent for each purpose, provable; times to answer requests',
      },
    },
    from: on('2026-01-01'),
    source: 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP',
    standing: 'secondary',
  },
  {
    value: {
      id: 'cyber-security',
      topic: { vi: 'An ninh mạng', en: 'Cyber security' },
      content: { vi: 'Chưa xét', en: 'Not studied' },
    },
    from: on('2026-07-01'),
    source: 'Luật 116/2025/QH15',
    standing: 'press',
  },
  {
    value: {
      id: 'ocop',
      topic: { vi: 'Sản phẩm OCOP', en: 'OCOP products' },
      content: {
        vi: 'Bộ tiêu chí, hạng sao, mã sản phẩm mới; giấy chứng nhận cũ còn hạn vẫn có giá trị',
        en: 'Criteria, stars, new product codes; old certificates run on to their date',
      },
    },
    from: on('2026-05-22'),
    publishedOn: on('2026-05-22'),
    source: 'Quyết định 26/2026/QĐ-TTg',
    standing: 'text',
  },
]

/** The rules that hold on a day, one a matter, in the order of the register. */
export function rulesInForce(day: MarketDay, register = REGISTER): readonly Dated<Rule>[] {
  const ids = new Set(register.map(({ value }) => value.id))
  return [...ids].flatMap((id) => {
    const versions = register.filter(({ value }) => value.id === id)
    const rule = ruleOn(versions, day)
    return rule ? [rule] : []
  })
}
