import type { ReceivingAccountId } from '@cho40/contract'
import { type ColumnMap, proposeColumnMap, readStatement } from '@cho40/reconcile/statement'
import { afterEach, expect, test } from 'vitest'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { rememberStatementMap, statementMaps } from './statement-maps.ts'

/** A file whose heading no layout knows. */
const FILE = Buffer.from(
  'Hôm nào;Bao nhiêu;Còn lại;Ai nói gì\n' +
    '21/11/2026;45.000;145.000;KX1 gao\n' +
    '22/11/2026;-5.000;140.000;phi\n' +
    '23/11/2026;1.000;141.000;KX2\n',
)

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function accounts(): Promise<readonly [ReceivingAccountId, ReceivingAccountId]> {
    deps = await open()
    const { stalls } = await aMarket(deps, 2)
    const [one, other] = stalls
    if (!one || !other) throw new Error('no stalls')
    return [one.account.id, other.account.id]
  }

  test('a confirmed map reads the next file of the account, and of no other', async () => {
    const [account, other] = await accounts()
    expect(await readStatement(FILE)).toMatchObject({ problem: { type: 'HeadingNotFound' } })
    const { map } = must(await proposeColumnMap(FILE))
    must(await rememberStatementMap(deps, { accountId: account, map }))
    const columnMap = await statementMaps(deps, account)
    expect(must(await readStatement(FILE, { columnMap }))).toMatchObject({
      layout: 'mapped',
      rows: [{ amount: 45_000 }, { direction: 'out' }, { memo: 'KX2' }],
      checks: { balanceChain: { state: 'ok' } },
    })
    expect(await statementMaps(deps, other)).toEqual([])
  })

  test('the last word for a heading counts, and other headings keep theirs', async () => {
    const [account] = await accounts()
    const first: ColumnMap = {
      fingerprint: 'A|B|C',
      columns: { date: 0, amount: 1, memo: 2 },
      dateOrder: 'day-first',
    }
    const second: ColumnMap = { ...first, fingerprint: 'D|E|F' }
    const better: ColumnMap = { ...first, columns: { date: 0, credit: 1, memo: 2 } }
    for (const map of [first, second, better]) {
      deps.advance(1000)
      must(await rememberStatementMap(deps, { accountId: account, map }))
    }
    expect(await statementMaps(deps, account)).toEqual([better, second])
  })

  test('an account that does not exist is a problem', async () => {
    const [account] = await accounts()
    const map: ColumnMap = {
      fingerprint: 'A|B|C',
      columns: { date: 0, amount: 1, memo: 2 },
      dateOrder: 'day-first',
    }
    const nobody = `${account.slice(0, -4)}zzzz` as ReceivingAccountId
    expect(await rememberStatementMap(deps, { accountId: nobody, map })).toMatchObject({
      problem: { type: 'NotFound', what: 'account' },
    })
  })
})
