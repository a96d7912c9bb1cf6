import type { CommandTable } from './command.ts'

const qr: CommandTable = {
  decode: {
    about: {
      vi: 'Đọc nội dung mã VietQR, mỗi dòng một mã.',
      en: 'Reads VietQR payloads, one a line.',
    },
    load: async () => (await import('./qr-decode.ts')).qrDecode,
  },
  encode: {
    about: { vi: 'Tạo một mã VietQR.', en: 'Makes one VietQR code.' },
    load: async () => (await import('./qr-encode.ts')).qrEncode,
  },
}

const ref: CommandTable = {
  new: {
    about: { vi: 'Tạo mã tham chiếu mới.', en: 'Makes new reference codes.' },
    load: async () => (await import('./ref-new.ts')).refNew,
  },
  scan: {
    about: {
      vi: 'Tìm mã tham chiếu trong nội dung chuyển khoản, mỗi dòng một nội dung.',
      en: 'Finds reference codes in bank descriptions, one a line.',
    },
    load: async () => (await import('./ref-scan.ts')).refScan,
  },
}

const statement: CommandTable = {
  import: {
    about: {
      vi: 'Nhập một sao kê ngân hàng.',
      en: 'Imports a bank statement.',
    },
    load: async () => (await import('./statement-import.ts')).statementImport,
  },
}

const settle: CommandTable = {
  prepare: {
    about: { vi: 'Lập một đợt quyết toán (bản nháp).', en: 'Draws up a run (a draft).' },
    load: async () => (await import('./settle-step.ts')).settlePrepare,
  },
  show: {
    about: {
      vi: 'Xem một đợt, hoặc các đợt của một hợp tác xã; chỉ đọc.',
      en: 'Shows a run, or a cooperative’s runs; only reads.',
    },
    load: async () => (await import('./settle-show.ts')).settleShow,
  },
  check: {
    about: { vi: 'Kiểm tra bản nháp đã xem.', en: 'Checks the draft that was looked at.' },
    load: async () => (await import('./settle-step.ts')).settleCheck,
  },
  approve: {
    about: { vi: 'Duyệt; phải là người khác.', en: 'Approves; it takes another person.' },
    load: async () => (await import('./settle-step.ts')).settleApprove,
  },
  export: {
    about: {
      vi: 'Lập lệnh chi và ghi tệp cho ngân hàng.',
      en: 'Orders the payouts and writes the bank’s batch file.',
    },
    load: async () => (await import('./settle-export.ts')).settleExport,
  },
  close: {
    about: { vi: 'Khép đợt đã trả xong.', en: 'Puts a paid run away.' },
    load: async () => (await import('./settle-step.ts')).settleClose,
  },
}

const feed: CommandTable = {
  add: {
    about: { vi: 'Mở một nguồn báo tiền.', en: 'Opens a bank feed.' },
    load: async () => (await import('./feed-add.ts')).feedAdd,
  },
  list: {
    about: {
      vi: 'Xem các nguồn báo tiền và tình trạng; chỉ đọc.',
      en: 'Shows the bank feeds and how they fare; only reads.',
    },
    load: async () => (await import('./feed-list.ts')).feedList,
  },
  rotate: {
    about: {
      vi: 'Thêm, đổi hoặc bỏ bí mật của một nguồn khi máy chủ vẫn chạy.',
      en: 'Adds, changes or retires a feed’s secrets beside a running server.',
    },
    load: async () => (await import('./feed-rotate.ts')).feedRotate,
  },
  pull: {
    about: {
      vi: 'Lấy bù ngay những khoản nhà cung cấp có thể đã báo sót.',
      en: 'Fetches now what a provider’s messages may have lost.',
    },
    load: async () => (await import('./feed-pull.ts')).feedPull,
  },
  test: {
    about: {
      vi: 'Gửi thử một tin như nhà cung cấp; không ghi gì vào sổ.',
      en: 'Sends a trial as the provider would; books nothing.',
    },
    load: async () => (await import('./feed-test.ts')).feedTest,
  },
}

const webhook: CommandTable = {
  add: {
    about: {
      vi: 'Gửi sự kiện của một sổ hay một chợ tới một địa chỉ.',
      en: 'Sends a book’s or a market’s events to an address.',
    },
    load: async () => (await import('./webhook-add.ts')).webhookAdd,
  },
  list: {
    about: {
      vi: 'Xem các webhook và đã gửi tới đâu; chỉ đọc.',
      en: 'Shows the webhooks and how far they have gone; only reads.',
    },
    load: async () => (await import('./webhook-list.ts')).webhookList,
  },
  rotate: {
    about: {
      vi: 'Thêm hoặc bỏ bí mật của một webhook khi máy chủ vẫn chạy.',
      en: 'Adds or retires a webhook’s secret beside a running server.',
    },
    load: async () => (await import('./webhook-rotate.ts')).webhookRotate,
  },
  redeliver: {
    about: {
      vi: 'Gửi lại từ một sự kiện, hoặc cho webhook đã dừng chạy tiếp.',
      en: 'Sends again from one event on, or lets a stopped webhook go on.',
    },
    load: async () => (await import('./webhook-redeliver.ts')).webhookRedeliver,
  },
}

const person: CommandTable = {
  'pin-reset': {
    about: {
      vi: 'Cấp mã đặt lại PIN khi không còn quản trị nào vào được.',
      en: 'Makes a code for a new PIN when no administrator gets in any more.',
    },
    load: async () => (await import('./person-pin-reset.ts')).personPinReset,
  },
}

const report: CommandTable = {
  adoption: {
    about: {
      vi: 'In báo cáo kết quả chuyển đổi số tại chợ của một xã; chỉ đọc.',
      en: 'Prints a commune’s adoption report; only reads.',
    },
    load: async () => (await import('./report-adoption.ts')).reportAdoption,
  },
  dhis2: {
    about: {
      vi: 'In các giá trị đã duyệt cho DHIS2 (dataValueSet theo mã); chỉ đọc.',
      en: 'Prints accepted values for DHIS2 (a dataValueSet by codes); only reads.',
    },
    load: async () => (await import('./package-export.ts')).reportDhis2,
  },
}

const packages: CommandTable = {
  key: {
    about: {
      vi: 'In khoá công khai của hệ thống này.',
      en: 'Prints this deployment’s public key.',
    },
    load: async () => (await import('./package-export.ts')).packageKey,
  },
  export: {
    about: {
      vi: 'In gói chỉ tiêu đã ký của một xã hay một tỉnh; chỉ đọc.',
      en: 'Prints the signed indicators of a commune or a province; only reads.',
    },
    load: async () => (await import('./package-export.ts')).packageExport,
  },
  trust: {
    about: {
      vi: 'Tin khoá của một hệ thống khác về một đơn vị, hoặc thôi tin.',
      en: 'Trusts another deployment’s key with a unit, or ends that.',
    },
    load: async () => (await import('./package-import.ts')).packageTrust,
  },
  import: {
    about: {
      vi: 'Nhận một gói chỉ tiêu: kiểm chữ ký, mỗi gói một lần.',
      en: 'Takes a package of indicators over: verified, and once.',
    },
    load: async () => (await import('./package-import.ts')).packageImport,
  },
}

const values: CommandTable = {
  import: {
    about: {
      vi: 'Nhập số liệu chỉ tiêu từ bảng tính, thành bản nháp.',
      en: 'Takes indicator values from a spreadsheet, as drafts.',
    },
    load: async () => (await import('./values-import.ts')).valuesImport,
  },
}

const catalogue: CommandTable = {
  import: {
    about: { vi: 'Nhập sản phẩm từ bảng tính.', en: 'Takes products from a spreadsheet.' },
    load: async () => (await import('./catalogue-import.ts')).catalogueImport,
  },
  export: {
    about: {
      vi: 'Ghi sản phẩm ra tệp .csv, hoặc theo mẫu của một sàn khác.',
      en: 'Writes products as .csv, or as another floor takes them.',
    },
    load: async () => (await import('./catalogue-export.ts')).catalogueExport,
  },
  floor: {
    about: {
      vi: 'Kiểm tra tệp mô tả mẫu của một sàn; không mở cơ sở dữ liệu.',
      en: 'Checks a file that describes another floor’s sheet; opens no database.',
    },
    load: async () => (await import('./catalogue-floor.ts')).catalogueFloor,
  },
}

const orders: CommandTable = {
  import: {
    about: { vi: 'Nhập đơn hàng của sàn khác.', en: 'Takes orders of another floor.' },
    load: async () => (await import('./orders-import.ts')).ordersImport,
  },
}

/** Every command. Each is a module of its own, so that reading a QR code loads no database. */
export const COMMANDS: CommandTable = {
  serve: {
    about: { vi: 'Chạy máy chủ.', en: 'Runs the server.' },
    load: async () => (await import('./serve.ts')).serve,
  },
  demo: {
    about: {
      vi: 'Tạo dữ liệu trình diễn và in các tài khoản đăng nhập.',
      en: 'Makes the demonstration data and prints its log-ins.',
    },
    load: async () => (await import('./demo.ts')).demo,
  },
  qr: { about: { vi: 'Mã VietQR.', en: 'VietQR codes.' }, commands: qr },
  ref: { about: { vi: 'Mã tham chiếu.', en: 'Reference codes.' }, commands: ref },
  catalogue: { about: { vi: 'Sản phẩm.', en: 'Products.' }, commands: catalogue },
  orders: { about: { vi: 'Đơn hàng.', en: 'Orders.' }, commands: orders },
  reconcile: {
    about: {
      vi: 'Đối soát một sao kê với các yêu cầu thanh toán, không cần cơ sở dữ liệu.',
      en: 'Reconciles a statement with payment requests, without a database.',
    },
    load: async () => (await import('./reconcile.ts')).reconcile,
  },
  statement: { about: { vi: 'Sao kê ngân hàng.', en: 'Bank statements.' }, commands: statement },
  'close-day': {
    about: { vi: 'Chốt ngày của một sạp.', en: 'Closes a stall’s day.' },
    load: async () => (await import('./close-day.ts')).closeDayCommand,
  },
  feed: { about: { vi: 'Nguồn báo tiền.', en: 'Bank feeds.' }, commands: feed },
  webhook: {
    about: { vi: 'Gửi sự kiện ra ngoài.', en: 'Webhooks: events out.' },
    commands: webhook,
  },
  settle: {
    about: { vi: 'Quyết toán với thành viên hợp tác xã.', en: 'Settlements with members.' },
    commands: settle,
  },
  verify: {
    about: {
      vi: 'Kiểm tra mọi điều kiện của sổ sách; chỉ đọc.',
      en: 'Checks every invariant of the books; only reads.',
    },
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  person: { about: { vi: 'Người dùng.', en: 'People.' }, commands: person },
  report: { about: { vi: 'Báo cáo.', en: 'Reports.' }, commands: report },
  values: {
    about: { vi: 'Số liệu chỉ tiêu.', en: 'Values of indicators.' },
    commands: values,
  },
  package: {
    about: {
      vi: 'Gói chỉ tiêu trao đổi giữa các hệ thống.',
      en: 'Indicator packages between deployments.',
    },
    commands: packages,
  },
  backup: {
    about: {
      vi: 'Sao lưu khi máy chủ đang chạy, kiểm tra bản sao, hoặc diễn tập khôi phục.',
      en: 'Copies the database of a running server and proves the copy; or drills a restore.',
    },
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    about: {
      vi: 'Khôi phục từ bản sao lưu hoặc từ bản sao liên tục.',
      en: 'Restores from a backup or from a mirror.',
    },
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  export: {
    about: {
      vi: 'Ghi mọi sổ ra tệp cho kiểm toán.',
      en: 'Writes every book to a file, for an auditor.',
    },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  import: {
    about: {
      vi: 'Dựng lại cả cơ sở dữ liệu từ tệp của export --everything, rồi kiểm tra.',
      en: 'Builds a whole database from a file of export --everything, and proves it.',
    },
    load: async () => (await import('./import.ts')).importCommand,
  },
  migrate: {
    about: {
      vi: 'Đưa các bảng lên phiên bản này.',
      en: 'Brings the tables to this version.',
    },
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  move: {
    about: {
      vi: 'Chuyển cả cơ sở dữ liệu từ SQLite sang PostgreSQL hoặc ngược lại.',
      en: 'Moves the whole database from SQLite to PostgreSQL or back.',
    },
    load: async () => (await import('./move.ts')).moveCommand,
  },
  simulate: {
    about: {
      vi: 'Chạy phiên chợ mô phỏng tấn công thư viện; sai là thoát với mã 1.',
      en: 'Lets simulated market days attack the library; exits with 1 on a violation.',
    },
    load: async () => (await import('./simulate.ts')).simulateCommand,
  },
  'fake-bank': {
    about: {
      vi: 'Đóng vai ngân hàng: gửi tin báo tiền có chữ ký, để thử.',
      en: 'Plays a bank: sends signed messages of payments, to try things out.',
    },
    load: async () => (await import('./fake-bank.ts')).fakeBank,
  },
  doctor: {
    about: {
      vi: 'Xem máy và thư mục dữ liệu có ổn không.',
      en: 'Looks whether the machine and the data folder are in order.',
    },
    load: async () => (await import('./doctor.ts')).doctor,
  },
}
