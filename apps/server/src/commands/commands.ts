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

const report: CommandTable = {
  adoption: {
    about: {
      vi: 'In báo cáo kết quả chuyển đổi số tại chợ của một xã; chỉ đọc.',
      en: 'Prints a commune’s adoption report; only reads.',
    },
    load: async () => (await import('./report-adoption.ts')).reportAdoption,
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
  verify: {
    about: {
      vi: 'Kiểm tra mọi điều kiện của sổ sách; chỉ đọc.',
      en: 'Checks every invariant of the books; only reads.',
    },
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  report: { about: { vi: 'Báo cáo.', en: 'Reports.' }, commands: report },
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
  migrate: {
    about: {
      vi: 'Đưa các bảng lên phiên bản này.',
      en: 'Brings the tables to this version.',
    },
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  simulate: {
    about: {
      vi: 'Chạy phiên chợ mô phỏng tấn công thư viện; sai là thoát với mã 1.',
      en: 'Lets simulated market days attack the library; exits with 1 on a violation.',
    },
    load: async () => (await import('./simulate.ts')).simulateCommand,
  },
  doctor: {
    about: {
      vi: 'Xem máy và thư mục dữ liệu có ổn không.',
      en: 'Looks whether the machine and the data folder are in order.',
    },
    load: async () => (await import('./doctor.ts')).doctor,
  },
}
