import { marketDay } from '@cho40/values'
import { type Group, linesOf } from './chart-line.ts'

/**
 * Read in a copy of the circular's annex that stands in a public repository, not in the gazette. The
 * day is that of the signature: from which financial year on the circular must be applied is not
 * confirmed.
 */
const CIRCULAR = {
  from: marketDay('2024-10-07'),
  publishedOn: marketDay('2024-10-07'),
  source: 'Thông tư 71/2024/TT-BTC, Phụ lục I, mục I (bản sao)',
  standing: 'secondary',
} as const

const ASSETS: readonly Group[] = [
  {
    kind: 'asset',
    nature: 'debit',
    accounts: [
      ['111', 'Tiền mặt', 'Cash on hand'],
      ['1111', 'Tiền Việt Nam', 'Vietnamese đồng'],
      ['1112', 'Ngoại tệ', 'Foreign currency'],
      ['112', 'Tiền gửi Ngân hàng', 'Cash at banks'],
      ['1121', 'Tiền Việt Nam', 'Vietnamese đồng'],
      ['1122', 'Ngoại tệ', 'Foreign currency'],
      ['121', 'Đầu tư tài chính', 'Financial investments'],
      ['1211', 'Tiền gửi có kỳ hạn', 'Term deposits'],
      ['1218', 'Đầu tư tài chính khác', 'Other financial investments'],
      ['132', 'Phải thu của hoạt động cho vay nội bộ', 'Receivable from internal lending'],
      ['1321', 'Phải thu hoạt động cho vay nội bộ', 'Internal loans receivable'],
      ['13211', 'Phải thu về gốc cho vay nội bộ', 'Principal of internal loans'],
      ['13212', 'Phải thu về lãi cho vay nội bộ', 'Interest on internal loans'],
      ['1322', 'Phải thu hoạt động cho vay nội bộ khác', 'Other receivable from internal lending'],
      ['133', 'Thuế GTGT được khấu trừ', 'Deductible VAT'],
      [
        '1331',
        'Thuế GTGT được khấu trừ của hàng hóa, dịch vụ',
        'Deductible VAT on goods, services',
      ],
      ['1332', 'Thuế GTGT được khấu trừ của TSCĐ', 'Deductible VAT on fixed assets'],
      [
        '136',
        'Phải thu giữa các đơn vị nội bộ trong HTX',
        'Receivable from units of the cooperative',
      ],
      ['1361', 'Vốn kinh doanh ở đơn vị trực thuộc', 'Capital in dependent units'],
      ['1368', 'Phải thu khác giữa các đơn vị nội bộ', 'Other receivable from units'],
      ['141', 'Tạm ứng', 'Advances'],
      ['151', 'Hàng mua đang đi đường', 'Purchased goods in transit'],
      ['152', 'Vật liệu, dụng cụ', 'Materials and tools'],
      ['154', 'Chi phí sản xuất, kinh doanh dở dang', 'Work in progress'],
      ['156', 'Thành phẩm, hàng hóa', 'Products and goods'],
      ['157', 'Hàng gửi đi bán', 'Goods out for sale'],
      ['211', 'Tài sản cố định', 'Fixed assets'],
      ['2111', 'TSCĐ hữu hình', 'Tangible fixed assets'],
      ['2113', 'TSCĐ vô hình', 'Intangible fixed assets'],
      ['2114', 'TSCĐ thuê tài chính', 'Fixed assets under finance lease'],
      ['2117', 'Bất động sản đầu tư', 'Investment property'],
      ['212', 'Tài sản chung không chia', 'Common indivisible assets'],
      ['242', 'Tài sản khác', 'Other assets'],
      ['2421', 'Chi phí chờ phân bổ', 'Expenses to be allocated'],
      ['2422', 'Xây dựng cơ bản dở dang', 'Construction in progress'],
    ],
  },
  {
    kind: 'asset',
    nature: 'both',
    accounts: [
      ['131', 'Phải thu của khách hàng', 'Receivable from customers'],
      ['138', 'Phải thu khác', 'Other receivables'],
    ],
  },
  {
    kind: 'asset',
    nature: 'credit',
    accounts: [
      ['214', 'Hao mòn tài sản cố định', 'Depreciation of fixed assets'],
      ['2141', 'Hao mòn TSCĐ hữu hình', 'Depreciation of tangible fixed assets'],
      ['2142', 'Hao mòn tài sản chung không chia', 'Depreciation of common indivisible assets'],
      ['2143', 'Hao mòn TSCĐ vô hình', 'Amortisation of intangible fixed assets'],
      ['2144', 'Hao mòn TSCĐ thuê tài chính', 'Depreciation of leased fixed assets'],
      ['2147', 'Hao mòn bất động sản đầu tư', 'Depreciation of investment property'],
      ['229', 'Dự phòng tổn thất tài sản', 'Provision for loss of assets'],
    ],
  },
]

const LIABILITIES: readonly Group[] = [
  {
    kind: 'liability',
    nature: 'both',
    accounts: [
      ['331', 'Phải trả cho người bán', 'Payable to suppliers'],
      ['333', 'Thuế và các khoản phải nộp nhà nước', 'Taxes and dues to the State'],
      ['3331', 'Thuế giá trị gia tăng phải nộp', 'VAT payable'],
      ['3334', 'Thuế thu nhập doanh nghiệp', 'Corporate income tax'],
      [
        '3338',
        'Thuế khác, phí, lệ phí và các khoản khác phải nộp Nhà nước',
        'Other taxes, fees and dues to the State',
      ],
      ['334', 'Phải trả người lao động', 'Payable to workers'],
      ['338', 'Phải trả khác', 'Other payables'],
    ],
  },
  {
    kind: 'liability',
    nature: 'credit',
    accounts: [
      ['332', 'Phải trả của hoạt động tín dụng nội bộ', 'Payable of internal credit'],
      ['3321', 'Phải trả từ hoạt động đi vay của thành viên', 'Borrowed from members'],
      ['33211', 'Phải trả về gốc vay', 'Principal borrowed'],
      ['33212', 'Phải trả về lãi vay', 'Interest on it'],
      ['3322', 'Phải trả hoạt động tín dụng nội bộ khác', 'Other payable of internal credit'],
      ['335', 'Các khoản phải nộp theo lương', 'Dues on wages'],
      ['336', 'Phải trả giữa các đơn vị nội bộ trong HTX', 'Payable to units of the cooperative'],
      ['3361', 'Phải trả nội bộ về vốn kinh doanh', 'Payable to units for capital'],
      ['3368', 'Phải trả khác giữa các đơn vị nội bộ', 'Other payable to units'],
      ['341', 'Phải trả nợ vay', 'Loans'],
      ['342', 'Khoản hỗ trợ của Nhà nước phải hoàn lại', 'State support to be returned'],
      ['353', 'Quỹ khen thưởng phúc lợi', 'Bonus and welfare funds'],
      ['3531', 'Quỹ khen thưởng', 'Bonus fund'],
      ['3532', 'Quỹ phúc lợi', 'Welfare fund'],
      ['3533', 'Quỹ phúc lợi đã hình thành TSCĐ', 'Welfare fund turned into fixed assets'],
    ],
  },
]

const EQUITY: readonly Group[] = [
  {
    kind: 'equity',
    nature: 'credit',
    accounts: [
      ['411', 'Vốn đầu tư của chủ sở hữu', 'Owners’ capital'],
      ['4111', 'Vốn góp của thành viên', 'Members’ contributed capital'],
      ['4118', 'Vốn khác', 'Other capital'],
      ['418', 'Các quỹ thuộc vốn chủ sở hữu', 'Funds within equity'],
      ['442', 'Quỹ chung không chia của HTX', 'Common indivisible fund'],
      ['4421', 'Quỹ chung không chia', 'Common indivisible fund, unspent'],
      ['4422', 'Nguồn hình thành tài sản chung không chia', 'Source of common indivisible assets'],
    ],
  },
  {
    kind: 'equity',
    nature: 'both',
    accounts: [
      ['421', 'Lợi nhuận sau thuế chưa phân phối', 'Undistributed profit after tax'],
      [
        '4211',
        'Lợi nhuận sau thuế chưa phân phối của giao dịch bên ngoài',
        'Undistributed profit of external transactions',
      ],
      [
        '4212',
        'Lợi nhuận sau thuế chưa phân phối của giao dịch nội bộ',
        'Undistributed profit of internal transactions',
      ],
    ],
  },
]

const RESULTS: readonly Group[] = [
  {
    kind: 'income',
    nature: 'credit',
    accounts: [
      ['511', 'Doanh thu từ giao dịch bên ngoài', 'Revenue of external transactions'],
      ['5111', 'Doanh thu bán hàng hóa', 'Sale of goods'],
      ['5112', 'Doanh thu bán sản phẩm', 'Sale of products'],
      ['5113', 'Doanh thu cung cấp dịch vụ', 'Services'],
      ['5118', 'Doanh thu khác', 'Other revenue'],
      ['512', 'Doanh thu từ giao dịch nội bộ', 'Revenue of internal transactions'],
      ['5121', 'Doanh thu bán sản phẩm, vật tư', 'Sale of products and supplies'],
      ['5122', 'Doanh thu cung cấp dịch vụ', 'Services'],
      ['5123', 'Doanh thu hoạt động cho vay nội bộ', 'Internal lending'],
      ['5128', 'Doanh thu khác', 'Other revenue'],
      ['558', 'Thu nhập khác', 'Other income'],
    ],
  },
  {
    kind: 'income',
    nature: 'debit',
    accounts: [['521', 'Các khoản giảm trừ doanh thu', 'Deductions from revenue']],
  },
  {
    kind: 'expense',
    nature: 'debit',
    accounts: [
      ['611', 'Giá vốn hàng bán của giao dịch bên ngoài', 'Cost of external transactions'],
      ['6111', 'Giá vốn hàng hóa', 'Cost of goods'],
      ['6112', 'Giá vốn sản phẩm', 'Cost of products'],
      ['6113', 'Giá vốn cung cấp dịch vụ', 'Cost of services'],
      ['6118', 'Giá vốn khác', 'Other cost'],
      ['612', 'Chi phí của giao dịch nội bộ', 'Cost of internal transactions'],
      ['6121', 'Giá vốn sản phẩm, vật tư', 'Cost of products and supplies'],
      ['6122', 'Giá vốn cung cấp dịch vụ', 'Cost of services'],
      ['6123', 'Chi phí hoạt động cho vay nội bộ', 'Cost of internal lending'],
      ['6128', 'Chi phí khác', 'Other cost'],
      ['642', 'Chi phí quản lý kinh doanh', 'Business management expense'],
      ['658', 'Chi phí khác', 'Other expense'],
      ['659', 'Chi phí thuế thu nhập doanh nghiệp', 'Corporate income tax expense'],
    ],
  },
  {
    kind: 'income',
    nature: 'none',
    accounts: [
      ['911', 'Xác định kết quả kinh doanh', 'Determination of results'],
      [
        '9111',
        'Xác định kết quả kinh doanh từ giao dịch bên ngoài',
        'Determination of external results',
      ],
      [
        '9112',
        'Xác định kết quả kinh doanh từ giao dịch nội bộ',
        'Determination of internal results',
      ],
    ],
  },
]

const OFF_BALANCE: readonly Group[] = [
  {
    kind: 'off_balance',
    nature: 'debit',
    accounts: [
      ['001', 'Tài sản thuê ngoài', 'Rented assets'],
      [
        '002',
        'Vật tư, hàng hóa, TSCĐ nhận giữ hộ, nhận gia công',
        'Goods and assets kept or worked on for others',
      ],
      ['003', 'Hàng hóa nhận bán hộ, nhận ký gửi', 'Goods taken on consignment'],
      ['004', 'Nợ khó đòi đã xử lý', 'Bad debts written off'],
      ['005', 'Công cụ dụng cụ lâu bền đang sử dụng', 'Durable tools in use'],
      ['006', 'Tài sản đảm bảo khoản vay', 'Collateral for loans'],
      ['007', 'Ngoại tệ các loại', 'Foreign currencies'],
      [
        '008',
        'Lãi cho vay quá hạn khó có khả năng thu được',
        'Overdue interest unlikely to be collected',
      ],
    ],
  },
]

/** Sub-accounts that this product adds where the circular names none. */
const OURS: readonly Group[] = [
  {
    kind: 'off_balance',
    nature: 'none',
    own: true,
    accounts: [['000', 'Đối ứng tài khoản ngoài bảng', 'Counterpart of off-balance accounts']],
  },
  {
    kind: 'asset',
    nature: 'both',
    own: true,
    accounts: [['1388', 'Tiền ra chưa rõ nội dung', 'Money out not yet explained']],
  },
  {
    kind: 'liability',
    nature: 'both',
    own: true,
    accounts: [['3381', 'Chênh lệch kiểm quỹ chờ xử lý', 'Cash count differences to be settled']],
  },
  {
    kind: 'liability',
    nature: 'credit',
    own: true,
    accounts: [
      ['3382', 'Phải trả thành viên theo phân phối thu nhập', 'Distribution payable to members'],
      ['3388', 'Tiền vào chưa rõ nội dung', 'Money received not yet explained'],
    ],
  },
]

/** Circular 71/2024/TT-BTC: 51 accounts of the first level, and ours beneath them. */
export const COOPERATIVE_ACCOUNTS = linesOf(
  [...ASSETS, ...LIABILITIES, ...EQUITY, ...RESULTS, ...OFF_BALANCE, ...OURS],
  CIRCULAR,
)
