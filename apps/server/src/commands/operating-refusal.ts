import { isAbsolute, relative } from 'node:path'
import { MirrorRefused } from '../mirrored.ts'
import type { DatabasePlace } from '../open-database.ts'
import { fileReason } from './file-reason.ts'
import type { Sentence } from './say.ts'

/**
 * The sentence for a failure that the operator can put right: what happened, what is safe, what to
 * do. Undefined for a defect of ours, which is thrown on.
 */
export function operatingRefusal(
  error: unknown,
  place: DatabasePlace & { readonly port?: number; readonly host?: string },
): Sentence | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'DataFolderBusy') return folderBusy(place.dataDir)
  if (error.name === 'SecretsUnreadable') return secretsUnreadable(place.dataDir)
  if (error.name === 'NotDemonstration') return notDemonstration(place)
  if (error.name === 'SecretsDiffer') return secretsDiffer(place.dataDir)
  if (error instanceof MirrorRefused) return mirrorRefused(error)
  const code = factOf(error, 'code')
  const listening = refusedListening(error, place)
  if (listening) return listening
  if (SERVER_CODES.has(code) && place.databaseUrl !== undefined) return serverUnreachable(code)
  // A write that failed says how: SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC and more.
  const kind = code.startsWith('SQLITE_IOERR') ? 'SQLITE_IOERR' : code
  if (FOLDER_CODES.has(kind)) return pathUnusable(error, { dataDir: place.dataDir, code: kind })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return fileDamaged(place.dataDir)
  if (isOfOtherTables(error)) return otherTables()
  if (error.message.startsWith('This database was written by a newer version')) return newerTables()
  return undefined
}

/** What Node.js writes beside an error's message: `code`, `path`, `syscall`, `hostname`. */
function factOf(error: Error, name: string): string {
  const fact: unknown = Reflect.get(error, name)
  return typeof fact === 'string' ? fact : ''
}

/** Why the server cannot listen where it was told to. */
function refusedListening(
  error: Error,
  { port, host = '' }: { readonly port?: number; readonly host?: string },
): Sentence | undefined {
  const [code, syscall] = [factOf(error, 'code'), factOf(error, 'syscall')]
  if (code === 'EADDRINUSE') return portTaken(port)
  if (syscall === 'listen' && code === 'EACCES') return portRefused(port)
  const isName = syscall === 'getaddrinfo' && factOf(error, 'hostname') === host
  return isName || syscall === 'listen' ? hostRefused(host, code) : undefined
}

/** Written by an older version, or by another program: what is asked for is not there. */
function isOfOtherTables(error: Error): boolean {
  if (factOf(error, 'code') === 'SQLITE_ERROR') return /^no such (table|column)/.test(error.message)
  return UNKNOWN_TO_POSTGRES.has(factOf(error, 'code'))
}

/** PostgreSQL's codes for a table, a column and a schema that it does not have. */
const UNKNOWN_TO_POSTGRES: ReadonlySet<string> = new Set(['42P01', '42703', '3F000'])

const FOLDER_CODES: ReadonlySet<string> = new Set([
  'ENOENT',
  'EISDIR',
  'EXDEV',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'ENAMETOOLONG',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
])

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS'])

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

function notDemonstration({ dataDir, databaseUrl }: DatabasePlace): Sentence {
  const where = databaseUrl === undefined ? `“${dataDir}”` : 'PostgreSQL'
  return {
    vi: `Trong ${where} đã có dữ liệu thật, không trộn với dữ liệu trình diễn. Chưa có gì thay đổi. Chạy cho40 serve không có --demo, hoặc chọn thư mục khác bằng --data.`,
    en: `There is real data in ${where}, which is not mixed with a demonstration. Nothing was changed. Run cho40 serve without --demo, or choose another folder with --data.`,
  }
}

function secretsUnreadable(dataDir: string): Sentence {
  return {
    vi: `Không đọc được “${dataDir}/secrets.json”: tệp bị hỏng hoặc bị sửa. Sổ sách vẫn an toàn, chưa có gì thay đổi. Chép bản sao của tệp này vào chỗ cũ rồi chạy lại. Không có bản sao: đổi tên tệp hỏng rồi chạy lại; khi đó mọi PIN và bí mật của nguồn báo tiền phải đặt lại.`,
    en: `"${dataDir}/secrets.json" cannot be read: it is damaged or was changed. The books are safe, nothing was changed. Put your copy of that file back and run again. Without a copy: rename the damaged file and run again; every PIN and the secrets of bank feeds must then be set anew.`,
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
  const other = port < 65_535 ? port + 1 : port - 1
  return {
    vi: `Cổng ${port} đang được chương trình khác dùng. Dữ liệu vẫn an toàn. Chọn cổng khác bằng --port, ví dụ --port ${other}.`,
    en: `Another program is using port ${port}. Your data is safe. Choose another with --port, for example --port ${other}.`,
  }
}

function hostRefused(host: string, code: string): Sentence {
  return {
    vi: `Máy này không có địa chỉ “${host}” để nghe (${code}). Dữ liệu vẫn an toàn. Chọn địa chỉ của máy bằng --host: 127.0.0.1 là chỉ máy này, 0.0.0.0 là mọi đường mạng.`,
    en: `This machine has no address "${host}" to listen on (${code}). Your data is safe. Choose one of its own with --host: 127.0.0.1 is this machine only, 0.0.0.0 every network.`,
  }
}

function portRefused(port = 0): Sentence {
  return {
    vi: `Máy này không cho mở cổng ${port}. Dữ liệu vẫn an toàn. Chọn cổng từ 1024 trở lên bằng --port.`,
    en: `This machine does not allow port ${port}. Your data is safe. Choose one from 1024 up with --port.`,
  }
}

/** The data folder, or whatever else was named on the command line: the sentence names the one meant. */
function pathUnusable(
  error: Error,
  { dataDir, code }: { readonly dataDir: string; readonly code: string },
): Sentence {
  // Of a copy Node.js names both ends; what has no room left is where it was to go.
  const to = NO_ROOM.has(code) ? factOf(error, 'dest') : ''
  const path = to === '' ? factOf(error, 'path') : to
  const inside = relative(dataDir, path)
  const isOfData = path === '' || (!inside.startsWith('..') && !isAbsolute(inside))
  return isOfData ? folderUnusable(dataDir, code) : otherUnusable(path, code)
}

function otherUnusable(path: string, code: string): Sentence {
  const reason = fileReason(code)
  return {
    vi: `Không dùng được “${path}” (${reason.vi}). Dữ liệu vẫn an toàn. Kiểm tra tên, quyền và chỗ trống trên đĩa, rồi chạy lại lệnh.`,
    en: `"${path}" cannot be used (${reason.en}). Your data is safe. Check its name, its permissions and the free space, then run the command again.`,
  }
}

function folderUnusable(dataDir: string, code: string): Sentence {
  const reason = fileReason(code)
  return {
    vi: `Không dùng được thư mục dữ liệu “${dataDir}” (${reason.vi}). Chưa có gì thay đổi. Kiểm tra quyền ghi và chỗ trống trên đĩa, hoặc chọn thư mục khác bằng --data.`,
    en: `The data folder "${dataDir}" cannot be used (${reason.en}). Nothing was changed. Check its permissions and the free space, or choose another with --data.`,
  }
}

function serverUnreachable(code: string): Sentence {
  return {
    vi: `Không vào được PostgreSQL (${code}). Chưa có gì thay đổi. Kiểm tra địa chỉ postgres://… (tùy chọn hoặc CHO40_DATABASE_URL): máy, cổng, tên, mật khẩu và tên cơ sở dữ liệu.`,
    en: `PostgreSQL cannot be reached (${code}). Nothing was changed. Check the address postgres://… (the option or CHO40_DATABASE_URL): host, port, user, password and database.`,
  }
}

function fileDamaged(dataDir: string): Sentence {
  return {
    vi: `Tệp cơ sở dữ liệu trong “${dataDir}” bị hỏng hoặc không phải của Cho40. Không có gì bị ghi đè. Giữ nguyên tệp này và khôi phục bản sao lưu gần nhất.`,
    en: `The database file in "${dataDir}" is damaged or not of Cho40. Nothing was overwritten. Keep the file and restore the latest backup.`,
  }
}

function otherTables(): Sentence {
  return {
    vi: 'Các bảng trong cơ sở dữ liệu không phải của phiên bản này, hoặc không phải của Cho40. Chưa có gì thay đổi. Nếu là dữ liệu của Cho40: sao lưu, rồi chạy cho40 migrate.',
    en: 'The tables of this database are not those of this version, or not of Cho40. Nothing was changed. If it is a database of Cho40: back it up, then run cho40 migrate.',
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
