import type { Bound } from '@cho40/contract'
import type { CountedThing, Said } from '../indicators/indicator.ts'

/**
 * A figure as a newspaper or a report printed it. It is not a value of ours: the base is often left
 * out, and what was printed is kept as it was.
 */
export type PrintedFigure = {
  readonly seed: 'S0' | 'S1' | 'S2' | 'S3' | 'S4'
  readonly what: Said
  /** The indicator whose baseline it can be; null when it measures something else. */
  readonly indicatorId: string | null
  /** In the unit’s last decimal: 7255 with two decimals is 72,55. Null when only named as hard to reach. */
  readonly scaled: number | null
  readonly decimals: number
  readonly unit: '%' | 'n' | 'date'
  readonly bound: Bound
  readonly kind: 'baseline' | 'target' | 'before'
  /** What the numerator counts, when the text tells. */
  readonly counts?: CountedThing | 'subscription' | 'use' | 'alert'
  readonly numerator?: number
  readonly denominator?: number
  /** A day for milestones, a year for targets. */
  readonly due?: string
  /** The trap it is an example of. */
  readonly trap?: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6'
}

export const SEED_SOURCES = {
  S0: 'Điện Biên, Nhân Dân, 2022-05-25',
  S1: 'Cao Bằng, báo điện tử ĐCSVN, số liệu đến 2024-07-31',
  S2: 'Nam Định, baonamdinh.vn, số liệu 2023',
  S3: 'Bắc Kạn, 2024-05-25',
  S4: 'Quảng Bình, 2024-04-22',
} as const

type Row = readonly [
  seed: PrintedFigure['seed'],
  vi: string,
  en: string,
  figure: string,
  more?: Partial<PrintedFigure>,
]

/** `=64.97%`, `>95%`, `173n`; `?` for none. Decimals are those printed, with a point here. */
const ROWS: readonly Row[] = [
  ['S0', 'cơ quan ứng dụng chữ ký số', 'offices with digital signatures', '=100%'],
  ['S0', 'văn bản điện tử ký số', 'documents signed digitally', '>95%', { trap: 'T6' }],
  [
    'S0',
    'hồ sơ tiếp nhận qua Cổng DVC',
    'dossiers through the portal',
    '=133370n',
    { counts: 'dossier' },
  ],
  ['S0', 'hồ sơ giải quyết đúng hạn', 'dossiers settled on time', '=96.63%'],
  ['S0', 'hồ sơ trực tuyến mức 3–4', 'online dossiers', '~25%', { indicatorId: 'G-01' }],
  [
    'S0',
    'hồ sơ trực tuyến, mục tiêu 2022',
    'online dossiers, target',
    '=50%',
    { indicatorId: 'G-01', kind: 'target', due: '2022' },
  ],
  [
    'S0',
    'hồ sơ trực tuyến, mục tiêu 2025',
    'online dossiers, target',
    '=80%',
    { indicatorId: 'G-01', kind: 'target', due: '2025' },
  ],
  ['S0', 'DVCTT tích hợp Cổng quốc gia', 'services on the national portal', '=100%'],
  [
    'S0',
    'số hoá hồ sơ cấp tỉnh',
    'digitisation at province',
    '?date',
    { kind: 'target', due: '2022-06-01' },
  ],
  [
    'S0',
    'số hoá hồ sơ cấp huyện',
    'digitisation at district',
    '?date',
    { kind: 'target', due: '2022-12-01' },
  ],
  [
    'S0',
    'số hoá hồ sơ cấp xã',
    'digitisation at commune',
    '?date',
    { kind: 'target', due: '2023-06-01' },
  ],
  [
    'S0',
    'xã có tổ chuyển đổi số cộng đồng',
    'communes with a community team',
    '=100%',
    { kind: 'target' },
  ],
  [
    'S1',
    'thôn chưa có sóng, internet, điện thoại',
    'hamlets without coverage',
    '=173n',
    { indicatorId: 'I-01', counts: 'hamlet' },
  ],
  ['S1', 'dịch vụ công toàn trình', 'services fully online', '=64.97%', { trap: 'T1' }],
  ['S1', 'dịch vụ công một phần', 'services partly online', '=23.58%', { trap: 'T1' }],
  ['S1', 'dịch vụ công chưa trực tuyến', 'services not online', '=11.45%', { trap: 'T1' }],
  ['S1', 'dịch vụ công trực tuyến', 'services online', '=1570n', { trap: 'T1' }],
  ['S1', 'nộp hồ sơ trực tuyến', 'dossiers filed online', '=71.55%', { indicatorId: 'G-01' }],
  ['S1', 'dịch vụ công có thanh toán trực tuyến', 'services with online payment', '=48.29%'],
  ['S1', 'hồ sơ thanh toán trực tuyến', 'dossiers paid online', '=42.35%', { indicatorId: 'M-06' }],
  ['S1', 'kết quả điện tử', 'electronic results', '=68.99%'],
  ['S1', 'số hoá hồ sơ', 'dossiers digitised', '=68.5%'],
  ['S1', 'doanh nghiệp luỹ kế', 'firms', '=1472n', { counts: 'firm' }],
  [
    'S1',
    'doanh nghiệp nộp thuế điện tử',
    'firms paying tax online',
    '=99.32%',
    { indicatorId: 'E-04', counts: 'firm', numerator: 1_462, denominator: 1_472 },
  ],
  [
    'S1',
    'doanh nghiệp dùng hoá đơn điện tử',
    'firms with e-invoices',
    '=96.47%',
    { indicatorId: 'E-03', counts: 'firm', numerator: 1_420, denominator: 1_472 },
  ],
  [
    'S1',
    'hộ có cáp quang',
    'households with fibre',
    '=50.72%',
    { indicatorId: 'I-02', counts: 'household', numerator: 74_068, trap: 'T2' },
  ],
  [
    'S1',
    'hộ có cáp quang tăng',
    'households with fibre, more',
    '=6169n',
    { counts: 'household', trap: 'T2' },
  ],
  [
    'S1',
    'hộ có cáp quang tăng, điểm phần trăm',
    'more, percentage points',
    '=4.22%',
    { trap: 'T2' },
  ],
  [
    'S1',
    'người ≥15 tuổi có tài khoản',
    'adults with an account',
    '=72.5%',
    { indicatorId: 'F-01', counts: 'person' },
  ],
  [
    'S1',
    'tỷ lệ dân số có điện thoại thông minh',
    'smartphones of the population',
    '=71.01%',
    { counts: 'subscription', numerator: 483_980, trap: 'T3' },
  ],
  [
    'S1',
    'thuê bao điện thoại thông minh tăng',
    'smartphone subscriptions, more',
    '=67437n',
    { counts: 'subscription', trap: 'T3' },
  ],
  [
    'S1',
    'lượt người dân sử dụng mobile money',
    'mobile money',
    '=45474n',
    { indicatorId: 'F-03', counts: 'account', trap: 'T4' },
  ],
  [
    'S1',
    'tài khoản mobile money tăng',
    'mobile money, more',
    '=5735n',
    { counts: 'account', trap: 'T4' },
  ],
  ['S1', 'hồ sơ sức khoẻ điện tử', 'electronic health records', '=98%'],
  ['S1', 'SOC: cảnh báo máy chủ', 'alerts, servers', '=1427n', { counts: 'alert', trap: 'T5' }],
  [
    'S1',
    'SOC: cảnh báo trung tâm dữ liệu',
    'alerts, data centre',
    '=1819n',
    { counts: 'alert', trap: 'T5' },
  ],
  ['S1', 'SOC: nghiêm trọng', 'alerts, severe', '=67n', { counts: 'alert', trap: 'T5' }],
  ['S1', 'SOC: cao', 'alerts, high', '=393n', { counts: 'alert', trap: 'T5' }],
  ['S1', 'SOC: trung bình', 'alerts, medium', '=1359n', { counts: 'alert', trap: 'T5' }],
  ['S1', 'máy tính được cài đặt', 'computers', '=1379n', { counts: 'computer', trap: 'T5' }],
  ['S1', 'đơn vị có máy tính được cài đặt', 'offices of these computers', '=30n'],
  [
    'S1',
    'máy nhiễm mã độc',
    'infected computers',
    '=64.8%',
    { indicatorId: 'S-02', counts: 'computer', numerator: 893, denominator: 1_379, trap: 'T5' },
  ],
  ['S2', 'trung tâm xã có cáp quang', 'commune centres with fibre', '=100%'],
  ['S2', 'UBND xã nối cáp quang', 'commune offices with fibre', '=100%'],
  [
    'S2',
    'cáp quang, 4G phủ hộ gia đình',
    'households with fibre or 4G',
    '>80%',
    { indicatorId: 'I-02', trap: 'T6' },
  ],
  ['S2', 'dân số có smartphone', 'people with a smartphone', '=85%', { indicatorId: 'I-03' }],
  ['S2', 'lãnh đạo xã có chữ ký số', 'commune leaders with a signature', '=100%'],
  [
    'S2',
    'hồ sơ tiếp nhận trực tuyến và số hoá',
    'dossiers received online',
    '>98%',
    { indicatorId: 'G-01', trap: 'T6' },
  ],
  [
    'S2',
    'DN nhỏ và vừa dùng nền tảng số',
    'SMEs on platforms',
    '>90%',
    { indicatorId: 'E-06', trap: 'T6' },
  ],
  [
    'S2',
    'DN nhỏ và vừa dùng hoá đơn điện tử',
    'SMEs with e-invoices',
    '=100%',
    { indicatorId: 'E-03' },
  ],
  [
    'S2',
    'huyện, thành phố đưa OCOP lên sàn',
    'districts with OCOP online',
    '=100%',
    { numerator: 10, denominator: 10 },
  ],
  [
    'S2',
    'DN dùng hợp đồng điện tử',
    'firms with e-contracts',
    '?%',
    { indicatorId: 'E-05', kind: 'target' },
  ],
  [
    'S2',
    'người ≥15 tuổi có tài khoản',
    'adults with an account',
    '?%',
    { indicatorId: 'F-01', kind: 'target' },
  ],
  ['S2', 'trường học chuyển đổi số toàn diện', 'schools gone digital', '=67n'],
  [
    'S3',
    'phí trực tuyến, Phường Sông Cầu, trước',
    'fees online, Sông Cầu, before',
    '=0.1%',
    { indicatorId: 'M-06', kind: 'before' },
  ],
  [
    'S3',
    'phí trực tuyến, Phường Sông Cầu',
    'fees online, Sông Cầu',
    '=10.7%',
    { indicatorId: 'M-06' },
  ],
  [
    'S3',
    'phí trực tuyến, Quang Thuận, trước',
    'fees online, Quang Thuận, before',
    '=2.0%',
    { indicatorId: 'M-06', kind: 'before' },
  ],
  [
    'S3',
    'phí trực tuyến, Quang Thuận',
    'fees online, Quang Thuận',
    '=8.3%',
    { indicatorId: 'M-06' },
  ],
  [
    'S3',
    'hồ sơ trực tuyến, Sông Cầu',
    'online dossiers, Sông Cầu',
    '=91%',
    { indicatorId: 'G-01' },
  ],
  ['S3', 'hồ sơ trực tuyến, Đức Vân', 'online dossiers, Đức Vân', '=99%', { indicatorId: 'G-01' }],
  ['S3', 'xã, phường tham gia', 'communes taking part', '=8n'],
  ['S3', 'sở, ngành tham gia', 'departments taking part', '=8n'],
  ['S3', 'DN bưu chính, viễn thông tham gia', 'operators taking part', '=4n'],
  ['S4', 'cán bộ qua đào tạo CNTT', 'officials trained', '=97.6%', { indicatorId: 'H-04' }],
  ['S4', 'cơ quan nối mạng số liệu chuyên dùng', 'offices on the data network', '=180n'],
  ['S4', 'cơ quan tỉnh có đơn vị CNTT', 'departments with an IT unit', '=6n'],
  ['S4', 'văn bản xử lý trên mạng, tỉnh', 'documents online, province', '=96%'],
  ['S4', 'văn bản xử lý trên mạng, huyện', 'documents online, districts', '=90%'],
  ['S4', 'văn bản xử lý trên mạng, xã', 'documents online, communes', '=76%'],
  ['S4', 'phản ánh hiện trường quý I', 'reports from the field', '=48n'],
  [
    'S4',
    'cơ sở KCB dùng CCCD',
    'clinics taking the ID card',
    '=100%',
    { numerator: 185, denominator: 185 },
  ],
  [
    'S4',
    'giấy khám sức khoẻ điện tử',
    'electronic health certificates',
    '=100%',
    { numerator: 8, denominator: 8 },
  ],
]

/** Every figure of the five seeds, as printed. */
export const SEED_FIGURES: readonly PrintedFigure[] = ROWS.map(
  ([seed, vi, en, figure, more = {}]) => ({
    seed,
    what: { vi, en },
    indicatorId: null,
    kind: 'baseline',
    ...readFigure(figure),
    ...more,
  }),
)

function readFigure(text: string): Pick<PrintedFigure, 'scaled' | 'decimals' | 'unit' | 'bound'> {
  const [, sign = '', whole = '', fraction = '', unit = ''] =
    /^([=~>?])(\d*)\.?(\d*)(%|n|date)$/.exec(text) ?? []
  const bound = sign === '>' || sign === '~' ? sign : '='
  const scaled = whole === '' ? null : Number(whole + fraction)
  return {
    scaled,
    decimals: fraction.length,
    unit: unit === '%' || unit === 'date' ? unit : 'n',
    bound,
  }
}
