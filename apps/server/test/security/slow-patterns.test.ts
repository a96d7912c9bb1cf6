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

/** How long the processor is at it, whatever else this machine does; exact to some milliseconds only. */
function busyMs(times: number, work: () => unknown): number {
  const start = process.threadCpuUsage()
  for (let run = 0; run < times; run += 1) work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000
}

const ROUNDS = 5
/** How many short texts are as long as the long one. */
const PARTS = 16

const cases = Object.keys(READERS).flatMap((reader) =>
  Object.keys(BAIT).map((bait) => ({ reader, bait })),
)

test.each(cases)('$reader takes $bait in time that grows with its length', ({ reader, bait }) => {
  const read = READERS[reader]
  const make = BAIT[bait]
  if (!read || !make) throw new Error('a case names a reader and a bait')
  const [short, long] = [make(6_000), make(6_000 * PARTS)]
  busyMs(PARTS, () => read(short))
  const base = busyMs(ROUNDS * PARTS, () => read(short))
  const least = 10
  // As many letters in fewer texts: linear work takes as long, quadratic work sixteen times as long.
  const whole = busyMs(ROUNDS, () => read(long))
  expect(whole / Math.max(base, least)).toBeLessThan(6)
})
