import { describe, expect, test } from 'vitest'
import { statementErrorFile } from './error-file.ts'
import { readStatement } from './read-statement.ts'
import { rowIdentities } from './row-identities.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8, textDecoder } from './text-codec.ts'

const HEADING = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Số dư,Mô tả'
const SOUND = [
  'VIETCOMBANK',
  'Số tài khoản:,0011001932418',
  HEADING,
  '21/11/2026,1,,"45,000","145,000",a',
  '22/11/2026,2,,"5,000","150,000","=HYPERLINK(1), ""b"""',
  '23/11/2026,3,"1,000",,"149,000",c',
  '24/11/2026,4,,"7,000","156,000",d',
]
const BROKEN = SOUND.map((line) =>
  line.replace('22/11/2026', '31/02/2026').replace('"1,000",,', '"1,000","2,000",'),
)

async function read(bytes: Uint8Array): Promise<Statement> {
  const result = await readStatement(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const lines = (all: readonly string[]): Uint8Array => encodeUtf8(all.join('\n'))
const text = (bytes: Uint8Array): string => textDecoder('utf-8').decode(bytes)

describe('the error file', () => {
  test('holds the refused rows as printed, with the line and the reason in two languages', async () => {
    const file = text(await statementErrorFile(await read(lines(BROKEN)), 'csv'))
    expect(file).toContain('Số tài khoản:,0011001932418')
    expect(file).toContain(`${HEADING},Dòng gốc / Source line,Lý do / Reason`)
    expect(file).toMatch(/31\/02\/2026,2,.*,2,"?Ngày không có thật.* \/ No such date/)
    expect(file).toMatch(/23\/11\/2026,3,"1,000","2,000".*,3,"?Có cả tiền ra.* \/ Money in and out/)
    expect(file).not.toContain('24/11/2026')
    // A spreadsheet must not run what a payer wrote.
    expect(file).toContain(`"'=HYPERLINK`)
  })

  test.each(['csv', 'xlsx'] as const)(
    'put right and read again as %s gives the very rows that were refused',
    async (format) => {
      const whole = await read(lines(SOUND))
      const partial = await read(lines(BROKEN))
      const file = await statementErrorFile(partial, format)
      const corrected =
        format === 'csv'
          ? encodeUtf8(text(file).replace('31/02/2026', '22/11/2026').replace('"2,000"', ''))
          : file
      const again = await read(corrected)
      expect(again).toMatchObject({
        layout: 'vietcombank',
        account: '0011001932418',
        isExcerpt: true,
      })
      if (format === 'xlsx') {
        expect(again.skipped).toEqual(partial.skipped)
        return
      }
      expect(again.rows).toEqual(whole.rows.slice(1, 3))
      expect(again.checks.balanceChain).toEqual({ state: 'ok' })
      const all = [...rowIdentities(partial.rows, 'x'), ...rowIdentities(again.rows, 'x')]
      expect(all.toSorted()).toEqual(rowIdentities(whole.rows, 'x').toSorted())
    },
  )

  test('of rows far apart does not call the rows between missing', async () => {
    const bad = SOUND.map((line, i) => (i === 3 || i === 6 ? line.replace('/11/', '/13/') : line))
    const file = text(await statementErrorFile(await read(lines(bad)), 'csv'))
    const again = await read(encodeUtf8(file.replaceAll('/13/', '/11/')))
    expect(again.rows.map(({ row }) => row)).toEqual([1, 4])
    expect(again.checks.balanceChain).toEqual({ state: 'ok' })
  })

  test('of a file refused whole says why', async () => {
    const refused = await readStatement(encodeUtf8('Xin chào'))
    if (refused.ok) throw new Error('was read')
    const file = text(await statementErrorFile(refused.problem, 'csv'))
    expect(file).toContain('Không thấy dòng tiêu đề')
    expect(file).toContain('No heading row found')
  })
})
