import { describe, expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import { rowIdentities } from './row-identities.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

const utf8 = encodeUtf8

async function readOk(bytes: Uint8Array): Promise<Statement> {
  const read = await readStatement(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const VCB = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Số dư,Mô tả'

describe('identities of rows', () => {
  const row = (memo: string, n = 1): string => `21/11/2026,${n},,"45,000",,${memo}`

  test('number equal rows of a day, so that two payments stay two', async () => {
    const { rows } = await readOk(utf8([VCB, row('a'), row('a'), row('b')].join('\n')))
    const identities = rowIdentities(rows, '970436:1')
    expect(new Set(identities).size).toBe(3)
    expect(identities[0]?.endsWith('#1')).toBe(true)
    expect(identities[1]?.endsWith('#2')).toBe(true)
  })

  test('of a partial export are among those of the full one, however it wraps', async () => {
    const partial = await readOk(utf8([VCB, row('Tien  gao'), row('Tien gao')].join('\n')))
    const full = await readOk(
      utf8([VCB, row('Tien ga o'), row('Tien gao'), row('Tien gao'), row('b', 9)].join('\n')),
    )
    const all = new Set(rowIdentities(full.rows, 'x'))
    expect(rowIdentities(partial.rows, 'x').every((identity) => all.has(identity))).toBe(true)
    expect(all.size).toBe(4)
  })

  test('are the same where an upload broke off in a memo or a layout leaves the reference out', async () => {
    const heading = VCB.replace('Số tham chiếu,', '')
    const whole = await readOk(utf8(`${VCB}\n22/11/2026,FT1,,"5,000","105,000",KX1234562V2 GAO`))
    const cut = await readOk(utf8(`${VCB}\n22/11/2026,FT1,,"5,000","105,000",KX12`))
    const bare = await readOk(utf8(`${heading}\n22/11/2026,,"5,000","105,000",KX1234562V2 GAO`))
    expect(rowIdentities(cut.rows, 'x')).toEqual(rowIdentities(whole.rows, 'x'))
    expect(rowIdentities(bare.rows, 'x')).toEqual(rowIdentities(whole.rows, 'x'))
  })

  test('differ between accounts', async () => {
    const { rows } = await readOk(utf8([VCB, row('a')].join('\n')))
    expect(rowIdentities(rows, 'x')).not.toEqual(rowIdentities(rows, 'y'))
  })
})
