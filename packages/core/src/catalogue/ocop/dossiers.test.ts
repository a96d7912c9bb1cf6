import type { MoveDossier } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop } from '../../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { carryListing } from '../trace/carry-listing.ts'
import { dossierDetail } from './dossier-detail.ts'
import { dossiers } from './dossiers.ts'
import { keepScore } from './keep-score.ts'
import { moveDossier } from './move-dossier.ts'
import { openDossier } from './open-dossier.ts'
import { recordCertificate } from './record-certificate.ts'
import { criteriaOf } from './rubric.ts'
import { rubricOf } from './rules.ts'
import { selfAssess } from './self-assess.ts'

const TODAY = marketDay('2026-11-21')
const best = () =>
  Object.fromEntries(
    criteriaOf(must(rubricOf('26/2026/QĐ-TTg', 6))).map(({ number, options }) => [
      number,
      options.length,
    ]),
  )

eachDialect((open) => {
  let deps: TestDeps
  let shop: AShop
  afterEach(() => deps.close())

  async function aDossier() {
    deps = await open()
    shop = await aShop(deps)
    const dossierId = deps.ids.make('dossier')
    const input = {
      id: dossierId,
      cooperativeId: shop.cooperativeId,
      holder: 'HTX Nà Thử',
      product: 'Miến dong',
      set: 6,
      purpose: 'first' as const,
      by: shop.officer,
    }
    must(await openDossier(deps, input))
    const move = (to: MoveDossier['to'], reason?: string) =>
      moveDossier(deps, {
        dossierId,
        to,
        day: TODAY,
        by: shop.officer,
        ...(reason !== undefined && { reason }),
      })
    const score = (...forms: Record<string, number>[]) =>
      keepScore(deps, { dossierId, forms, by: shop.officer })
    return { dossierId, move, score }
  }

  const only = async () => {
    const [dossier] = await dossiers(deps, shop.cooperativeId)
    if (!dossier) throw new Error('no dossier')
    return dossier
  }

  test('the holder’s own form is kept line by line while the dossier lies with them', async () => {
    const { dossierId, move, score } = await aDossier()
    const detail = async () => must(await dossierDetail(deps, dossierId))
    expect(await detail()).toMatchObject({ state: 'draft', forms: [], result: null })
    const first = best()['1.1'] ?? 0
    const numbers = criteriaOf(must(rubricOf('26/2026/QĐ-TTg', 6))).map(({ number }) => number)
    const begun = must(await selfAssess(deps, { dossierId, answers: { '1.1': first } }))
    expect(begun).toMatchObject({ score: 300, stars: 1, stoppedBy: [] })
    expect(begun.unanswered).toEqual(numbers.slice(1))
    expect(await detail()).toMatchObject({ forms: [{ '1.1': first }], result: begun })
    const whole = must(await selfAssess(deps, { dossierId, answers: { ...best(), '2.3': 2 } }))
    expect(whole).toMatchObject({ score: 9_900, band: 5, gate: 3, stars: 3, unanswered: [] })
    const wrong = { dossierId, answers: { '1.1': 99 } }
    expect(await selfAssess(deps, wrong)).toMatchObject({ problem: { type: 'InvalidInput' } })
    expect((await detail()).result).toEqual(whole)
    must(await move('filed'))
    const again = { dossierId, answers: best() }
    expect(await selfAssess(deps, again)).toMatchObject({ problem: { type: 'WrongState' } })
    expect((await detail()).result).toEqual(whole)
    must(await move('forwarded'))
    must(await move('assessing'))
    must(await score(best(), { ...best(), '2.3': 2 }))
    expect(await detail()).toMatchObject({
      state: 'scored',
      forms: [best(), { '2.3': 2 }],
      result: { score: 9_950, band: 5, gate: 3, stars: 3 },
    })
    const nobody = deps.ids.make('dossier')
    expect(await dossierDetail(deps, nobody)).toMatchObject({ problem: { type: 'NotFound' } })
  })

  test('a dossier goes from the producer to the certificate, every step kept', async () => {
    const { dossierId, move, score } = await aDossier()
    must(await move('filed'))
    must(await move('returned', 'thiếu phiếu kiểm nghiệm'))
    must(await move('filed'))
    must(await move('filed'))
    must(await move('forwarded'))
    must(await move('assessing'))
    const result = must(await score(best(), { ...best(), '2.3': 2 }))
    expect(result).toMatchObject({ score: 9_950, band: 5, gate: 3, stars: 3 })
    const record = (stars: 3 | 4) =>
      recordCertificate(deps, {
        id: deps.ids.make('cert'),
        cooperativeId: shop.cooperativeId,
        dossierId,
        holder: 'HTX Nà Thử',
        product: 'Miến dong',
        set: 6,
        purpose: 'first',
        stars,
        score: 9_950,
        decisionNumber: '200/QĐ-UBND',
        decidedOn: TODAY,
        issuer: 'province',
        by: shop.officer,
      })
    const greedy = await record(4)
    expect(!greedy.ok && greedy.problem).toMatchObject({ issues: [{ path: 'stars' }] })
    must(await record(3))
    const dossier = await only()
    expect(dossier).toMatchObject({ state: 'recognised', score: 9_950, stars: 3, filedOn: TODAY })
    expect(dossier.steps.map(({ state }) => state)).toEqual([
      'draft',
      'filed',
      'returned',
      'filed',
      'forwarded',
      'assessing',
      'scored',
      'recognised',
    ])
    expect(dossier.steps[2]?.reason).toBe('thiếu phiếu kiểm nghiệm')
    const again = await record(3)
    expect(!again.ok && again.problem.type).toBe('WrongState')
  })

  test('a step that is not next, a reason left out and a day to come are refused', async () => {
    const { dossierId, move, score } = await aDossier()
    const problemOf = async (result: Promise<{ ok: boolean; problem?: unknown }>) =>
      (await result).problem
    expect(await problemOf(move('assessing'))).toMatchObject({ type: 'WrongState', state: 'draft' })
    expect(await problemOf(score(best()))).toMatchObject({ type: 'WrongState' })
    must(await move('filed'))
    expect(await problemOf(move('returned'))).toMatchObject({ issues: [{ path: 'reason' }] })
    const ahead = {
      dossierId,
      to: 'forwarded',
      day: marketDay('2026-11-22'),
      by: shop.officer,
    } as const
    expect(await problemOf(moveDossier(deps, ahead))).toMatchObject({ issues: [{ path: 'day' }] })
    expect((await only()).state).toBe('filed')
    expect(await problemOf(move('rejected', 'x'))).toMatchObject({ issues: [{ path: 'ground' }] })
    const thrownOut = { ...ahead, to: 'rejected', day: TODAY, ground: 'copied_product' } as const
    must(await moveDossier(deps, thrownOut))
    expect((await only()).steps.at(-1)?.reason).toBe('copied_product')
  })

  test('only from 90 points does a dossier go on to the ministry', async () => {
    const { move, score } = await aDossier()
    for (const to of ['filed', 'forwarded', 'assessing'] as const) must(await move(to))
    const bad = await score({ ...best(), '1.1': 9 })
    expect(!bad.ok && bad.problem).toMatchObject({ issues: [{ path: 'forms.0.answers.1.1' }] })
    const low = { ...best(), '4.1': 1, '4.3': 1, '5.1': 2, '9': 1 }
    expect(must(await score(low)).score).toBeLessThan(9_000)
    const refused = await move('at_ministry')
    expect(!refused.ok && refused.problem.type).toBe('WrongState')
    must(await move('declined', 'dưới 3 sao'))
    expect((await only()).state).toBe('declined')
  })

  test('a dossier filed under the rule before is decided by it in time, from the total its council came to', async () => {
    const { dossierId, score } = await aDossier()
    const { cooperativeId, officer: by } = shop
    const move = (to: MoveDossier['to'], on: string) =>
      moveDossier(deps, { dossierId, to, day: marketDay(on), by })
    for (const to of ['filed', 'forwarded', 'assessing'] as const)
      must(await move(to, '2026-05-10'))
    expect(await only()).toMatchObject({ rule: '1489/QĐ-TTg', filedOn: '2026-05-10' })
    expect(await score(best())).toMatchObject({ problem: { type: 'NotFound', what: 'rubric' } })
    const total = { score: 6_150, stars: 3 }
    must(await keepScore(deps, { dossierId, total, by }))
    expect(await only()).toMatchObject({ state: 'scored', score: 6_150, stars: 3 })
    expect(must(await dossierDetail(deps, dossierId))).toMatchObject({ forms: [], result: null })
    const record = (
      decidedOn: string,
      like: { dossierId?: typeof dossierId; filedOn?: MarketDay },
    ) =>
      recordCertificate(deps, {
        id: deps.ids.make('cert'),
        cooperativeId,
        holder: 'HTX Nà Thử',
        product: 'Miến dong',
        purpose: 'first',
        stars: 3,
        score: 6_150,
        productCode: 'BK-01',
        decisionNumber: '200/QĐ-UBND',
        decidedOn: marketDay(decidedOn),
        issuer: 'province',
        by,
        ...like,
      })
    const late = await record('2026-07-22', { dossierId })
    expect(late).toMatchObject({ problem: { issues: [{ path: 'decidedOn' }] } })
    must(await record('2026-06-10', { dossierId }))
    const filedOn = marketDay('2026-05-10')
    must(await record('2026-06-11', { filedOn }))
    const plain = await record('2026-06-10', {})
    expect(plain).toMatchObject({ problem: { issues: [{ path: 'productCode' }] } })
    const before = await record('2026-05-09', { filedOn })
    expect(before).toMatchObject({ problem: { issues: [{ path: 'filedOn' }] } })
    const rows = await deps.db.selectFrom('cho_certificate').select('rule').execute()
    expect(rows).toEqual([{ rule: '1489/QĐ-TTg' }, { rule: '1489/QĐ-TTg' }])
    expect((await only()).state).toBe('recognised')
  })

  test('where else the goods are offered is shown beside the line that asks for it', async () => {
    deps = await open()
    shop = await aShop(deps)
    const listingId = await shop.sells('Miến dong', { set: 6 })
    const id = deps.ids.make('dossier')
    const { cooperativeId, officer: by } = shop
    const holder = { cooperativeId, holder: 'HTX Nà Thử', product: 'Miến dong', listingId }
    must(await openDossier(deps, { id, ...holder, set: 6, purpose: 'first', by }))
    const evidence = async () => must(await dossierDetail(deps, id)).evidence
    expect(await evidence()).toEqual([])
    const url = 'https://example.vn/mien'
    must(await carryListing(deps, { listingId, channel: 'shopee', fromDay: TODAY, url }))
    const span = { channel: 'shopee', fromDay: TODAY, lastDay: null, url }
    expect(await evidence()).toEqual([{ criterion: '4.1', channels: [span] }])
    const other = deps.ids.make('dossier')
    must(await openDossier(deps, { id: other, ...holder, set: 26, purpose: 'first', by }))
    expect(must(await dossierDetail(deps, other)).evidence).toEqual([])
  })

  test('where lines are known nobody says a total instead', async () => {
    const { dossierId, move } = await aDossier()
    for (const to of ['filed', 'forwarded', 'assessing'] as const) must(await move(to))
    const total = { score: 9_900, stars: 5 }
    const said = await keepScore(deps, { dossierId, total, by: shop.officer })
    expect(said).toMatchObject({ problem: { issues: [{ path: 'total' }] } })
  })
})
