import { gzipSync } from 'node:zlib'
import { foldMemo } from '../src/index.ts'
import { drawQr, qrSvg } from '../src/symbol/index.ts'
import { vectors } from '../test/vectors.ts'
import { bundleSize } from './bundle-size.ts'
import { measure, type Timing } from './measure.ts'
import { type Library, libraries, type Transfer } from './peers.ts'
import { drawers } from './symbol-peers.ts'

const COUNT = 256

const transfers: readonly Transfer[] = Array.from({ length: COUNT }, (_, at) => ({
  bin: '970436',
  account: String(1_000_000_000_000 + at * 7_919),
  amount: 180_000 + at,
  memo: `CHO40 DH${at}`,
}))

const payloads = transfers.map((transfer) => libraries[0]?.encode?.(transfer) ?? '')

/** Accepting a payload and throwing at it are both answers; a throw counts as neither verdict. */
function verdict(library: Library, payload: string): boolean | 'throws' {
  try {
    return library.accepts(payload)
  } catch {
    return 'throws'
  }
}

function printCorrectness(): void {
  const good = vectors.filter(({ valid }) => valid)
  const bad = vectors.filter(({ valid }) => !valid)
  console.log(`\n| library | accepts valid (${good.length}) | rejects invalid (${bad.length}) |`)
  console.log('|---|---|---|')
  for (const library of libraries) {
    const accepted = good.filter(({ payload }) => verdict(library, payload) === true).length
    const rejected = bad.filter(({ payload }) => verdict(library, payload) !== true).length
    const thrown = vectors.filter(({ payload }) => verdict(library, payload) === 'throws').length
    const note = thrown === 0 ? '' : ` (throws at ${thrown})`
    console.log(`| ${library.name} | ${accepted} | ${rejected}${note} |`)
  }
}

function printTimings(title: string, timings: readonly Timing[]): void {
  console.log(`\n| ${title} | ns, median of 11 | times ours: low / median / high |`)
  console.log('|---|---|---|')
  for (const { name, ns, ratio } of timings) {
    const ratios = ratio.map((value) => value.toFixed(2)).join(' / ')
    console.log(`| ${name} | ${Math.round(ns).toLocaleString('en')} | ${ratios} |`)
  }
}

function printDecode(): void {
  const subjects = libraries.map(({ name, accepts }) => ({
    name,
    run: (at: number) => accepts(payloads[at % COUNT] ?? ''),
  }))
  printTimings('decode, strict, amount and memo', measure(subjects))
}

function printEncode(): void {
  const subjects = libraries.flatMap(({ name, encode }) => {
    if (encode === null) return []
    const same = transfers.every((transfer, at) => encode(transfer) === payloads[at])
    if (!same) throw new Error(`${name} writes another payload`)
    return [{ name, run: (at: number) => encode(transfers[at % COUNT] ?? fallback) }]
  })
  printTimings('encode, amount and memo', measure(subjects))
}

const fallback: Transfer = { bin: '970436', account: '0', amount: 1, memo: '' }

function svgOf(text: string): string {
  const symbol = drawQr(text)
  return symbol.ok ? qrSvg(symbol.value) : ''
}

function printOwn(): void {
  const memo = 'Chị Hà trả tiền 2 kg gạo Séng Cù'
  const subjects = [
    { name: 'payload to SVG, level M', run: (at: number) => svgOf(payloads[at % COUNT] ?? '') },
    { name: 'fold a Vietnamese memo', run: (at: number) => foldMemo(`${memo}${at}`) },
  ]
  console.log('\n| ours alone | µs, median of 11 |\n|---|---|')
  for (const { name, ns } of measure(subjects))
    console.log(`| ${name} | ${(ns / 1000).toFixed(2)} |`)
  const svg = svgOf(payloads[0] ?? '')
  console.log(`\nSVG: ${svg.length} bytes, ${gzipSync(svg, { level: 9 }).length} gzip`)
}

function printSymbols(): void {
  const subjects = drawers.map(({ name, svg }) => ({
    name,
    run: (at: number) => svg(payloads[at % COUNT] ?? ''),
  }))
  printTimings('symbol as SVG, level M', measure(subjects))
  console.log('\n| symbol of the first payload | modules | SVG bytes | gzip |\n|---|---|---|---|')
  for (const { name, svg, modules } of drawers) {
    const text = payloads[0] ?? ''
    const drawn = svg(text)
    const zipped = gzipSync(drawn, { level: 9 }).length
    console.log(`| ${name} | ${modules(text)} | ${drawn.length} | ${zipped} |`)
  }
}

async function printSizes(): Promise<void> {
  const entries: readonly (readonly [string, string])[] = [
    ['encodeVietQr', "export { encodeVietQr } from '../src/index.ts'"],
    ['decodeVietQr', "export { decodeVietQr } from '../src/index.ts'"],
    [
      'encodeVietQr + drawQr + qrSvg',
      "export { encodeVietQr } from '../src/index.ts'; export { drawQr, qrSvg } from '../src/symbol/index.ts'",
    ],
    ['findBank (with the list)', "export { findBank } from '../src/banks/index.ts'"],
    [
      'everything',
      "export * from '../src/index.ts'; export * from '../src/symbol/index.ts'; export * from '../src/banks/index.ts'",
    ],
  ]
  console.log('\n| browser bundle | bytes, brotli |\n|---|---|')
  for (const [name, code] of entries) console.log(`| ${name} | ${await bundleSize(code)} |`)
}

console.log(`Node ${process.version}, ${COUNT} payloads of ${payloads[0]?.length ?? 0} characters`)
printCorrectness()
printDecode()
printEncode()
printSymbols()
printOwn()
await printSizes()
