import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs, marketDayOf } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cho40, ended, type Running, startCho40 } from './cho40-process.ts'

/** The first stall of the demonstration: Agribank, an account of nine nines. */
const DEMO_ACCOUNT = '970405:999999999001'
let folder = ''
let data = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-cli-db-'))
  data = join(folder, 'data')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Card = { url: string; demoLogins: { phone: string }[] }

/** Starts a server and waits for the line that says where it is. */
async function serving(args: readonly string[]): Promise<{ server: Running; card: Card }> {
  const server = startCho40(['serve', '--port', '0', '--json', ...args])
  const card = await new Promise<Card>((resolve, reject) => {
    let text = ''
    let log = ''
    server.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(JSON.parse(text) as Card)
    })
    server.on('close', (code) => reject(new Error(`ended with ${code}: ${log}`)))
  })
  return { server, card }
}

describe('before there is a database', () => {
  test('verify says so, doctor does not mind, neither makes a folder', async () => {
    const nowhere = join(folder, 'nowhere')
    const verified = await cho40(['verify', '--data', nowhere])
    expect(verified.stderr).toContain('There is no database')
    expect(verified.code).toBe(1)
    const looked = await cho40(['doctor', '--data', nowhere])
    expect(looked.stdout).toContain('none yet')
    expect(looked.code).toBe(0)
    expect((await cho40(['verify', '--data', nowhere])).code).toBe(1)
  })

  test('migrate makes the tables, and changes nothing the second time', async () => {
    const fresh = join(folder, 'fresh')
    const first = await cho40(['migrate', '--data', fresh, '--json'])
    const second = await cho40(['migrate', '--data', fresh, '--json'])
    expect(first.code).toBe(0)
    expect(second.stdout).toBe(first.stdout)
  })

  test('a file that is no database is left alone', async () => {
    const strange = mkdtempSync(join(folder, 'strange-'))
    writeFileSync(
      join(strange, 'cho40.db'),
      'not a database, but long enough to look at '.repeat(99),
    )
    for (const command of ['verify', 'migrate']) {
      const { code, stderr } = await cho40([command, '--data', strange])
      expect(stderr).toContain('Nothing was overwritten')
      expect(code).toBe(1)
    }
  })

  test('a PostgreSQL that is not there is named without its password', async () => {
    const url = 'postgres://somebody:hushhush@127.0.0.1:9/market'
    const { code, stderr } = await cho40(['migrate', '--database-url', url])
    expect(stderr).toContain('PostgreSQL cannot be reached')
    expect(stderr).not.toContain('hushhush')
    expect(code).toBe(1)
  })
})

describe('a demonstration', () => {
  test('is served, checked beside the server, guarded against a second one, and stopped', async () => {
    const { server, card } = await serving(['--demo', '--data', data])
    expect(card.demoLogins.map(({ phone }) => phone)).toContain('0900000000')
    expect((await fetch(`${card.url}/readyz`)).status).toBe(200)

    const verified = await cho40(['verify', '--json', '--data', data])
    expect(JSON.parse(verified.stdout)).toMatchObject({ clean: true })
    expect(verified.code).toBe(0)
    expect((await cho40(['doctor', '--data', data])).stdout).toContain('running')

    const second = await cho40(['serve', '--port', '0', '--data', data])
    expect(second.stderr).toContain('Another Cho40 server is using the data folder')
    expect(second.code).toBe(1)
    const taken = new URL(card.url).port
    const elsewhere = join(folder, 'elsewhere')
    const crowded = await cho40(['serve', '--port', taken, '--data', elsewhere])
    expect(crowded.stderr).toContain(`Another program is using port ${taken}`)
    expect(crowded.code).toBe(1)

    server.kill('SIGTERM')
    expect((await ended(server)).code).toBe(0)
  })

  test('the log-ins are printed again by demo', async () => {
    const { code, stdout } = await cho40(['demo', '--data', data, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ demoLogins: expect.any(Array) })
    expect(code).toBe(0)
  })

  test('a statement is previewed, imported once, and refused for another account', async () => {
    const now = instantFromMs(Math.floor(Date.now() / 1000) * 1000)
    const bytes = await writeStatement('agribank', {
      account: '999999999001',
      opening: dong(5_000_000),
      format: 'xlsx',
      rows: [
        { occurredAt: now, direction: 'in', amount: dong(123_000), memo: 'KHACH chuyen tien' },
      ],
    })
    const path = join(folder, 'sao-ke.xlsx')
    writeFileSync(path, bytes)
    const wish = ['statement', 'import', path, '--data', data, '--json', '--account']
    const preview = await cho40([...wish, DEMO_ACCOUNT, '--dry-run'])
    expect(JSON.parse(preview.stdout)).toMatchObject({ dryRun: true, added: 1 })
    const imported = await cho40([...wish, DEMO_ACCOUNT])
    expect(JSON.parse(imported.stdout)).toMatchObject({ dryRun: false, added: 1, repeated: 0 })
    const again = await cho40([...wish, DEMO_ACCOUNT])
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, repeated: 1 })
    const other = await cho40([...wish, '970436:999999999002'])
    expect(JSON.parse(other.stdout)).toMatchObject({ problem: { type: 'WrongStatementAccount' } })
    expect(other.code).toBe(1)
    const bad = join(folder, 'loi.csv')
    writeFileSync(bad, 'Ngày;Số tiền;Nội dung\n21/11/2026;5.003;rau\n41/11/2026;6.000;gạo\n')
    const badly = ['statement', 'import', bad, ...wish.slice(3), DEMO_ACCOUNT]
    const fix = join(folder, 'sua.csv')
    const refused = await cho40([...badly, '--error-file', fix])
    expect(JSON.parse(refused.stdout)).toMatchObject({ problem: { reason: 'RowsRefused' } })
    expect(readFileSync(fix, 'utf8')).toContain('41/11/2026')
    const partly = await cho40([...badly, '--accept-partial'])
    expect(JSON.parse(partly.stdout)).toMatchObject({ verdict: 'partial', added: 1 })
    const nobody = await cho40([...wish, '970436:1'])
    expect(nobody.stderr).toContain('There is no account')
    expect((await cho40(['verify', '--data', data])).code).toBe(0)
  })

  test('all of it goes into lines and comes back elsewhere, proved', async () => {
    const out = join(folder, 'out')
    const again = join(folder, 'again')
    const exported = await cho40(['export', out, '--everything', '--data', data, '--json'])
    expect(exported.stderr).toBe('')
    const file = join(out, 'everything.ndjson')
    const built = await cho40(['import', file, '--to', `sqlite:${again}`, '--json'])
    const { rows } = JSON.parse(exported.stdout) as { rows: number }
    expect([built.code, (JSON.parse(built.stdout) as { rows: number }).rows]).toEqual([0, rows])
    expect((await cho40(['verify', '--data', again])).code).toBe(0)
    // The place is not empty any more.
    const twice = await cho40(['import', file, '--to', `sqlite:${again}`])
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('empty place')])
  })

  test('heads printed on slips are looked up in the chains', async () => {
    const database = new Database(join(data, 'cho40.db'), { readonly: true })
    const { hash } = database
      .prepare<[], { hash: string }>('select hash from cho_audit_record where seq = 3')
      .all()[0] ?? { hash: '' }
    database.close()
    const printed = (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
    const list = join(folder, 'phieu.txt')
    writeFileSync(list, `# slips\n${printed}\n`)
    const known = await cho40(['verify', '--data', data, '--anchors', list])
    expect(known.stdout).toContain('1/1')
    expect(known.code).toBe(0)
    const wish = ['verify', '--json', '--data', data, '--anchors', '-']
    const input = `${printed}\r\n0000 1111 2222 3333\r\n`
    const { code, stdout } = await cho40(wish, input)
    expect(JSON.parse(stdout)).toMatchObject({
      clean: true,
      anchors: [
        { line: 1, result: 'found', at: { hash } },
        { line: 2, result: 'missing', at: null },
      ],
    })
    expect(code).toBe(1)
    const nowhere = join(folder, 'nowhere.txt')
    const unread = await cho40(['verify', '--data', data, '--anchors', nowhere])
    expect([unread.code, unread.stderr.includes(nowhere)]).toEqual([2, true])
  })

  test('a code for a forgotten PIN is made at the machine and opens the desk once', async () => {
    const reset = ['person', 'pin-reset', '--data', data, '--json', '--phone']
    const made = await cho40([...reset, '0900000000'])
    expect(made.code).toBe(0)
    const { code } = JSON.parse(made.stdout) as { code: string }
    const nobody = await cho40([...reset, '0999999999'])
    expect(nobody.code).toBe(1)
    expect((await cho40([...reset, 'nonsense'])).code).toBe(2)
    const { server, card } = await serving(['--data', data])
    const redeem = () =>
      fetch(`${card.url}/trpc/session.redeemReset`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-cho40': '1' },
        body: JSON.stringify({ phone: '0900000000', code, pin: '594837' }),
      })
    const opened = await redeem()
    expect(opened.status).toBe(200)
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const asked = { from: '2026-01-01T00:00:00.000Z', to: '2126-01-01T00:00:00.000Z' }
    const wish = encodeURIComponent(JSON.stringify({ ...asked, kind: 'access.pin_reset_made' }))
    const log = await fetch(`${card.url}/trpc/admin.audit?input=${wish}`, { headers: { cookie } })
    expect(await log.text()).toContain('"console":true')
    expect((await redeem()).status).toBe(401)
    server.kill('SIGTERM')
    await ended(server)
  })

  test('a day to come is not closed, nor an unknown stall', async () => {
    const today = marketDayOf(instantFromMs(Date.now()))
    const stall = 'stall_01jd0000000000000000000000'
    const close = ['close-day', '--data', data, '--cash', '0', '--stall']
    const unknown = await cho40([...close, stall, '--day', today])
    expect(unknown.stderr).toContain(`There is no stall "${stall}"`)
    expect(unknown.code).toBe(1)
    const nonsense = await cho40([...close, stall, '--day', '2026-02-30'])
    expect(nonsense.stderr).toContain('--day')
    expect(nonsense.code).toBe(2)
  })
})
