import type { AskAudit } from '@cho40/contract'
import { foldText, marketDay, marketDayOf, ok } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { withdrawRole } from './access/change-role.ts'
import { dataRequests, decideDataRequest, enterDataRequest } from './access/data-requests.ts'
import { addPerson, grantRole } from './access/people.ts'
import { signIn } from './access/sign-in.ts'
import { auditTrail } from './audit-trail/audit-trail.ts'
import { eraseSubject } from './erase-subject.ts'
import { answeredOnce } from './store/kept-answer.ts'
import { transact } from './store/transact.ts'
import { exportSubject } from './subject-data.ts'
import { aBusyMarket } from './testing/a-busy-market.ts'
import { type AMarket, must, OPEN_PINS } from './testing/a-market.ts'
import { COLUMNS } from './testing/columns/index.ts'
import { eachDialect, type TestDeps } from './testing/each-dialect.ts'
import { verify } from './verify.ts'

const PHONE = '0712345678'
const NAME = 'Lường Thị Duy Nhất'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  let tokens = 0
  const server = () => ({
    ...deps,
    ...OPEN_PINS,
    tokens: {
      make: () => {
        tokens += 1
        return `subject token ${tokens}`
      },
    },
  })
  const addSomebody = async (phone: string, name: string) => {
    const id = deps.ids.make('person')
    return must(await addPerson(server(), { id, phone, name, pin: '493817' }))
  }

  /** Every text of the whole database in which one of the words stands. */
  async function tablesWith(...words: string[]): Promise<string[]> {
    const found: string[] = []
    for (const table of Object.keys(COLUMNS)) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(deps.db)
      const text = JSON.stringify(rows)
      if (words.some((word) => text.includes(word))) found.push(table)
    }
    return found
  }

  test('who asks to be forgotten is found nowhere any more, and the books stay proved', async () => {
    deps = await open()
    const market = await aBusyMarket(deps)
    const admin = await addSomebody('0799999999', 'Quản trị')
    const id = await addSomebody(PHONE, NAME)
    const grant = { personId: id, role: 'staff', scopeId: market.id } as const
    must(await grantRole(deps, grant))
    const device = { id: deps.ids.make('device'), name: `Máy ${NAME}` }
    must(await signIn(server(), { phone: PHONE, pin: '493817', device }))
    const request = { id: deps.ids.make('dsr'), kind: 'delete', phone: PHONE } as const
    const receivedOn = marketDay('2026-11-20')
    must(await enterDataRequest(deps, { ...request, note: NAME, receivedOn, by: admin }))

    // A program that works with people was answered, and its answer is kept for a retry.
    const kept = { scope: 'rest person_1', id: 'retry-1', body: { phone: PHONE } }
    const told = () => Promise.resolve(ok({ name: NAME, phone: PHONE }))
    must(await transact(deps, (tx) => answeredOnce(tx, kept, told)))
    expect(await tablesWith(PHONE, NAME)).toContain('cho_kept_answer')

    const exported = await exportSubject(deps, PHONE)
    expect(exported.people).toMatchObject([
      { name: NAME, phone: PHONE, roles: [{ role: 'staff' }], devices: [{ name: `Máy ${NAME}` }] },
    ])

    // A role in force keeps the person: somebody has to take it first, knowing why.
    const early = must(await eraseSubject(deps, { phone: PHONE, by: admin }))
    expect(early).toMatchObject({ erased: [], kept: [{ id, problem: { state: 'staff' } }] })
    must(await withdrawRole(deps, { ...grant, by: admin }))
    expect(must(await eraseSubject(deps, { phone: PHONE, by: admin }))).toEqual({
      erased: [{ what: 'person', id }],
      kept: [],
    })
    const outcome = 'Đã xóa'
    must(await decideDataRequest(deps, { id: request.id, decision: 'done', outcome, by: admin }))
    expect(await tablesWith(PHONE, NAME)).toEqual([])
    expect(must(await eraseSubject(deps, { phone: PHONE, by: admin }))).toEqual({
      erased: [],
      kept: [],
    })
    const report = await verify(deps)
    expect(report.checks.filter(({ violations }) => violations > 0)).toEqual([])
    // The number is free again, for whoever gets it next.
    expect(await addSomebody(PHONE, 'Người khác')).not.toBe(id)
  })

  test('a buyer is forgotten when the order is finished, a member after leaving', async () => {
    deps = await open()
    await aBusyMarket(deps)
    const by = await addSomebody('0799999999', 'Quản trị')
    deps.advance(400 * 86_400_000)
    const today = marketDayOf(deps.clock.now())
    const members = await deps.db.selectFrom('cho_member').selectAll().orderBy('id').execute()
    const gone = members.find(({ left_on: day }) => day !== null && day < today)
    const stays = members.find(({ left_on: day }) => day === null)
    if (!gone || !stays) throw new Error('nobody left, or everybody')
    for (const [id, phone] of [
      [gone.id, '0711111111'],
      [stays.id, '0722222222'],
    ] as const) {
      const told = { phone, address: `Nhà của ${phone}` }
      await deps.db
        .updateTable('cho_member_version')
        .set(told)
        .where('member_id', '=', id)
        .execute()
    }
    const { buyer_phone: buyer } = await deps.db
      .selectFrom('cho_order')
      .select('buyer_phone')
      .where('buyer_phone', 'is not', null)
      .executeTakeFirstOrThrow()
    const all = []
    for (const phone of [buyer ?? '', '0711111111', '0722222222']) {
      all.push(must(await eraseSubject(deps, { phone, by })))
    }
    const outcomes = all.flatMap(({ erased, kept }) => [
      ...erased.map(({ what }) => `${what} erased`),
      ...kept.map(({ what, problem }) => `${what} ${problem.type}`),
    ])
    expect(outcomes).toContain('member erased')
    expect(outcomes).toContain('member WrongState')
    expect(await tablesWith('0711111111')).toEqual([])
    expect(await tablesWith('0722222222')).toEqual(['cho_member_version'])
    expect(outcomes).toContain('order erased')
    for (const outcome of outcomes) expect(outcome).toMatch(/erased$|WrongState$/)
    const report = await verify(deps)
    expect(report.checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  test('a request has its clock: two working days to reply, then the days of its kind', async () => {
    deps = await open()
    const by = await addSomebody('0799999999', 'Quản trị')
    const id = deps.ids.make('dsr')
    // A Friday: Monday and Tuesday are the two working days.
    const receivedOn = marketDay('2026-11-20')
    const request = { id, kind: 'access', phone: PHONE, receivedOn, by } as const
    must(await enterDataRequest(deps, request))
    must(await enterDataRequest(deps, request))
    expect(await dataRequests(deps)).toMatchObject([
      { replyBy: '2026-11-24', doneBy: '2026-11-30', overdue: false, state: 'open' },
    ])
    deps.advance(4 * 86_400_000)
    expect(await dataRequests(deps)).toMatchObject([{ overdue: true }])
    const future = { ...request, id: deps.ids.make('dsr'), receivedOn: marketDay('2027-01-01') }
    expect(await enterDataRequest(deps, future)).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
    must(await decideDataRequest(deps, { id, decision: 'refused', outcome: 'Không phải', by }))
    expect(await dataRequests(deps)).toMatchObject([
      { state: 'refused', phone: '07•••••678', overdue: false },
    ])
  })

  test('the trail tells everybody’s acts in order, page by page, without a gap or a double', async () => {
    deps = await open()
    const market = await aBusyMarket(deps)
    const span = { from: '2026-01-01T00:00:00.000Z', to: '2027-12-31T00:00:00.000Z' } as const
    const ask = { from: span.from as never, to: span.to as never }
    const whole = []
    for (let cursor: string | undefined; ; ) {
      const page = await auditTrail(deps, { ...ask, limit: 60, cursor })
      whole.push(...page.lines)
      if (page.next === null) break
      cursor = page.next
    }
    const once = await auditTrail(deps, { ...ask, limit: 100_000 })
    expect(whole).toEqual(once.lines)
    expect(once.next).toBeNull()
    const times = whole.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().toReversed())
    const kinds = new Set(whole.map(({ kind }) => kind.split('.')[0]))
    for (const kind of ['access', 'payout', 'money', 'order', 'settlement', 'refund']) {
      expect(kinds).toContain(kind)
    }
    for (const kind of ['account.asked', 'member.account_set', 'order.cash', 'webhook.made']) {
      const [line] = (await auditTrail(deps, { ...ask, kind })).lines
      expect([kind, line?.scopeId]).toEqual([kind, expect.stringMatching(/^(?:stall|market|coop)/)])
    }
    const [account] = (await auditTrail(deps, { ...ask, kind: 'member.account_set' })).lines
    expect(account?.detail).toMatchObject({ number: expect.stringMatching(/^••••\d{4}$/) })
    const [approval] = (await auditTrail(deps, { ...ask, kind: 'payout.approved' })).lines
    expect(approval).toMatchObject({
      kind: 'payout.approved',
      about: expect.stringMatching(/^payout_/),
    })
    const personId = approval?.by?.personId
    if (!personId) throw new Error('nobody approved')
    const theirs = await auditTrail(deps, { ...ask, personId, limit: 200 })
    expect(theirs.lines.length).toBeGreaterThan(0)
    expect(theirs.lines.filter(({ kind }) => kind.startsWith('payout.'))).toSatisfy(
      (lines: typeof theirs.lines) => lines.every(({ by }) => by?.personId === personId),
    )
    await searched(market)
  })

  /** The same trail by what acts belong to, and by words without their marks. */
  async function searched({ id: market, stalls }: AMarket) {
    const ask = { from: '2026-01-01T00:00:00.000Z', to: '2027-12-31T00:00:00.000Z', limit: 5000 }
    const search = async (more: object) =>
      (await auditTrail(deps, { ...ask, ...more } as AskAudit)).lines
    const all = await search({})
    const stall = stalls[1]?.id ?? 'none'
    const atStall = await search({ scopeId: stall })
    expect(atStall.length).toBeGreaterThan(0)
    expect(atStall).toEqual(all.filter(({ scopeId }) => scopeId === stall))
    const atMarket = await search({ scopeId: market })
    for (const line of atStall) expect(atMarket).toContainEqual(line)
    expect(new Set(atMarket.map(({ kind }) => kind.split('.')[0]))).toContain('fee')
    expect(atMarket.filter(({ scopeId }) => scopeId?.startsWith('coop'))).toEqual([])
    const reasons = all.flatMap(({ detail: { reason } }) =>
      typeof reason === 'string' && reason.includes(' ') ? [reason] : [],
    )
    const reason = reasons[0] ?? 'none'
    const found = await search({ words: foldText(reason).toLowerCase() })
    expect(found.length).toBeGreaterThan(0)
    for (const { detail } of found) expect(JSON.stringify(detail)).toContain(reason)
    expect(await search({ words: 'không ở đâu cả' })).toEqual([])
    const one = await auditTrail(deps, { ...ask, words: 'payout', limit: 1 } as AskAudit)
    expect(one.lines).toHaveLength(1)
    expect(one.next).not.toBeNull()
  }
})
