import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ValueRule, valueIssues } from '@cho40/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, goneServer } from './a-server.ts'
import { cho40 } from './cho40-process.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

const COMMUNE = '99002'
let commune: AServer
let clerk: HttpClient
let chair: HttpClient
let province = ''

beforeAll(async () => {
  commune = await aServer()
  clerk = await officer('0922000011')
  chair = await officer('0922000012')
  province = mkdtempSync(join(tmpdir(), 'cho40-province-'))
  expect((await cho40(['demo', '--data', province])).code).toBe(0)
})

afterAll(async () => {
  await goneServer(commune)
  rmSync(province, { recursive: true, force: true })
})

async function officer(phone: string): Promise<HttpClient> {
  const { admin, url } = commune
  const personId = newId('person')
  await admin.mutate('admin.addPerson', { id: personId, phone, name: 'Ai', pin: '123456' })
  const granted = { personId, role: 'commune_officer', scopeId: `place:${COMMUNE}` }
  expect((await admin.mutate('admin.grantRole', granted)).status).toBe(200)
  const client = httpClient(url)
  await client.signIn(phone, '123456')
  return client
}

const value = {
  id: newId('ivalue'),
  indicatorId: 'F-01',
  unitCode: COMMUNE,
  firstDay: '2026-07-01',
  lastDay: '2026-09-30',
  cutoffAt: '2026-10-01T00:00:00.000Z',
  numerator: 72,
  denominator: 100,
  source: 'Sổ của xã',
  method: 'đếm',
  evidence: [0, 72, 0, 0],
}

const get = (path: string, by: HttpClient): Promise<Response> =>
  fetch(commune.url + path, { headers: { cookie: by.cookie() } })

test('a form without a network refuses what the server refuses, by the rules it was given', async () => {
  const rules = (await clerk.query('adoption.values.rules')).body as ValueRule[]
  const rule = rules.find(({ indicatorId }) => indicatorId === 'F-01')
  if (!rule) throw new Error('F-01 is entered')
  const wrong = { ...value, denominator: 60, lastDay: '2026-09-29' }
  const issues = valueIssues(rule, { ...wrong, coverage: null } as never)
  expect(issues.map(({ path }) => path)).toEqual(['numerator', 'lastDay'])
  const refused = await clerk.mutate('adoption.values.enter', wrong)
  expect(refused).toMatchObject({ status: 400, body: { type: 'InvalidInput', issues } })
  expect(valueIssues(rule, { ...value, coverage: null } as never)).toEqual([])
})

test('accepted values go to a province as a signed package, which it takes once and believes nobody else', async () => {
  expect((await clerk.mutate('adoption.values.enter', value)).status).toBe(200)
  const of = { valueId: value.id }
  await clerk.mutate('adoption.values.submit', of)
  await chair.mutate('adoption.values.approve', of)
  expect((await chair.mutate('adoption.values.accept', of)).body).toBe('accepted')
  const days = 'from=2026-07-01&to=2026-09-30'
  const answer = await get(`/api/v1/indicators/${COMMUNE}.package?${days}`, chair)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const { publicKey, body } = JSON.parse(text) as { publicKey: string; body: string }
  expect(body).not.toMatch(/person_|stall_/)
  expect((await clerk.query('adoption.peers.ownKey')).body).toBe(publicKey)
  // The command signs with the same key.
  const wish = ['--commune', COMMUNE, '--period', '2026-Q3', '--data', commune.dataDir]
  const byCommand = await cho40(['package', 'export', ...wish])
  expect(JSON.parse(byCommand.stdout)).toMatchObject({ publicKey })
  const shown = await cho40(['package', 'key', '--data', commune.dataDir])
  expect(shown.stdout.trim()).toBe(publicKey)

  const file = join(province, 'goi.json')
  writeFileSync(file, text)
  const take = () => cho40(['package', 'import', file, '--data', province, '--json'])
  const stranger = await take()
  expect(stranger.code).toBe(1)
  expect(JSON.parse(stranger.stdout)).toMatchObject({ problem: { type: 'WrongSignature' } })
  // The demonstration knows no 99002, so its key is trusted with the province above all of them.
  const trust = ['package', 'trust', '--key', publicKey, '--data', province]
  expect((await cho40([...trust, '--commune', '12345'])).code).toBe(1)
  expect((await cho40([...trust, '--commune', '99001'])).code).toBe(0)
  const elsewhere = await take()
  expect(JSON.parse(elsewhere.stdout)).toMatchObject({
    problem: { reason: `not trusted for ${COMMUNE}` },
  })
})

test('a deployment takes its own package back over HTTP: nothing is new, and a changed byte is refused', async () => {
  const days = 'from=2026-07-01&to=2026-09-30'
  const text = await (await get(`/api/v1/indicators/${COMMUNE}.package?${days}`, chair)).text()
  const { publicKey } = JSON.parse(text) as { publicKey: string }
  const { admin } = commune
  const peer = { publicKey, unitCode: COMMUNE, sender: 'Xã Kiểm Thử' }
  expect((await chair.mutate('adoption.peers.trust', peer)).status).toBe(403)
  expect((await admin.mutate('adoption.peers.trust', peer)).status).toBe(200)
  const send = (body: string, by = admin) => by.post('/api/v1/indicators/packages', body)
  expect((await send(text, chair)).status).toBe(403)
  expect(await send(text)).toEqual({ status: 200, body: { added: 0, known: 1, unknown: 0 } })
  expect((await send(text.replace('72', '92'))).body).toMatchObject({
    problem: { type: 'WrongSignature' },
  })
  expect((await send('{}')).status).toBe(400)
  expect((await admin.mutate('adoption.peers.end', { publicKey, unitCode: COMMUNE })).status).toBe(
    200,
  )
  expect((await send(text)).body).toMatchObject({ problem: { type: 'WrongSignature' } })
})

test('DHIS2 is told numerators and denominators by codes; who may not approve is told nothing', async () => {
  const path = `/api/v1/indicators/${COMMUNE}.dhis2.json?from=2026-07-01&to=2026-09-30`
  const set = (await (await get(path, chair)).json()) as { dataValues: unknown[] }
  expect(set).toMatchObject({ dataElementIdScheme: 'code', orgUnitIdScheme: 'code' })
  expect(set.dataValues).toMatchObject([
    { dataElement: 'F-01.N', period: '2026Q3', orgUnit: COMMUNE, value: '72' },
    { dataElement: 'F-01.D', period: '2026Q3', orgUnit: COMMUNE, value: '100' },
  ])
  expect((await fetch(commune.url + path)).status).toBe(401)
  expect(
    (await get('/api/v1/indicators/01843.package?from=2026-07-01&to=2026-09-30', chair)).status,
  ).toBe(403)
  expect((await get(`/api/v1/indicators/${COMMUNE}.package?from=2026-07-01`, chair)).status).toBe(
    400,
  )
  expect(
    (await get(`/api/v1/indicators/${COMMUNE}.pdf?from=2026-07-01&to=2026-09-30`, chair)).status,
  ).toBe(403)
})

test('who is late and who stands out is told by the days that were set', async () => {
  const due = { unitCode: COMMUNE, frequency: 'quarter', validFrom: '2026-01-01', days: 10 }
  const set = { ...due, source: 'kế hoạch của xã' }
  expect((await chair.mutate('adoption.due.set', set)).status).toBe(200)
  expect((await chair.mutate('adoption.due.set', { ...set, days: 12 })).status).toBe(409)
  const wish = { unitCode: COMMUNE, period: '2026-Q3' }
  const found = (await clerk.query('adoption.due.standing', wish)).body as {
    due: number
    late: number
    lines: { indicatorId: string; state: string; dueDay: string }[]
  }
  // Accepted today, in November or later: after 10 October.
  expect(found.lines).toContainEqual(
    expect.objectContaining({ indicatorId: 'F-01', state: 'late', dueDay: '2026-10-10' }),
  )
  expect(found.lines.some(({ state }) => state === 'overdue')).toBe(true)
})

test('a commune is scored by the card its authority decided, and kept with its hash', async () => {
  const card = {
    id: 'xa-so-2026',
    source: 'QĐ thử',
    from: '2026-01-01',
    decimals: 2,
    refusedAfter: null,
    lines: [
      { id: 'F-01', name: 'Có tài khoản', part: 'score', rule: { by: 'linear', max: 1_000 } },
      { id: 'late', name: 'Trễ hạn', part: 'penalty', rule: { by: 'each', points: 50, most: 500 } },
    ],
  }
  expect((await clerk.mutate('adoption.scores.putCard', { unitCode: COMMUNE, card })).body).toBe(1)
  const wish = { cardId: card.id, unitCode: COMMUNE, year: 2026 }
  expect((await clerk.query('adoption.scores.preview', wish)).body).toMatchObject({
    type: 'InvalidInput',
    issues: [{ path: 'late' }],
  })
  const late = { id: 'late', figure: { numerator: 1, denominator: null }, evidence: 'sổ theo dõi' }
  const scored = await chair.mutate('adoption.scores.keep', { ...wish, told: [late] })
  expect(scored.body).toMatchObject({
    revision: 1,
    score: { points: 670, maximum: 1_000, penalty: 50 },
  })
  // What was accepted is not overruled by what is told.
  const own = { id: 'F-01', figure: { numerator: 99, denominator: 100 }, evidence: 'lời nói' }
  const more = await chair.mutate('adoption.scores.keep', { ...wish, told: [late, own] })
  expect(more.status).toBe(400)
  expect((await clerk.query('adoption.scores.kept', wish)).body).toHaveLength(1)
})

test('a figure is followed to what it is made of, by those who see the report alone', async () => {
  const wish = { unitCode: COMMUNE, period: '2026-Q3', indicatorId: 'F-01' }
  expect((await clerk.query('adoption.origin', wish)).body).toMatchObject({
    how: 'told',
    cell: { state: 'shown', numerator: 72, denominator: 100 },
    values: [{ id: value.id, source: 'Sổ của xã', packageSha256: null }],
  })
  const days = { unitCode: COMMUNE, indicatorId: 'F-01', from: '2026-07-01', to: '2026-09-30' }
  expect((await clerk.query('adoption.rollUp', days)).body).toMatchObject({
    reported: 1,
    expected: 1,
  })
})

const HEAD = 'Mã chỉ tiêu;Mã đơn vị;Kỳ;Tử số;Mẫu số;Nguồn'

test('a sheet of values is tried, brought in once, and its wrong rows come back as a workbook', async () => {
  const id = newId('import')
  const path = (more = '', file = id as string) =>
    `/api/v1/indicators/values/${file}?unitCode=${COMMUNE}${more}`
  const sheet = [
    HEAD,
    `G-01;${COMMUNE};2026-08;30;40;sổ`,
    `G-01;${COMMUNE};2026-07;50;40;sổ`,
    'G-01;01843;2026-08;1;2;sổ',
  ].join('\n')
  const tried = await clerk.post(path('&dryRun=true'), sheet)
  expect(tried).toMatchObject({
    status: 200,
    body: {
      dryRun: true,
      created: 1,
      refused: [
        { row: 3, issues: [{ column: 'Tử số', code: 'more than there are' }] },
        { row: 4, issues: [{ column: 'Mã đơn vị', code: 'not below this unit' }] },
      ],
    },
  })
  const list = { unitCode: COMMUNE, from: '2026-08-01', to: '2026-08-31' }
  expect((await clerk.query('adoption.values.list', list)).body).toEqual([])
  const taken = await clerk.post(path(), sheet)
  expect((await clerk.post(path(), sheet)).body).toEqual(taken.body)
  expect((await clerk.query('adoption.values.list', list)).body).toMatchObject([
    { numerator: 30, denominator: 40, state: 'draft', evidence: [0, 30, 0, 0] },
  ])
  const headers = { cookie: clerk.cookie(), 'x-cho40': '1' }
  const mend = await fetch(commune.url + path('', `${newId('import')}.xlsx`), {
    method: 'POST',
    headers,
    body: sheet,
  })
  expect(mend.headers.get('content-disposition')).toContain('can-sua.xlsx')
  // The workbook is a sheet that may be brought again: its rows are still wrong, no more, no less.
  const again = await fetch(commune.url + path('&dryRun=true', newId('import')), {
    method: 'POST',
    headers,
    body: await mend.arrayBuffer(),
  })
  expect(await again.json()).toMatchObject({ created: 0, refused: [{ row: 2 }, { row: 3 }] })
  const form = await get(`/api/v1/indicators/values/${COMMUNE}.xlsx?period=2026-Q3`, clerk)
  expect(new Uint8Array(await form.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([80, 75]))
})

test('the command brings in the same sheet: a preview first, then drafts', async () => {
  const file = join(province, 'so-lieu.csv')
  writeFileSync(file, [HEAD, 'G-01;99001;2026-08;30;40;sổ'].join('\n'))
  const wish = ['values', 'import', file, '--commune', '99001', '--data', province, '--json']
  const by = ['--by', '0900000053']
  const preview = await cho40([...wish, ...by, '--dry-run'])
  expect(JSON.parse(preview.stdout)).toMatchObject({ dryRun: true, created: 1, refused: [] })
  const done = await cho40([...wish, ...by])
  expect([done.code, JSON.parse(done.stdout)]).toMatchObject([0, { created: 1 }])
  expect(JSON.parse((await cho40([...wish, ...by])).stdout)).toMatchObject({ unchanged: 1 })
  // A vendor enters nothing for a commune.
  expect((await cho40([...wish, '--by', '0900000001'])).code).toBe(1)
})
