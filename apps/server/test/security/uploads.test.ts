import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goneServer } from '../a-server.ts'
import { did } from '../a-shop-town.ts'
import { newId } from '../http-client.ts'
import { aTownOverHttp, type Fixture } from './a-town-over-http.ts'
import { aWorkbook, aZip } from './a-zip.ts'
import { rowsOf } from './rows-of.ts'
import { STRANGE_FILES } from './strange-files.ts'

/** Files that are sent as statements and are none: each is refused as such, and costs little. */

let town: Fixture

const placeId = newId('splace')

beforeAll(async () => {
  town = await aTownOverHttp()
  const of = { kind: 'stall', stallId: town.stallId }
  await did(town.owner, 'stock.openPlace', {
    id: placeId,
    name: 'Sạp',
    of,
    accountId: town.accountId,
  })
})
afterAll(() => goneServer(town.server))

const MB = 1024 * 1024
const bytes = (words: string) => new TextEncoder().encode(words)
const SHEET = '<?xml version="1.0"?><worksheet><sheetData>'

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, n) => `<!ENTITY ${'abcdefghijklm'[n + 1]} "${`&${'abcdefghijklm'[n]};`.repeat(10)}">`,
).join(
  '',
)}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&m;</t></is></c></row></sheetData></worksheet>`

const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`

const FILES: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['200 MB of zeros in a workbook', 'sao-ke.xlsx', () => aWorkbook(Buffer.alloc(200 * MB))],
  [
    'a sheet that says it is small and is not',
    'sao-ke.xlsx',
    () => {
      const zeros = Buffer.alloc(200 * MB)
      return aZip([{ name: 'xl/worksheets/sheet1.xml', bytes: zeros, saidSize: 100 }])
    },
  ],
  ['two million empty rows', 'sao-ke.xlsx', () => aWorkbook(SHEET + '<row/>'.repeat(2_000_000))],
  [
    'a cell in column XFD of row 1,048,576',
    'sao-ke.xlsx',
    () =>
      aWorkbook(
        `${SHEET}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
      ),
  ],
  ['entities in entities', 'sao-ke.xlsx', () => aWorkbook(ENTITIES)],
  ['an entity from outside', 'sao-ke.xlsx', () => aWorkbook(OUTSIDE)],
  [
    'entries above the folder',
    'sao-ke.xlsx',
    () =>
      aWorkbook(`${SHEET}</sheetData></worksheet>`, [
        { name: '../../../../tmp/cho40-was-here', bytes: bytes('x') },
        { name: '/tmp/cho40-was-here', bytes: bytes('x') },
        { name: 'xl\\..\\..\\cho40-was-here', bytes: bytes('x') },
      ]),
  ],
  [
    '10,000 entries',
    'sao-ke.xlsx',
    () => aZip(Array.from({ length: 10_000 }, (_, n) => ({ name: `a${n}`, bytes: bytes('') }))),
  ],
  ['a zip that is cut off', 'sao-ke.xlsx', () => aWorkbook(SHEET).slice(0, 200)],
  ['a line of 10 MB', 'sao-ke.csv', () => bytes('a'.repeat(10 * MB))],
  ['10 MB of quotes', 'sao-ke.csv', () => bytes('"'.repeat(10 * MB))],
  ['10 MB of commas', 'sao-ke.csv', () => bytes(','.repeat(10 * MB))],
  ['10 MB of line ends', 'sao-ke.csv', () => bytes('\n'.repeat(10 * MB))],
  ['30 MB of line ends', 'sao-ke.csv', () => bytes('\n'.repeat(30 * MB))],
  [
    'a cell over 7 million rows',
    'sao-ke.xls',
    () => bytes(`<table><tr><td rowspan=10000 colspan=50>${'<tr>'.repeat(7_000_000)}`),
  ],
  ['100,000 tables in each other', 'sao-ke.xls', () => bytes('<table><tr><td>'.repeat(100_000))],
  [
    'a picture that says it is a workbook',
    'sao-ke.xlsx',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  ],
  ['a program', 'sao-ke.csv', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ['a PDF', 'sao-ke.pdf', () => bytes('%PDF-1.7\n1 0 obj\n<< /JavaScript (app.alert(1)) >>')],
  [
    'half a compound file',
    'sao-ke.xls',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  ['nothing', 'sao-ke.csv', () => new Uint8Array(0)],
]

async function upload(fileName: string, body: Uint8Array) {
  const query = new URLSearchParams({ accountId: town.accountId, fileName, dryRun: 'true' })
  const response = await fetch(
    `${town.server.url}/api/v1/statements/${newId('import')}?${query.toString()}`,
    {
      method: 'POST',
      headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
      body: Buffer.from(body),
    },
  )
  return { status: response.status, text: await response.text() }
}

test.each(FILES)('%s is refused as a statement', async (_what, fileName, make) => {
  const before = process.memoryUsage().rss
  const { status, text } = await upload(fileName, make())
  expect([400, 413, 422], text.slice(0, 200)).toContain(status)
  const { problem } = JSON.parse(text) as { problem: { type: string } }
  expect(['UnreadableStatement', 'TooLarge', 'WrongStatementAccount']).toContain(problem.type)
  expect(text).not.toMatch(/root:x|node_modules|\.ts:\d/)
  // The file itself and twice what a workbook may unpack to, with room for the collector.
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(700)
  expect(existsSync('/tmp/cho40-was-here')).toBe(false)
  expect((await town.stranger.send('/healthz')).status).toBe(200)
})

test.each([
  '../../../../etc/passwd',
  '..\\..\\windows.ini',
  '/dev/zero',
  'a\r\nset-cookie: x=1.csv',
  'con.csv',
  '.'.repeat(200),
  '<img src=x onerror=alert(1)>.csv',
])('the name %j is only a name', async (fileName) => {
  const { status, text } = await upload(fileName, bytes('không phải sao kê'))
  expect([400, 422]).toContain(status)
  expect(text).not.toMatch(/root:x|ENOENT/)
})

async function shelve(body: Uint8Array): Promise<Response> {
  const query = new URLSearchParams({ cooperativeId: town.cooperativeId, dryRun: 'true' })
  return fetch(`${town.server.url}/api/v1/shelf/listings/${newId('import')}?${query.toString()}`, {
    method: 'POST',
    headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
    body: Buffer.from(body),
  })
}

test.each(FILES)('%s is refused as a list of products', async (_what, _name, make) => {
  const before = process.memoryUsage().rss
  const answer = await shelve(make()).catch((error: Error) => error)
  // More than may come is cut off while it is on its way.
  if (answer instanceof Error) return expect(answer).toBeInstanceOf(TypeError)
  expect([400, 413, 422]).toContain(answer.status)
  expect(await answer.text()).not.toMatch(/root:x|node_modules|\.ts:\d/)
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(700)
})

/** The rest of what takes a file. */
const OTHER_WAYS_IN: readonly (readonly [string, () => string])[] = [
  [
    'orders of another floor',
    () => `shelf/orders/${newId('import')}?placeId=${placeId}&floor=voso`,
  ],
  ['values of indicators', () => `indicators/values/${newId('import')}?unitCode=99002&dryRun=true`],
  ['a package of another server', () => 'indicators/packages'],
]
const SAMPLES = [
  'a sheet that says it is small and is not',
  'entities in entities',
  'an entity from outside',
  'entries above the folder',
  'a zip that is cut off',
  'nothing',
]
const cases = OTHER_WAYS_IN.flatMap(([way, path]) =>
  FILES.filter(([what]) => SAMPLES.includes(what)).map(
    ([what, , make]) => [what, way, path, make] as const,
  ),
)

test.each(cases)('%s is refused as %s', async (_what, _way, path, make) => {
  const before = process.memoryUsage().rss
  const answer = await fetch(`${town.server.url}/api/v1/${path()}`, {
    method: 'POST',
    headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
    body: Buffer.from(make()),
  }).catch((error: Error) => error)
  // More than may come is cut off while it is on its way.
  if (answer instanceof Error) return expect(answer).toBeInstanceOf(TypeError)
  const text = await answer.text()
  expect([400, 413, 422], text.slice(0, 200)).toContain(answer.status)
  expect(text).not.toMatch(/root:x|node_modules|\.ts:\d/)
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(700)
  expect(existsSync('/tmp/cho40-was-here')).toBe(false)
})

test.each(
  FILES.filter(([what]) => SAMPLES.includes(what)).flatMap(([what, , make]) =>
    (['csv', 'xlsx'] as const).map((format) => [what, format, make] as const),
  ),
)(
  'of %s the list of errors as %s says why it cannot be read, and no more',
  async (_what, format, make) => {
    const query = `accountId=${town.accountId}&fileName=sao-ke.xlsx`
    const path = `/api/v1/statements/${newId('import')}/errors.${format}?${query}`
    const answer = await fetch(town.server.url + path, {
      method: 'POST',
      headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
      body: Buffer.from(make()),
    })
    const text = await answer.text()
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    if (format === 'csv') expect(text.trim().split('\n')).toHaveLength(2)
    expect(text).not.toMatch(/root:x|node_modules|\.ts:\d/)
    expect(existsSync('/tmp/cho40-was-here')).toBe(false)
  },
)

/** The head of a PNG of this many pixels a side, with nothing behind it. */
function pngOf(side: number): Uint8Array {
  const head = Buffer.alloc(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(side, 16)
  head.writeUInt32BE(side, 20)
  head.set([8, 6, 0, 0, 0], 24)
  return head
}

test.each([
  ['a drawing with a script', 'x.svg', () => bytes('<svg onload="alert(1)"/>')],
  ['a page that says it is a picture', 'x.jpg', () => bytes('<html><script>alert(1)</script>')],
  ['a picture of 60,000 pixels a side', 'x.png', () => pngOf(60_000)],
  ['a picture of no pixels', 'x.png', () => pngOf(0)],
  ['the first bytes of a picture', 'x.jpg', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ['a zip', 'x.jpg', () => aZip([{ name: 'a', bytes: bytes('a') }])],
  ['nine megabytes', 'x.jpg', () => new Uint8Array(9 * MB).fill(255)],
  ['nothing', 'x.jpg', () => new Uint8Array(0)],
])('%s is refused as a picture', async (_what, name, make) => {
  const form = new FormData()
  form.set('file', new File([Buffer.from(make())], `../../${name}`, { type: 'image/jpeg' }))
  form.set('alt', 'Gạo')
  const answer = await fetch(`${town.server.url}/api/v1/photos/${town.listingId}`, {
    method: 'POST',
    headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
    body: form,
  }).catch((error: Error) => error)
  if (answer instanceof Error) return expect(answer).toBeInstanceOf(TypeError)
  expect([400, 413, 422]).toContain(answer.status)
  const photos = await town.owner.query('catalogue.photo.list', { listingId: town.listingId })
  expect(photos).toEqual({ status: 200, body: [] })
})

/** Every route that takes a file as it comes, by its pattern. One that is not here fails the test below. */
const TAKES_FILES: Readonly<Record<string, () => string>> = {
  'POST /api/v1/statements/:id': () =>
    `statements/${newId('import')}?accountId=${town.accountId}&fileName=a.xlsx&dryRun=true`,
  'POST /api/v1/statements/:id/errors.csv': () =>
    `statements/${newId('import')}/errors.csv?accountId=${town.accountId}&fileName=a.xlsx`,
  'POST /api/v1/statements/:id/errors.xlsx': () =>
    `statements/${newId('import')}/errors.xlsx?accountId=${town.accountId}&fileName=a.csv`,
  'POST /api/v1/photos/:listingId': () => `photos/${town.listingId}`,
  'POST /api/v1/shelf/listings/:id': () =>
    `shelf/listings/${newId('import')}?cooperativeId=${town.cooperativeId}&dryRun=false`,
  'POST /api/v1/shelf/orders/:id': () =>
    `shelf/orders/${newId('import')}?placeId=${placeId}&floor=voso`,
  'POST /api/v1/indicators/values/:id': () =>
    `indicators/values/${newId('import')}?unitCode=99002&dryRun=false`,
  'POST /api/v1/indicators/packages': () => 'indicators/packages',
}

test('every route that takes a file is attacked here', () => {
  const there = town.server.routes
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/api/'))
    .map(({ path }) => `POST ${path}`)
  expect(new Set(there)).toEqual(new Set(Object.keys(TAKES_FILES)))
})

/** As a form with a picture, or as the bytes alone. */
function bodyOf(route: string, file: Uint8Array): FormData | Buffer {
  if (!route.includes('/photos/')) return Buffer.from(file)
  const form = new FormData()
  form.set('file', new File([Buffer.from(file)], '../x.jpg', { type: 'image/jpeg' }))
  form.set('alt', 'Gạo')
  return form
}

test.each(Object.entries(TAKES_FILES))(
  '%s keeps nothing of a file that is strange, and says why',
  async (route, path) => {
    const kept = rowsOf(town.server.dataDir)
    const before = process.memoryUsage().rss
    const lists = route.includes('/errors.')
    const wrong: unknown[] = []
    for (const [what, make] of STRANGE_FILES) {
      const answer = await fetch(`${town.server.url}/api/v1/${path()}`, {
        method: 'POST',
        headers: { 'x-cho40': '1', cookie: town.owner.cookie() },
        body: bodyOf(route, make()),
      })
      const text = await answer.text()
      const refused = [400, 413, 422].includes(answer.status)
      // A list of errors is the answer; and UTF-16 is a list like any other, which is tried here.
      const taken = answer.status === 200 && (lists || text.includes('"dryRun":true'))
      if (!refused && !taken) wrong.push([what, answer.status, text])
      if (/root:x|node_modules|\.ts:\d/.test(text)) wrong.push([what, text])
    }
    expect(wrong).toEqual([])
    expect(rowsOf(town.server.dataDir)).toEqual(kept)
    expect((process.memoryUsage().rss - before) / MB).toBeLessThan(700)
  },
)
