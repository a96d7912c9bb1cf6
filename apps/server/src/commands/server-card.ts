import type { RunningServer } from '../start.ts'
import { table } from './table.ts'

/** What a person needs after a start: where to go, and as whom. */
export function serverCard({ url, demoLogins, firstAdministrator }: RunningServer): string {
  const places = table([
    ['Sạp hàng · Stall', `${url}/stall/`],
    ['Văn phòng · Office', `${url}/office/`],
    ['Gian hàng OCOP · Shop', `${url}/`],
  ])
  const parts = ['Cho40 đang chạy · Cho40 is running', places]
  if (firstAdministrator && demoLogins.length === 0) {
    const { phone, pin } = firstAdministrator
    parts.push(
      `Quản trị viên đầu tiên, chỉ hiện một lần · The first administrator, shown this once:\n` +
        table([
          ['Số điện thoại · Phone', phone],
          ['PIN', pin],
        ]),
    )
  }
  if (demoLogins.length > 0) {
    const rows = demoLogins.map(({ who, phone, pin, path }) => [who, phone, pin, `${url}${path}`])
    parts.push(
      'Dữ liệu trình diễn, tất cả là bịa · Demonstration data, all made up:\n' +
        table([['Ai · Who', 'Điện thoại · Phone', 'PIN', 'Ở đâu · Where'], ...rows]),
    )
  }
  parts.push('Ctrl-C để dừng · Ctrl-C stops it')
  return parts.join('\n\n')
}
