import { describe, expect, test } from 'vitest'
import { fromLegacyFont } from './legacy-font.ts'
import { readStatement } from './read-statement.ts'
import { encodeUtf8 } from './text-codec.ts'

/** As `.VnTime` and `VNI-Times` files show it without their fonts. */
const TCVN3 = [
  'Ngµy giao dÞch;Sè tham chiÕu;Sè tiÒn ghi nî;Sè tiÒn ghi cã;Sè d­;M« t¶',
  '21/11/2026;1;;45.000;145.000;TiÒn g¹o nÕp chî §ång V¨n',
]
const VNI = [
  'Ngaøy giao dòch;Soá tham chieáu;Soá tieàn ghi nôï;Soá tieàn ghi coù;Soá dö;Moâ taû',
  '21/11/2026;1;;45.000;145.000;Tieàn gaïo neáp chôï Ñoàng Vaên',
]
/** Letters of windows-1252 as their bytes; all of these stand at their own numbers. */
const bytesOf = (lines: readonly string[]): Uint8Array =>
  Uint8Array.from(lines.join('\n'), (letter) => letter.charCodeAt(0))
const EXPECTED = {
  value: {
    layout: 'vietcombank',
    rows: [{ amount: 45_000, balanceAfter: 145_000, memo: 'Tiền gạo nếp chợ Đồng Văn' }],
  },
}

describe('text typed for a font of the time before Unicode', () => {
  test.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('is read from bytes and from a Unicode file: %s', async (_, lines) => {
    expect(await readStatement(bytesOf(lines))).toMatchObject(EXPECTED)
    expect(await readStatement(encodeUtf8(lines.join('\n')))).toMatchObject(EXPECTED)
  })

  test.each([
    ['tcvn3', '¸µ¶·¹ Ê¾ Õ Ýý øö ®§', 'áàảãạ ấắ ế íý ứử đĐ'],
    ['vni', 'aùaøaûaõaï aáaé eá íyù öùöû ñÑ ÔÙ AÊ î', 'áàảãạ ấắ ế íý ứử đĐ Ớ Ă ỵ'],
  ] as const)('has every mark: %s', (font, typed, shown) => {
    expect(fromLegacyFont(typed, font)).toBe(shown)
  })

  test('leaves modern Vietnamese alone', async () => {
    const modern = 'Ngày giao dịch;Ghi có;Mô tả\n21/11/2026;45.000;Tiền toán ôi'
    expect(await readStatement(encodeUtf8(modern))).toMatchObject({
      value: { rows: [{ memo: 'Tiền toán ôi' }] },
    })
  })
})
