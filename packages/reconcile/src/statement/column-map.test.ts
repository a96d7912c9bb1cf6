import { describe, expect, test } from 'vitest'
import { type ColumnMap, headingFingerprint, isColumnMap } from './column-map.ts'
import { type ColumnProposal, proposeColumnMap } from './column-proposal.ts'
import { readStatement } from './read-statement.ts'
import { encodeUtf8 } from './text-codec.ts'

const utf8 = encodeUtf8

async function proposed(text: string): Promise<ColumnProposal> {
  const proposal = await proposeColumnMap(utf8(text))
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.problem))
  return proposal.value
}

const STRANGE = [
  'Quỹ tín dụng xã Đồng Văn',
  'Số tài khoản: 0011001932418',
  'Hôm nào;Bằng chứng;Rút;Nộp;Còn lại;Ai nói gì',
  '21/11/2026;CT001;;45.000;145.000;KX96215KX gao ST25',
  '22/11/2026;CT002;5.000;;140.000;phi dich vu',
  '23/11/2026;CT003;;1.000;141.000;KX1 mien dong',
  '24/11/2026;CT004;;2.000;143.000;KX2',
].join('\n')

describe('a proposal for an unknown heading', () => {
  test('finds debit, credit and balance by what they prove', async () => {
    const proposal = await proposed(STRANGE)
    expect(proposal).toMatchObject({
      isReadable: true,
      heading: ['Hôm nào', 'Bằng chứng', 'Rút', 'Nộp', 'Còn lại', 'Ai nói gì'],
      map: { columns: { date: 0, reference: 1, debit: 2, credit: 3, balance: 4, memo: 5 } },
      confidence: { debit: 100, credit: 100, balance: 100 },
    })
    expect(proposal.sample[1]).toMatchObject({
      cells: ['22/11/2026', 'CT002', '5.000', '', '140.000', 'phi dich vu'],
      row: { direction: 'out', amount: 5_000 },
    })
  })

  test('confirmed once, it reads the next export with the same heading', async () => {
    const { map } = await proposed(STRANGE)
    expect(await readStatement(utf8(STRANGE))).toMatchObject({
      problem: { type: 'HeadingNotFound' },
    })
    const next = STRANGE.replace('Hôm nào;Bằng', 'HÔM NÀO ; bằng').replace('24/11', '25/11')
    expect(await readStatement(utf8(next), { columnMap: map })).toMatchObject({
      value: {
        layout: 'mapped',
        account: '0011001932418',
        rows: [{ amount: 45_000 }, { direction: 'out' }, {}, { memo: 'KX2' }],
        checks: { balanceChain: { state: 'ok' } },
      },
    })
  })

  test('without a balance column is less sure, and says so', async () => {
    const proposal = await proposed(
      'Khi nào,Bao nhiêu,Lời nhắn\n21/11/2026,45000,gao nep\n22/11/2026,-5,phi thang',
    )
    expect(proposal.map.columns).toMatchObject({ date: 0, amount: 1, memo: 2 })
    expect(proposal.confidence.amount).toBeLessThan(60)
  })

  test('of a file without any heading goes by its width', async () => {
    const bare = STRANGE.split('\n').slice(3).join('\n')
    const { map } = await proposed(bare)
    expect(map.fingerprint).toBe('#6')
    expect(await readStatement(utf8(bare), { columnMap: [map] })).toMatchObject({
      value: { rows: [{}, {}, {}, {}], checks: { balanceChain: { state: 'ok' } } },
    })
  })

  test('reads months first only where the days show it', async () => {
    const us = 'Whenever,Sum,Words\n11/21/2026,45000,a b\n11/02/2026,5,c d'
    expect((await proposed(us)).map.dateOrder).toBe('month-first')
    expect((await proposed(us.replace('11/21', '11/12'))).map.dateOrder).toBe('day-first')
  })

  test('is refused for a letter', async () => {
    expect(await proposeColumnMap(utf8('Xin chào\nđây là một bức thư'))).toMatchObject({
      problem: { type: 'HeadingNotFound' },
    })
  })
})

describe('a column map', () => {
  const MAP: ColumnMap = {
    fingerprint: 'A|B|C',
    columns: { date: 0, amount: 1, memo: 2 },
    dateOrder: 'day-first',
  }

  test('is known from data of any origin', () => {
    expect(isColumnMap(JSON.parse(JSON.stringify(MAP)))).toBe(true)
    for (const wrong of [
      null,
      'A',
      { ...MAP, fingerprint: '' },
      { ...MAP, dateOrder: 'guess' },
      { ...MAP, columns: { date: 0, amount: 1 } },
      { ...MAP, columns: { date: 0, amount: 0, memo: 2 } },
      { ...MAP, columns: { date: 0, amount: 1.5, memo: 2 } },
      { ...MAP, columns: { date: 0, amount: 1, memo: 2, other: 3 } },
      { ...MAP, columns: { date: 0, amount: 1, memo: 900 } },
    ]) {
      expect(isColumnMap(wrong), JSON.stringify(wrong)).toBe(false)
    }
  })

  test('knows a heading however it is spaced, accented or capitalised', () => {
    const one = headingFingerprint(['Ngày GD', ' Số tiền ', 'Nội dung', ''])
    expect(headingFingerprint(['NGAY  GD', 'so tien', 'Nội\ndung'])).toBe(one)
    expect(headingFingerprint(['Ngày GD', 'Nội dung', 'Số tiền'])).not.toBe(one)
    expect(headingFingerprint(['21/11/2026', '45.000', ''])).toBe('')
  })

  test('that is for another heading is passed over', async () => {
    const known = 'Ngày giao dịch,Số tiền,Nội dung\n21/11/2026,45000,a'
    expect(await readStatement(utf8(known), { columnMap: MAP })).toMatchObject({
      value: { layout: 'generic' },
    })
  })
})
