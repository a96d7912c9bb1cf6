import { expect, test } from 'vitest'
import { runTransfers, transferLines } from '../src/index.ts'
import { LEFT_TO_PEOPLE, TRANSFER_KINDS, type TransferKind } from '../src/transfers/kinds.ts'
import { seedOfRun } from './seed-of-run.ts'

const TRANSFERS = 1_000_000

test(`${TRANSFERS} transfers: no automatic match is wrong, and few are missed`, () => {
  const started = performance.now()
  const report = runTransfers({ seed: seedOfRun(), transfers: TRANSFERS })
  console.log(transferLines(report, (performance.now() - started) / 1000).join('\n'))
  expect(report.wrongMatches).toEqual([])
  expect(report.wrong).toBe(0)
  expect(report.transfers).toBe(TRANSFERS)
  const shareOf = (name: string) => {
    const { expected, matched } = report.classes[name] ?? { expected: 1, matched: 0 }
    return matched / expected
  }
  expect(shareOf('qr/scanned')).toBeGreaterThanOrEqual(0.999)
  expect(shareOf('pair/scanned')).toBeGreaterThanOrEqual(0.999)
  expect(shareOf('typed/typed')).toBeGreaterThanOrEqual(0.99)
  // A repaired code counts only with exactly the amount due, so a slip and another amount wait.
  expect(shareOf('short/scanned')).toBeGreaterThanOrEqual(0.995)
  expect(shareOf('over/scanned')).toBeGreaterThanOrEqual(0.995)
  for (const [name, { expected, matched }] of Object.entries(report.classes)) {
    const kind = name.split('/')[0] as TransferKind
    if (LEFT_TO_PEOPLE.has(kind)) expect(matched, name).toBe(expected)
  }
  const seen = new Set(Object.keys(report.classes).map((name) => name.split('/')[0]))
  expect(seen).toEqual(new Set(Object.keys(TRANSFER_KINDS)))
}, 600_000)
