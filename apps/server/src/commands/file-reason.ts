import type { Sentence } from './say.ts'

/** What Node.js' code for a failed file means, with the code for whoever looks it up. */
export function fileReason(code: string): Sentence {
  const words = REASONS[code]
  return words ? { vi: `${words[0]}, ${code}`, en: `${words[1]}, ${code}` } : { vi: code, en: code }
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['không có ở đó', 'not there'],
  EISDIR: ['là thư mục, không phải tệp', 'a folder, no file'],
  ENOTDIR: ['một phần của đường dẫn là tệp', 'a part of the path is a file'],
  EEXIST: ['là tệp, không phải thư mục', 'a file, no folder'],
  EACCES: ['không có quyền', 'no permission'],
  EPERM: ['không có quyền', 'no permission'],
  EROFS: ['ổ đĩa chỉ đọc', 'the disk is read-only'],
  ENOSPC: ['ổ đĩa đã đầy', 'the disk is full'],
  EDQUOT: ['hết phần đĩa được cấp', 'the quota of the disk is used up'],
  SQLITE_FULL: ['ổ đĩa đã đầy', 'the disk is full'],
  SQLITE_IOERR: [
    'không ghi hoặc đọc được, đĩa đầy hoặc hỏng',
    'it cannot be written or read, the disk is full or fails',
  ],
  SQLITE_READONLY: ['không có quyền ghi', 'no permission to write'],
  SQLITE_CANTOPEN: ['không mở được', 'it cannot be opened'],
  EFBIG: ['quá lớn', 'too large'],
  ENAMETOOLONG: ['tên quá dài', 'the name is too long'],
}
