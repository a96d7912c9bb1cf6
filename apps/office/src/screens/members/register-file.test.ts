import { dong, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { coopVi } from '../../text/coop.ts'
import { rollWordsVi } from '../../text/roll-words-vi.ts'
import type { RegisterRow } from '../../wire/coop-calls.ts'
import { registerFile } from './register-file.ts'

const row: RegisterRow = {
  cooperative: 'HTX Mẫu',
  cooperativeCode: '',
  cooperativeSeat: '',
  number: 7,
  name: '=HYPERLINK("x")',
  kind: 'official',
  address: 'Thôn Nà Lẹng; Xã Mẫu',
  nationality: 'VN',
  identityKind: 'CCCD',
  identity: '001099012345',
  admittedOn: marketDay('2026-01-02'),
  share: dong(5_000_000),
  paid: dong(2_500_000),
  paidRate: 1_250,
  contributedOn: marketDay('2026-02-03'),
  form: 'money',
  asset: '',
  quantity: '',
  value: dong(2_500_000),
  certificateNumber: null,
  certificateDay: null,
}

test('all columns of the register, none of them a formula, the paper’s number with its noughts', () => {
  const text = registerFile([row], { t: rollWordsVi, coop: coopVi })
  const [head, line, end] = text.split('\r\n')
  expect(head).toBe(
    '\uFEFFSTT;Họ tên;Loại thành viên;Địa chỉ;Quốc tịch;Loại giấy tờ;Số giấy tờ;Ngày vào;Vốn cam kết;Vốn đã góp;Tỷ lệ vốn (%);Ngày góp;Hình thức;Tài sản;Số lượng;Giá trị;Số giấy chứng nhận;Ngày cấp',
  )
  expect(line).toBe(
    `7;"'=HYPERLINK(""x"")";Chính thức;"Thôn Nà Lẹng; Xã Mẫu";VN;CCCD;001 099 012 345;02/01/2026;5000000;2500000;12,50;03/02/2026;Tiền;;;2500000;;`,
  )
  expect(end).toBe('')
})
