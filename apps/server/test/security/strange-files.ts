import { aWorkbook, aZip } from './a-zip.ts'

const bytes = (words: string) => new TextEncoder().encode(words)
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const HEAD = 'Ngày,Số tiền,Nội dung\n'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])
const PAGE = '<!doctype html><script>alert(1)</script>'

const nested = (depth: number): Uint8Array =>
  depth === 0
    ? bytes('x'.repeat(1_000))
    : aZip([{ name: `${depth}.zip`, bytes: nested(depth - 1) }])

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(order === 'little' ? little : little.swap16())
}

/** Small files that are one thing and say they are another, or are nothing that there is. */
export const STRANGE_FILES: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  ['a zip in a zip, forty deep', () => nested(40)],
  ['a workbook behind a picture', () => join(JPEG, aWorkbook('<worksheet/>'))],
  ['a page behind a picture', () => join(PNG, bytes(PAGE))],
  ['a page with a workbook behind it', () => join(bytes(PAGE), aWorkbook('<worksheet/>'))],
  [
    'a drawing with a script',
    () => bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'),
  ],
  ['a list with NUL in it', () => bytes(`${HEAD}2026-11-01,\0 1\0 000,\0\0\0\n`)],
  ['UTF-16, the low byte first', () => utf16(`${HEAD}2026-11-01,1000,trả\n`, 'little')],
  ['UTF-16, the high byte first', () => utf16(`${HEAD}2026-11-01,1000,trả\n`, 'big')],
  [
    'UTF-16 that is cut in a letter',
    () => utf16(`${HEAD}2026-11-01,1000,trả`, 'little').slice(0, -1),
  ],
  [
    'three encodings in one list',
    () =>
      join(
        bytes(HEAD),
        Uint8Array.from([0xc3, 0x28, 0xff, 0xfe, 0x2c, 0x31, 0x2c, 0xe1, 0xba, 0x0a]),
        new Uint8Array(Buffer.from('2026-11-01,1000,trả\n', 'utf16le')),
      ),
  ],
  ['20,000 columns', () => bytes(`${'a,'.repeat(20_000)}\n${'1,'.repeat(20_000)}\n`)],
  [
    '20,000 columns of a workbook',
    () =>
      aWorkbook(
        `<?xml version="1.0"?><worksheet><sheetData><row r="1">${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(20_000)}</row></sheetData></worksheet>`,
      ),
  ],
  ['a cell of a million letters', () => bytes(`${HEAD}2026-11-01,1,"${'a'.repeat(1_000_000)}"\n`)],
  ['a quote that never ends', () => bytes(`${HEAD}"2026-11-01,1000,${'x\n'.repeat(10_000)}`)],
  ['JSON with a prototype', () => bytes('{"__proto__":{"a":1},"body":{},"constructor":{}}')],
  ['JSON in JSON, 100,000 deep', () => bytes('['.repeat(100_000))],
  ['formulas', () => bytes(`=cmd|'/c calc'!A1,@SUM(1),+1,-1\n=1+1,=1+1,=1+1,=1+1\n`)],
]
