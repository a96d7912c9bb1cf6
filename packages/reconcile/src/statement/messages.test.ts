import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

async function read(text: string): Promise<Statement> {
  const result = await readStatement(encodeUtf8(text))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const MT940 = [
  '{1:F01BFTVVNVXAXXX0000000000}{2:I940XXXXXXXXXXXXN}{4:',
  ':20:STMT261121',
  ':25:BFTVVNVX/0011001932418',
  ':28C:325/1',
  ':60F:C261120VND1000000,',
  ':61:2611211121C45000,NTRFNONREF//5209.33719',
  'KX96215KX',
  ':86:MBVCB.6987900001.KX96215KX GAO ST25.CT tu 0451000123456 toi 001100',
  '1932418 tai VCB',
  ':61:2611211121D5000,00NCHGFEE1',
  ':86:Phi dich vu',
  ':61:2611211121RC45000,NTRFNONREF//5209.33719',
  ':86:Hoan tra',
  ':62F:C261121VND995000,',
  ':64:C261121VND995000,',
  '-}',
]

describe('MT940', () => {
  test('is read with its references, wrapped details, reversals and balances', async () => {
    const statement = await read(MT940.join('\r\n'))
    expect(statement).toMatchObject({
      layout: 'mt940',
      account: '0011001932418',
      opening: 1_000_000,
      closing: 995_000,
      period: { from: '2026-11-20', to: '2026-11-21' },
      skipped: [],
      checks: { balanceChain: { state: 'ok' }, sums: { balanced: 'yes' } },
    })
    expect(statement.rows).toMatchObject([
      {
        row: 1,
        occurredAt: '2026-11-20T17:00:00.000Z',
        precision: 'day',
        direction: 'in',
        amount: 45_000,
        bankReference: '5209.33719',
        memo: 'MBVCB.6987900001.KX96215KX GAO ST25.CT tu 0451000123456 toi 0011001932418 tai VCB',
      },
      { direction: 'out', amount: 5_000, bankReference: 'FEE1', memo: 'Phi dich vu' },
      { direction: 'out', amount: 45_000 },
    ])
  })

  test('in pages is one statement, each page proved by the page before', async () => {
    const pages = [
      ':20:A\n:25:0011001932418\n:28C:1/1\n:60F:C261231VND0,\n:61:2612310101C5,NTRFX\n:62M:C261231VND5,\n-',
      ':20:A\n:25:0011001932418\n:28C:1/2\n:60M:C261231VND5,\n:61:270101C7,NTRFY\n:62F:C270101VND12,\n-',
    ]
    const statement = await read(pages.join('\n'))
    expect(statement).toMatchObject({ opening: 0, closing: 12 })
    expect(statement.checks.balanceChain).toEqual({ state: 'ok' })
    // Valued on the last day of the year, booked on the first of the next.
    expect(statement.rows[0]?.occurredAt).toBe('2026-12-31T17:00:00.000Z')
    const torn = await read(pages.join('\n').replace(':60M:C261231VND5,', ':60M:C261231VND6,'))
    expect(torn.checks.balanceChain).toMatchObject({
      state: 'broken',
      gaps: [
        { row: 2, missing: 1 },
        { row: 2, missing: -1 },
      ],
    })
  })

  test('takes structured details apart', async () => {
    const text = MT940.join('\n').replace(
      'Phi dich vu',
      '166?00TRANSFER?20KX9621?215KX GAO?310451000123456?32NGUYEN VAN A',
    )
    expect((await read(text)).rows[1]).toMatchObject({
      memo: 'KX96215KX GAO',
      counterparty: { account: '0451000123456', name: 'NGUYEN VAN A' },
    })
  })

  test.each([
    ['an amount with a fraction of a đồng', 'C45000,', 'C45000,50'],
    ['a day that is none', ':61:261121', ':61:261131'],
    ['an unknown field', ':64:', ':99:'],
    ['a balance that is none', ':60F:C261120VND1000000,', ':60F:X261120VND1000000,'],
    ['a cut file', ':62F:C261121VND995000,\n:64:C261121VND995000,\n-}', ''],
  ])('with %s is refused, not read in part', async (_, from, to) => {
    const text = MT940.join('\n').replace(from, to)
    expect(await readStatement(encodeUtf8(text))).toMatchObject({
      problem: { type: 'MalformedMessage' },
    })
  })

  test('in another currency, or of two accounts, is refused', async () => {
    const dollars = MT940.join('\n').replaceAll('VND', 'USD')
    expect(await readStatement(encodeUtf8(dollars))).toMatchObject({
      problem: { type: 'ForeignCurrency', currency: 'USD' },
    })
    const two = `${MT940.join('\n')}\n${MT940.join('\n').replace('0011001932418', '0011001932419')}`
    expect(await readStatement(encodeUtf8(two))).toMatchObject({
      problem: { type: 'SeveralAccounts' },
    })
  })
})

const amount = (figure: string, side: string): string =>
  `<Amt Ccy="VND">${figure}</Amt><CdtDbtInd>${side}</CdtDbtInd>`
const balance = (code: string, figure: string, side = 'CRDT'): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(figure, side)}<Dt><Dt>2026-11-21</Dt></Dt></Bal>`
const entry = (body: string): string =>
  `<Ntry>${body}<BookgDt><DtTm>2026-11-21T07:42:10+07:00</DtTm></BookgDt></Ntry>`
const camt = (...parts: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><Othr><Id>0011001932418</Id></Othr></Id><Ccy>VND</Ccy></Acct>${parts.join('\n')}</Stmt>
</BkToCstmrStmt></Document>`
const DETAILS = `<NtryDtls><TxDtls><Refs><AcctSvcrRef>FT1</AcctSvcrRef></Refs><RltdPties><Dbtr><Pty><Nm>NGUYEN VAN A</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>0451</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>KX96215KX Gạo &amp; nếp</Ustrd></RmtInf></TxDtls></NtryDtls>`

describe('CAMT.053', () => {
  const BOOKED = `<Sts><Cd>BOOK</Cd></Sts>`

  test('is read with balances, payer, reference and remittance text', async () => {
    const text = camt(
      balance('OPBD', '1000000.00'),
      balance('CLBD', '1045000.00'),
      entry(`${amount('45000.00', 'CRDT')}${BOOKED}${DETAILS}`),
      entry(`${amount('9000.00', 'CRDT')}<Sts>PDNG</Sts>`),
    )
    expect(await read(text)).toMatchObject({
      layout: 'camt053',
      account: '0011001932418',
      opening: 1_000_000,
      closing: 1_045_000,
      rows: [
        {
          occurredAt: '2026-11-21T00:42:10.000Z',
          precision: 'second',
          amount: 45_000,
          bankReference: 'FT1',
          memo: 'KX96215KX Gạo & nếp',
          counterparty: { account: '0451', name: 'NGUYEN VAN A' },
        },
      ],
      checks: { balanceChain: { state: 'ok' }, sums: { balanced: 'yes' } },
    })
  })

  test('takes a batch apart only when its transfers sum to it', async () => {
    const details = (...sums: string[]): string =>
      `<NtryDtls>${sums.map((sum) => `<TxDtls><Amt Ccy="VND">${sum}</Amt></TxDtls>`).join('')}</NtryDtls>`
    const rowsOf = async (...sums: string[]): Promise<number[]> =>
      (await read(camt(entry(`${amount('30', 'CRDT')}${BOOKED}${details(...sums)}`)))).rows.map(
        (row) => row.amount,
      )
    expect(await rowsOf('10', '20')).toEqual([10, 20])
    expect(await rowsOf('10', '21')).toEqual([30])
  })

  test('names what is missing between its balances', async () => {
    const text = camt(
      balance('PRCD', '10'),
      balance('CLBD', '5', 'DBIT'),
      entry(`${amount('20', 'DBIT')}${BOOKED}`),
    )
    expect((await read(text)).checks).toMatchObject({
      balanceChain: { state: 'broken', gaps: [{ row: 1, missing: 5 }] },
      sums: { balanced: 'no', missing: 5 },
    })
  })

  test.each([
    ['MalformedMessage', camt(entry(amount('4.5', 'CRDT')))],
    ['MalformedMessage', camt(entry(amount('45', '')))],
    ['MalformedMessage', camt('<Ntry>').replace('<Document', '<Document ')],
    ['MalformedMessage', camt().replace('<GrpHdr>', '<!DOCTYPE a [<!ENTITY b "c">]><GrpHdr>')],
    ['MalformedMessage', camt(entry(`${amount('5', 'CRDT')}&unknown;`))],
    ['ForeignCurrency', camt(entry(amount('45', 'CRDT').replace('VND', 'USD')))],
    ['EmptyStatement', '<Document><BkToCstmrStmt></BkToCstmrStmt></Document>'],
  ])('%s', async (type, text) => {
    expect(await readStatement(encodeUtf8(text))).toMatchObject({ problem: { type } })
  })
})

test('any damage to a message gives a result and never throws', async () => {
  const seeds = [MT940.join('\n'), camt(balance('OPBD', '1'), entry(amount('45', 'CRDT')))]
  const cuts = fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...seeds), cuts, async (seed, edits) => {
      let text = seed
      for (const [at, piece] of edits) {
        const from = at % text.length
        text = text.slice(0, from) + piece + text.slice(from + 1)
      }
      expect(typeof (await readStatement(encodeUtf8(text))).ok).toBe('boolean')
    }),
    { numRuns: 300 },
  )
})
