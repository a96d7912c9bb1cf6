import type { BookId, HoldId, Problem } from '@cho40/contract'
import { type Dong, dong, plusMs, type Result } from '@cho40/values'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { type ChartAccount, HOUSEHOLD_CHART, naturalSide } from './account.ts'
import { availableOf, postHold, reserve, voidHold } from './holds.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { credit, debit, type Line } from './journal-entry.ts'
import { openAccount, openBook } from './open-book.ts'
import { post } from './post.ts'
import { reverse } from './reverse.ts'

/** Accounts with every sort of limit: none, a rule, a least, a most, and both with a rule. */
const BOUNDED: readonly ChartAccount[] = [
  ...HOUSEHOLD_CHART,
  { code: '1111', role: 'cash', kind: 'asset', rule: 'credits_lte_debits', max: dong(60) },
  { code: '1112', role: 'cash', kind: 'asset', rule: 'none', min: dong(-20), max: dong(90) },
  { code: '1113', role: 'cash', kind: 'asset', rule: 'none', max: dong(60) },
  { code: '3311', role: 'payable', kind: 'liability', rule: 'none', min: dong(5) },
]
const CODES = ['111', '511', '3388', '1111', '1112', '1113', '3311'] as const
type Code = (typeof CODES)[number]

const aCode = fc.constantFrom(...CODES)
// Few different amounts, so that limits are often met exactly.
const anAmount = fc.constantFrom(1, 5, 10, 20, 30, 40)
const aLine: fc.Arbitrary<Line> = fc.record({
  account: aCode,
  side: fc.constantFrom('debit' as const, 'credit' as const),
  amount: anAmount.map(dong),
})

eachDialect((open, dialect) => {
  let deps: TestDeps
  beforeAll(async () => {
    deps = await open()
  })
  afterAll(() => deps.close())
  const numRuns = dialect === 'sqlite' ? 60 : 12

  async function aBook(): Promise<BookId> {
    const id = deps.ids.make('book')
    must(
      await transact(deps, async (tx) => {
        must(await openBook(tx, { id, kind: 'vendor', chart: HOUSEHOLD_CHART }))
        for (const account of BOUNDED.slice(HOUSEHOLD_CHART.length)) {
          await openAccount(tx, { bookId: id, account })
        }
        return post(tx, entry(id, [debit('111', dong(50)), credit('3311', dong(50))]))
      }),
    )
    return id
  }

  const entry = (bookId: BookId, lines: readonly Line[]) => ({
    bookId,
    kind: 'any',
    subject: 'x',
    occurredAt: MORNING,
    lines,
  })

  const balances = (bookId: BookId) =>
    deps.db
      .selectFrom('cho_balance')
      .select(['account_code', 'debits', 'credits', 'held'])
      .where('book_id', '=', bookId)
      .orderBy('account_code')
      .execute()

  async function expectSound(): Promise<void> {
    for (const { id, sql: text } of LEDGER_INVARIANTS) {
      const { rows } = await sql<{ n: number }>`${sql.raw(text)}`.execute(deps.db)
      expect([id, rows[0]?.n]).toEqual([id, 0])
    }
  }

  test('property: an accepted journal balances, a refused one leaves no trace, a reversal restores every balance', async () => {
    const bookId = await aBook()
    const journal = fc.array(aLine, { minLength: 0, maxLength: 5 })
    const even = aLine.map((line): Line[] => [
      line,
      { ...line, account: '511', side: line.side === 'debit' ? 'credit' : 'debit' },
    ])
    await fc.assert(
      fc.asyncProperty(fc.oneof(journal, even), async (lines) => {
        const before = await balances(bookId)
        const posted = await transact(deps, (tx) => post(tx, entry(bookId, lines)))
        const after = await balances(bookId)
        if (!posted.ok) {
          expect(after).toEqual(before)
          return
        }
        const sum = (side: Line['side']) =>
          lines.reduce((total, line) => total + (line.side === side ? line.amount : 0), 0)
        expect(sum('debit')).toBe(sum('credit'))
        const entryId = posted.value.id
        must(await transact(deps, (tx) => reverse(tx, { bookId, entryId, occurredAt: MORNING })))
        const net = (rows: typeof before) => rows.map((row) => row.debits - row.credits)
        expect(net(await balances(bookId))).toEqual(net(before))
      }),
      { numRuns: numRuns * 2 },
    )
    await expectSound()
  })

  const anAct = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('move' as const),
        from: aCode,
        to: aCode,
        amount: anAmount,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('reserve' as const),
        from: aCode,
        amount: anAmount,
        lasts: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constant('take' as const), nth: fc.nat(5), amount: anAmount }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('void' as const), nth: fc.nat(5) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('wait' as const),
        ms: fc.integer({ min: 1, max: 4 }),
      }),
    },
  )
  type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never

  test('property: limits and holds agree with a simple model, whatever the order of events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 12, maxLength: 40 }), async (acts) => {
        const bookId = await aBook()
        const model = aModel(() => deps.clock.now())
        const ids: HoldId[] = []
        for (const act of acts) {
          if (act.act === 'wait') deps.advance(act.ms)
          else
            expect([act, typeOf(await perform(bookId, ids, act))]).toEqual([
              act,
              model.perform(act),
            ])
        }
        for (const code of CODES) {
          const available = must(await availableOf(deps, bookId, code))
          expect([code, available]).toEqual([code, model.available(code)])
        }
      }),
      { numRuns },
    )
    await expectSound()
  })

  function perform(
    bookId: BookId,
    ids: HoldId[],
    act: Exclude<Act, { act: 'wait' }>,
  ): Promise<Result<unknown, Problem>> {
    return transact<unknown>(deps, async (tx) => {
      if (act.act === 'move') {
        const amount = dong(act.amount)
        return post(tx, entry(bookId, [debit(act.to, amount), credit(act.from, amount)]))
      }
      if (act.act === 'reserve') {
        const id = deps.ids.make('hold')
        const until = act.lasts === undefined ? {} : { until: plusMs(tx.clock.now(), act.lasts) }
        const wanted = { id, bookId, account: act.from, amount: dong(act.amount), subject: 'x' }
        const reserved = await reserve(tx, { ...wanted, ...until })
        if (reserved.ok) ids.push(id)
        return reserved
      }
      const id = ids[act.nth] ?? deps.ids.make('hold')
      return act.act === 'void'
        ? voidHold(tx, { id })
        : postHold(tx, { id, amount: dong(act.amount) })
    })
  }
})

function typeOf(result: Result<unknown, Problem>): string {
  return result.ok ? 'ok' : result.problem.type
}

type ModelHold = { code: Code; amount: number; until: string | undefined; open: boolean }

/** What the ledger should do, said in the plainest way: balances by the natural side and a list. */
function aModel(now: () => string) {
  const natural = new Map<Code, number>(CODES.map((code) => [code, 0]))
  natural.set('111', 50)
  natural.set('3311', 50)
  const holds: ModelHold[] = []
  const account = (code: Code) => BOUNDED.find((one) => one.code === code)
  const value = (code: Code) => natural.get(code) ?? 0
  const binding = (hold: ModelHold) => hold.open && (hold.until === undefined || hold.until > now())
  const held = (code: Code) =>
    holds.reduce((sum, hold) => sum + (hold.code === code && binding(hold) ? hold.amount : 0), 0)
  const least = (code: Code): number => account(code)?.min ?? 0
  const available = (code: Code): number => value(code) - least(code) - held(code)

  function allowed(code: Code): 'ok' | 'AccountRuleBroken' | 'AmountNotAvailable' {
    const { rule = 'none', min, max } = account(code) ?? {}
    if (rule !== 'none' && value(code) < 0) return 'AccountRuleBroken'
    if (min !== undefined && value(code) < (min satisfies Dong)) return 'AccountRuleBroken'
    if (max !== undefined && value(code) > max) return 'AccountRuleBroken'
    const binds = rule !== 'none' || min !== undefined
    return binds && held(code) > 0 && available(code) < 0 ? 'AmountNotAvailable' : 'ok'
  }

  function move(to: Code, from: Code, amount: number): string {
    const before = new Map(natural)
    const add = (code: Code, side: 'debit' | 'credit') => {
      const grows = naturalSide(account(code)?.kind ?? 'asset') === side
      natural.set(code, value(code) + (grows ? amount : -amount))
    }
    add(to, 'debit')
    add(from, 'credit')
    for (const code of [to, from]) {
      const answer = allowed(code)
      if (answer === 'ok') continue
      for (const [key, old] of before) natural.set(key, old)
      return answer
    }
    return 'ok'
  }

  return {
    available,
    perform(
      act:
        | { act: 'move'; from: Code; to: Code; amount: number }
        | { act: 'reserve'; from: Code; amount: number; lasts: number | undefined }
        | { act: 'take'; nth: number; amount: number }
        | { act: 'void'; nth: number },
    ): string {
      if (act.act === 'move') return move(act.to, act.from, act.amount)
      if (act.act === 'reserve') {
        if (act.amount > available(act.from)) return 'AmountNotAvailable'
        const until = act.lasts === undefined ? undefined : plusMs(now() as never, act.lasts)
        holds.push({ code: act.from, amount: act.amount, until, open: true })
        return 'ok'
      }
      const hold = holds[act.nth]
      if (!hold) return 'NotFound'
      if (act.act === 'take' && act.amount > hold.amount) return 'AmountNotAvailable'
      if (!binding(hold)) return 'WrongState'
      hold.open = false
      return 'ok'
    },
  }
}
