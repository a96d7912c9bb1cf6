import type { RunningServer } from '../start.ts'
import { table } from './table.ts'

/**
 * What a person needs after a start: where to go, and as whom. `isKept`: it goes where it is kept and read by
 * others, so whoever sets the server up reads the one-time token in its file.
 */
export function serverCard(
  { url, demoLogins, setup }: Pick<RunningServer, 'url' | 'demoLogins' | 'setup'>,
  { isKept }: { readonly isKept: boolean },
): string {
  const places = table([
    ['Sạp hàng · Stall', `${url}/stall/`],
    ['Văn phòng · Office', `${url}/office/`],
    ['Gian hàng OCOP · Shop', `${url}/`],
  ])
  const parts = ['Cho40 đang chạy · Cho40 is running', places]
  if (setup) {
    parts.push(
      'Máy chủ chưa có quản trị viên. Mở trang này để tạo · Nobody administers it yet. Open:\n' +
        table(
          isKept
            ? [
                ['Trang · Page', `${url}/office/setup`],
                ['Mã một lần ở tệp · One-time token in', setup.path],
              ]
            : [
                ['Trang · Page', `${url}/office/setup#${setup.token}`],
                ['Mã một lần · One-time token', setup.token],
                ['Cũng ở tệp · Also in the file', setup.path],
              ],
        ),
    )
  }
  if (demoLogins.length > 0) {
    const rows = demoLogins.map(({ who, phone, pin, path }) => [who, phone, pin, `${url}${path}`])
    parts.push(
      'Dữ liệu trình diễn, tất cả là bịa · Demonstration data, all made up:\n' +
        table([['Ai · Who', 'Điện thoại · Phone', 'PIN', 'Ở đâu · Where'], ...rows]),
    )
  }
  if (!isKept) parts.push('Ctrl-C để dừng · Ctrl-C stops it')
  return parts.join('\n\n')
}
