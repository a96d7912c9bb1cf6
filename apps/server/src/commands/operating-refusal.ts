import { MirrorRefused } from '../mirrored.ts'
import type { DatabasePlace } from '../open-database.ts'
import type { Sentence } from './say.ts'

/**
 * The sentence for a failure that the operator can put right: what happened, what is safe, what to
 * do. Undefined for a defect of ours, which is thrown on.
 */
export function operatingRefusal(
  error: unknown,
  place: DatabasePlace & { readonly port?: number },
): Sentence | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'DataFolderBusy') return folderBusy(place.dataDir)
  if (error.name === 'SecretsDiffer') return secretsDiffer(place.dataDir)
  if (error instanceof MirrorRefused) return mirrorRefused(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'EADDRINUSE') return portTaken(place.port)
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return portRefused(place.port)
  }
  if (FOLDER_CODES.has(code)) return folderUnusable(place.dataDir, code)
  if (SERVER_CODES.has(code) && place.databaseUrl !== undefined) return serverUnreachable(code)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return fileDamaged(place.dataDir)
  if (error.message.startsWith('This database was written by a newer version')) return newerTables()
  return undefined
}

const FOLDER_CODES: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'ENAMETOOLONG',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
])

/** Node's codes for a connection, and PostgreSQL's for a password, a database and a start-up. */
const SERVER_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNRESET',
  'EHOSTUNREACH',
  '28P01',
  '28000',
  '3D000',
  '57P03',
  '53300',
])

function folderBusy(dataDir: string): Sentence {
  return {
    vi: `Thư mục dữ liệu “${dataDir}” đang được một máy chủ Cho40 khác dùng. Dữ liệu vẫn an toàn. Dừng máy chủ kia, hoặc chọn thư mục khác bằng --data.`,
    en: `Another Cho40 server is using the data folder "${dataDir}". Your data is safe. Stop that server, or choose another folder with --data.`,
  }
}

function secretsDiffer(dataDir: string): Sentence {
  return {
    vi: `Bí mật trong “${dataDir}/secrets.json” khác với bí mật của máy chủ đã dùng cơ sở dữ liệu này: mã PIN và giấy tờ đã nhận sẽ không mở được. Chưa có gì thay đổi. Chép secrets.json của máy chủ kia vào thư mục này rồi chạy lại.`,
    en: `The secrets in "${dataDir}/secrets.json" are not those of the server that used this database before: PINs and papers it took could not be opened. Nothing was changed. Copy that server's secrets.json into this folder and start again.`,
  }
}

function mirrorRefused({ problem, folder }: MirrorRefused): Sentence {
  if (problem.type === 'MirrorOfAnother') {
    return {
      vi: `Bản sao liên tục trong “${folder}” là của một cơ sở dữ liệu khác. Chưa có gì thay đổi. Chọn thư mục khác bằng --mirror.`,
      en: `The mirror in "${folder}" is of another database. Nothing was changed. Choose another folder with --mirror.`,
    }
  }
  return {
    vi: `Cơ sở dữ liệu này cũ hơn bản sao liên tục trong “${folder}”: chạy tiếp là ghi lại những số đã dùng. Chưa có gì thay đổi. Khôi phục từ bản sao liên tục bằng cho40 restore, hoặc khôi phục bản sao lưu bằng cho40 restore thay vì chép tệp.`,
    en: `This database is older than the mirror in "${folder}": going on would use numbers a second time. Nothing was changed. Restore from the mirror with cho40 restore, or restore the backup with cho40 restore instead of copying the file.`,
  }
}

function portTaken(port = 0): Sentence {
  return {
    vi: `Cổng ${port} đang được chương trình khác dùng. Dữ liệu vẫn an toàn. Chọn cổng khác bằng --port, ví dụ --port ${port + 1}.`,
    en: `Another program is using port ${port}. Your data is safe. Choose another with --port, for example --port ${port + 1}.`,
  }
}

function portRefused(port = 0): Sentence {
  return {
    vi: `Máy này không cho mở cổng ${port}. Dữ liệu vẫn an toàn. Chọn cổng từ 1024 trở lên bằng --port.`,
    en: `This machine does not allow port ${port}. Your data is safe. Choose one from 1024 up with --port.`,
  }
}

function folderUnusable(dataDir: string, code: string): Sentence {
  return {
    vi: `Không dùng được thư mục dữ liệu “${dataDir}” (${code}). Chưa có gì thay đổi. Kiểm tra quyền ghi và chỗ trống trên đĩa, hoặc chọn thư mục khác bằng --data.`,
    en: `The data folder "${dataDir}" cannot be used (${code}). Nothing was changed. Check its permissions and the free space, or choose another with --data.`,
  }
}

function serverUnreachable(code: string): Sentence {
  return {
    vi: `Không vào được PostgreSQL (${code}). Chưa có gì thay đổi. Kiểm tra --database-url (CHO40_DATABASE_URL): máy, cổng, tên, mật khẩu và tên cơ sở dữ liệu.`,
    en: `PostgreSQL cannot be reached (${code}). Nothing was changed. Check --database-url (CHO40_DATABASE_URL): host, port, user, password and database.`,
  }
}

function fileDamaged(dataDir: string): Sentence {
  return {
    vi: `Tệp cơ sở dữ liệu trong “${dataDir}” bị hỏng hoặc không phải của Cho40. Không có gì bị ghi đè. Giữ nguyên tệp này và khôi phục bản sao lưu gần nhất.`,
    en: `The database file in "${dataDir}" is damaged or not of Cho40. Nothing was overwritten. Keep the file and restore the latest backup.`,
  }
}

function newerTables(): Sentence {
  return {
    vi: 'Cơ sở dữ liệu này do một phiên bản Cho40 mới hơn ghi. Chưa có gì thay đổi. Chạy phiên bản đó, hoặc khôi phục bản sao lưu cũ hơn.',
    en: 'This database was written by a newer version of Cho40. Nothing was changed. Start that version, or restore an older backup.',
  }
}

export function noDatabase(dataDir: string): Sentence {
  return {
    vi: `Chưa có cơ sở dữ liệu nào trong “${dataDir}”. Chưa có gì thay đổi. Chọn thư mục bằng --data, hoặc chạy cho40 serve trước.`,
    en: `There is no database in "${dataDir}" yet. Nothing was changed. Choose the folder with --data, or run cho40 serve first.`,
  }
}
