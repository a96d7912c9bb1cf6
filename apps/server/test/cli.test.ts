import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeAt } from '@cho40/reconcile/codes'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instant, plusMs } from '@cho40/values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cho40, ended, jsonLines, startCho40 } from './cho40-process.ts'

const PAYLOAD =
  '00020101021238500010A000000727012000065460340106AbC1230208QRIBFTTA530370454062500005802VN' +
  '62150811San 5 19h30630486D9'
const ACCOUNT = '970436:0011001932418'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-cli-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function fixture(path: string): unknown {
  const url = new URL(`../../../packages/${path}`, import.meta.url)
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8'))
}

describe('qr decode', () => {
  type Vector = { payload: string; valid: boolean; fields: object }
  const vectors = fixture('vietqr/fixtures/vietqr.json') as Vector[]

  test('reads every recorded payload as recorded, one line each', async () => {
    const oneLine = vectors.filter(({ payload }) => !/[\r\n]/.test(payload))
    const input = oneLine.map(({ payload }) => payload).join('\n')
    const { code, stdout, stderr } = await cho40(['qr', 'decode', '--json'], input)
    const answers = jsonLines(stdout)
    expect(answers).toHaveLength(oneLine.length)
    for (const [i, { valid, fields }] of oneLine.entries()) {
      const problem = { type: expect.stringMatching(/^Qr/) }
      const expected = valid ? { valid, fields, warnings: expect.any(Array) } : { valid, problem }
      expect(answers[i]).toMatchObject(expected)
    }
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  test('takes CRLF, a byte order mark and a last line without an end; done means 0', async () => {
    const { code, stdout } = await cho40(
      ['qr', 'decode', '--json'],
      `\uFEFF${PAYLOAD}\r\n${PAYLOAD}`,
    )
    expect(jsonLines(stdout)).toMatchObject([{ valid: true }, { valid: true }])
    expect(code).toBe(0)
  })

  test('answers an empty line, nonsense and half a megabyte in their places', async () => {
    const input = `\n${'9'.repeat(500_000)}\n\u0000\u202E\n${PAYLOAD}\n`
    const { code, stdout } = await cho40(['qr', 'decode', '--json'], input)
    expect(jsonLines(stdout)).toMatchObject([
      { valid: false, problem: { type: 'QrEmpty' } },
      { valid: false, problem: { type: 'QrTooLong' } },
      { valid: false },
      { valid: true },
    ])
    expect(code).toBe(1)
  })

  test('streams 100,000 lines', async () => {
    const { code, stdout } = await cho40(['qr', 'decode', '--json'], `${PAYLOAD}\n`.repeat(100_000))
    expect(stdout.split('\n')).toHaveLength(100_001)
    expect(code).toBe(0)
  })

  test('ends in peace when its reader has seen enough', async () => {
    const child = startCho40(['qr', 'decode', '--json'])
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${PAYLOAD}\n`.repeat(20_000))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdout.destroy()
    child.stdin.end(`${PAYLOAD}\n`.repeat(20_000))
    const { code, stderr } = await ended(child)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})

describe('qr encode', () => {
  const payee = ['--bin', '970436', '--account', '0011001932418']

  test('makes a payload that decodes to what was asked', async () => {
    const asked = ['--amount', '45000', '--memo', 'KX000001KNH']
    const made = await cho40(['qr', 'encode', ...payee, ...asked])
    expect(made.code).toBe(0)
    const read = await cho40(['qr', 'decode', '--json'], made.stdout)
    expect(jsonLines(read.stdout)).toMatchObject([
      { fields: { bankBin: '970436', amount: '45000', additional: { purpose: 'KX000001KNH' } } },
    ])
  })

  test.each([
    ['svg', /^<svg /],
    ['png', /PNG/],
    ['terminal', /█/],
  ])('draws %s', async (format, looksLike) => {
    const made = await cho40(['qr', 'encode', ...payee, '--format', format])
    expect(made.stdout).toMatch(looksLike)
    expect(made.code).toBe(0)
  })

  test.each([
    ['--bin', ['--bin', '97043', '--account', '1']],
    ['--account', ['--bin', '970436', '--account', '1 2']],
    ['--account', ['--bin', '970436']],
    ['--amount', [...payee, '--amount', '45.000']],
    ['--amount', [...payee, '--amount', '0']],
    ['--amount', [...payee, '--amount=-5']],
    ['--memo', [...payee, '--memo', 'tiền gạo']],
    ['--memo', [...payee, '--memo', 'a'.repeat(26)]],
    ['--format', [...payee, '--format', 'gif']],
  ])('names %s when it is %j', async (option, args) => {
    const { code, stdout, stderr } = await cho40(['qr', 'encode', ...args])
    expect(stderr).toContain(option)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

describe('ref', () => {
  test('new makes different codes that scan finds again', async () => {
    const made = await cho40(['ref', 'new', '--count', '200'])
    const codes = made.stdout.trimEnd().split('\n')
    expect(new Set(codes).size).toBe(200)
    const [first = '', second = ''] = codes
    const issued = file('issued.txt', codes.join('\r\n'))
    const memo = `mbvcb.1.${first.toLowerCase()}.ct tu 1\n${second.slice(0, 6)} ${second.slice(6)}\nno code\n`
    const found = await cho40(['ref', 'scan', '--issued', issued, '--json'], memo)
    expect(jsonLines(found.stdout)).toEqual([
      { exact: [first], corrected: [] },
      { exact: [second], corrected: [] },
      { exact: [], corrected: [] },
    ])
    expect(found.code).toBe(0)
  })

  test('scan finds each of the recorded codes, and none in recorded bank descriptions', async () => {
    type Codes = { valid: { code: string }[]; invalid: string[] }
    const { valid, invalid } = fixture('reconcile/fixtures/reference-codes.json') as Codes
    const codes = valid.map(({ code }) => code)
    type Descriptions = { samples: { description: string }[] }
    const recorded = fixture('reconcile/fixtures/transfer-descriptions.json') as Descriptions
    const samples = recorded.samples.map(({ description }) => description.replaceAll('\n', ' '))
    const issued = file('recorded.txt', codes.join('\n'))
    const scan = ['ref', 'scan', '--issued', issued, '--json']
    const { stdout } = await cho40(scan, [...codes, ...invalid, ...samples].join('\n'))
    const answers = jsonLines(stdout) as { exact: string[]; corrected: string[] }[]
    expect(answers.map(({ exact }) => exact)).toEqual([
      ...codes.map((code) => [code]),
      ...invalid.map(() => []),
      ...samples.map(() => []),
    ])
    expect(answers.slice(codes.length + invalid.length).flatMap((a) => a.corrected)).toEqual([])
  })

  test.each(['0', '-1', 'many', '1e3', '9999999999'])(
    'new refuses a count of %s',
    async (count) => {
      const { code, stderr } = await cho40(['ref', 'new', `--count=${count}`])
      expect(stderr).toContain('--count')
      expect(code).toBe(2)
    },
  )
})

describe('reconcile', () => {
  const at = instant('2026-11-21T01:00:00.000Z')
  const codeOf = (n: number) => codeAt(n, '0123456789abcdef')
  const request = (id: string, n: number, more: object = {}) =>
    JSON.stringify({
      id,
      code: codeOf(n),
      amount: 45_000,
      account: ACCOUNT,
      createdAt: at,
      ...more,
    })

  async function statementFile(): Promise<string> {
    const bytes = await writeStatement('vietcombank', {
      account: '0011001932418',
      opening: dong(0),
      format: 'csv',
      rows: [
        { occurredAt: plusMs(at, 60_000), direction: 'in', amount: dong(45_000), memo: codeOf(1) },
        { occurredAt: plusMs(at, 90_000), direction: 'in', amount: dong(7000), memo: 'NGUYEN A' },
      ],
    })
    return file('statement.csv', bytes)
  }

  test('prints matches, suggestions and exceptions by data row', async () => {
    const requests = file('requests.jsonl', `${request('a', 1)}\r\n${request('b', 2)}\n`)
    const statement = await statementFile()
    const args = ['reconcile', '--requests', requests, '--statement', statement]
    const { code, stdout } = await cho40([...args, '--json'])
    expect(JSON.parse(stdout)).toEqual({
      matches: [{ requestId: 'a', line: 1, amount: 45_000, evidence: 'code_exact' }],
      suggestions: [],
      exceptions: [{ line: 2, type: 'no_code' }],
    })
    expect(code).toBe(0)
    expect((await cho40(args)).stdout).toContain('no_code')
  })

  test('names the line and the field of a bad request', async () => {
    const requests = file('bad.jsonl', `${request('a', 1)}\n${request('b', 2, { amount: 1.5 })}\n`)
    const args = ['reconcile', '--requests', requests, '--statement', await statementFile()]
    const { code, stderr } = await cho40(args)
    expect(stderr).toContain('line 2: "amount"')
    expect(code).toBe(2)
  })

  test('refuses what is no statement, and asks for the account when there are several', async () => {
    const requests = file('one.jsonl', request('a', 1))
    const picture = file('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
    const wrong = await cho40(['reconcile', '--requests', requests, '--statement', picture])
    expect(wrong.stderr).toContain('picture.csv')
    expect(wrong.code).toBe(2)
    const other = request('b', 2, { account: '970405:1' })
    const several = file('several.jsonl', `${request('a', 1, { account: '970405:2' })}\n${other}`)
    const args = ['reconcile', '--requests', several, '--statement', await statementFile()]
    const unclear = await cho40(args)
    expect(unclear.stderr).toContain('--account')
    expect(unclear.code).toBe(2)
  })
})

describe('wrong usage', () => {
  test.each([
    [[], 'The command is missing'],
    [['srve'], '"srve"'],
    [['__proto__'], '"__proto__"'],
    [['qr'], 'The command is missing'],
    [['qr', 'constructor'], '"constructor"'],
    [['serve', '--prot', '1'], '--prot'],
    [['serve', '--port', '70000'], '--port'],
    [['serve', '--public-address', 'https://cho.example/shop'], '--public-address'],
    [['serve', '--port'], '--port needs a value'],
    [['serve', 'now'], '"now"'],
    [['serve', '--demo=yes'], '--demo takes no value'],
    [['serve', '--database-url', 'mysql://u:secret@h/d'], '--database-url'],
    [['ref', 'scan', '--issued', '/no/such/file'], '/no/such/file'],
    [['ref', 'scan'], '--issued is missing'],
    [['close-day', '--stall', 'x', '--day', '2026-11-21', '--cash', '0'], '--stall'],
    [['statement', 'import', 'x.csv'], '--account is missing'],
    [['statement', 'import', '--account', ACCOUNT], 'FILE is missing'],
    [['statement', 'import', 'a', 'b', '--account', ACCOUNT], '"b" is one too many'],
  ])('%j ends with 2 and a sentence in both languages', async (args, sentence) => {
    const { code, stdout, stderr } = await cho40(args)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('Chưa có gì thay đổi')
    expect(stderr).not.toContain('secret')
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  test.each([
    [['--help']],
    [['qr', '--help']],
    [['serve', '--help']],
    [['qr', 'decode', '-h']],
    [['statement', 'import', '--help']],
  ])('%j explains itself on standard output', async (args) => {
    const { code, stdout, stderr } = await cho40(args)
    expect(stdout).toContain('Cách dùng · Usage: cho40')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})
