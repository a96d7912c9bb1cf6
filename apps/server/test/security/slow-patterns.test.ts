import { readVietnameseNumber } from '@cho40/core/adoption'
import { scanMemo } from '@cho40/reconcile'
import { readBankText } from '@cho40/reconcile/sms'
import { foldText, instant } from '@cho40/values'
import { decodeScan } from '@cho40/vietqr'
import { expect, test } from 'vitest'

/** Text that makes a careless pattern try every way there is. */
const BAIT: Readonly<Record<string, (length: number) => string>> = {
  'one letter': (length) => 'a'.repeat(length),
  spaces: (length) => `${' '.repeat(length)}x`,
  'figures and dots': (length) => '1.'.repeat(length / 2),
  'almost codes': (length) => 'KX12345678'.repeat(length / 10),
  'code letters': (length) => 'KXKXKX'.repeat(length / 6),
  'letters and spaces': (length) => 'A B'.repeat(length / 3),
  'words of a transfer': (length) => 'CT TU 0123456789 '.repeat(length / 17),
  'marks upon marks': (length) => `a${'\u0301'.repeat(length)}`,
  brackets: (length) => '('.repeat(length),
  'line ends': (length) => '\r\n'.repeat(length / 2),
}

const AT = instant('2026-11-21T00:00:00.000Z')

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'the scanner of memos': (text) => scanMemo(text, () => true),
  'the reader of bank texts': (text) => readBankText(text, { receivedAt: AT }),
  'the reader of QR payloads': (text) => decodeScan(text),
  'the folding of marks': (text) => foldText(text),
  'the reader of numbers': (text) => readVietnameseNumber(text),
}

/** The least of several runs, which a busy machine disturbs least. */
function leastMs(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const cases = Object.keys(READERS).flatMap((reader) =>
  Object.keys(BAIT).map((bait) => ({ reader, bait })),
)

test.each(cases)('$reader takes $bait in time that grows with its length', ({ reader, bait }) => {
  const read = READERS[reader]
  const make = BAIT[bait]
  if (!read || !make) throw new Error('a case names a reader and a bait')
  const [short, long] = [make(6_000), make(96_000)]
  read(short)
  const base = Math.max(
    leastMs(() => read(short)),
    0.05,
  )
  // Sixteen times the text: linear work takes 16 times as long, quadratic work 256 times.
  expect(leastMs(() => read(long)) / base).toBeLessThan(80)
})
