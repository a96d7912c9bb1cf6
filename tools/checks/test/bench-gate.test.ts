import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { betterOf, moneyRatios, vietqrRatios, worsened } from '../src/bench-ratios.ts'
import { root } from '../src/repository.ts'

const MONEY = `bare SQL of the same rows, one commit each        774/s  p50 1.03 ms  p99 6.63 ms  300 µs of processor  of bare 1.00 / 1.00 / 1.00
bare SQL, 50 a commit                            5663/s  p50 9.56 ms  p99 13.82 ms  100 µs of processor  of bare 6.94 / 7.31 / 9.78
receiveMessage, clients: one                      610/s  p50 1.32 ms  p99 6.34 ms  630 µs of processor  of bare 0.71 / 0.72 / 0.83, 1.0 a sync
receiveMessage, clients: 32                      2375/s  p50 12.16 ms  p99 25.18 ms  270 µs of processor  of bare 2.96 / 3.07 / 4.38, 30.8 a sync
receiveMessage, clients: 50                      2740/s  p50 17.91 ms  p99 27.47 ms  260 µs of processor  of bare 3.22 / 3.61 / 4.66, 50.0 a sync
`
const VIETQR = `
| decode, strict, amount and memo | ns, median of 11 | times ours: low / median / high |
|---|---|---|
| @cho40/vietqr | 818 | 1.00 / 1.00 / 1.00 |
| vietnam-qr-pay 1.5.1 | 3,188 | 1.01 / 3.61 / 7.43 |

| symbol as SVG, level M | ns, median of 11 | times ours: low / median / high |
|---|---|---|
| @cho40/vietqr, mixed modes | 385,481 | 1.00 / 1.00 / 1.00 |
| qr 0.7.0 | 112,109 | 0.20 / 0.28 / 0.53 |
`
test('ratios are read from what the benchmarks print', () => {
  expect(moneyRatios(MONEY).map(({ value }) => value)).toEqual([2.1, 2.7, 2.6])
  expect(vietqrRatios(VIETQR)).toEqual([
    { name: 'decode: vietnam-qr-pay of ours', value: 3.61, worse: 'less', tolerance: 0.5 },
    { name: 'symbol: qr of ours', value: 0.28, worse: 'less', tolerance: 0.5 },
  ])
})

test('a payment that costs more, a peer that came nearer, and a line that is gone are found', () => {
  const measured = [...moneyRatios(MONEY), ...vietqrRatios(VIETQR)]
  const baseline = Object.fromEntries(measured.map(({ name, value }) => [name, value]))
  expect(worsened(baseline, measured)).toEqual([])

  const dearer = moneyRatios(MONEY.replace('630 µs', '900 µs'))
  const rest = measured.slice(1)
  const [one = ''] = worsened(baseline, [...dearer.slice(0, 1), ...rest])
  expect(one).toContain('payment, one client')
  expect(one).toContain('3.00, was 2.10, limit 2.84')

  const nearer = vietqrRatios(VIETQR.replace('/ 3.61 /', '/ 2.30 /'))
  const found = worsened(baseline, [...moneyRatios(MONEY), ...nearer])
  expect(found).toEqual([expect.stringContaining('decode: vietnam-qr-pay of ours: 2.30')])

  const silent = moneyRatios(MONEY.replace(/^receiveMessage, clients: 50.*$/m, ''))
  expect(worsened(baseline, [...silent, ...vietqrRatios(VIETQR)])).toEqual([
    'payment, 50 clients: processor of bare SQL, 50 a commit: was not measured',
  ])
  expect(worsened({}, measured.slice(0, 1))[0]).toContain('no baseline')
})

test('what a busy moment spoilt once is measured again, and the better counts', () => {
  const spoilt = moneyRatios(MONEY.replace('630 µs', '1900 µs'))
  expect(betterOf(spoilt, moneyRatios(MONEY))).toEqual(moneyRatios(MONEY))
  const near = vietqrRatios(VIETQR.replace('/ 3.61 /', '/ 1.10 /'))
  expect(betterOf(near, vietqrRatios(VIETQR))).toEqual(vietqrRatios(VIETQR))
})

test('the baseline that is kept names ratios that are read', () => {
  const kept = JSON.parse(readFileSync(join(root, 'bench/ratios.json'), 'utf8')) as object
  const names = moneyRatios(MONEY).map(({ name }) => name)
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(names))
})
