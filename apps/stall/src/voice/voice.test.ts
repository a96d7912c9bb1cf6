import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipsOf, clipsOfMany, type News, neededClips } from './announcement.ts'
import { nextTurn } from './turns.ts'

const folder = join(import.meta.dirname, '../../public/voice')
const pack = JSON.parse(readFileSync(join(folder, 'vi-may.json'), 'utf8')) as {
  clips: Record<string, [number, number]>
  provenance: { sha256: string; generator: string }
}
const sound = readFileSync(join(folder, 'vi-may.mp3'))
const wanted = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../voice/clips.json'), 'utf8'),
) as string[]

test('a right payment is said as an amount, a wrong one with its verdict first', () => {
  expect(clipsOf({ what: 'paid', amount: 45_000 })).toEqual(
    'đã nhận|bốn|mươi|lăm|nghìn|đồng'.split('|'),
  )
  expect(clipsOf({ what: 'short', amount: 4_500 })).toEqual(
    'thiếu tiền|đã nhận|bốn|nghìn|năm|trăm|đồng'.split('|'),
  )
})

test('the pack can say every amount up to 9,999 and any other, under every verdict', () => {
  const verdicts = ['paid', 'over', 'short', 'late', 'alarm', 'after_cancel', 'stray'] as const
  const has = (news: News) => clipsOf(news).filter((word) => !(word in pack.clips))
  for (let amount = 0; amount < 10_000; amount += 1)
    expect(has({ what: 'paid', amount })).toEqual([])
  fc.assert(
    fc.property(
      fc.constantFrom(...verdicts),
      fc.integer({ min: 0, max: 999_999_999 }),
      (what, amount) => {
        expect(has({ what, amount })).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
  expect(neededClips().toSorted()).toEqual(wanted.toSorted())
})

test('the pack is whole: its sound is the one it names, its words follow each other, it is light', () => {
  expect(createHash('sha256').update(sound).digest('hex')).toBe(pack.provenance.sha256)
  expect(pack.provenance.generator).toMatch(/^espeak-ng \d/)
  expect(sound.length).toBeLessThanOrEqual(30 * 1024)
  let end = 0
  for (const [start, length] of Object.values(pack.clips)) {
    expect(start).toBeGreaterThanOrEqual(end)
    expect(length).toBeGreaterThan(100)
    end = start + length
  }
})

test('when payments pile up the right ones are said together, a wrong one never', () => {
  const paid = (amount: number): News => ({ what: 'paid', amount })
  const short: News = { what: 'short', amount: 1 }
  expect(nextTurn([paid(1), paid(2)])).toEqual({ now: [paid(1)], later: [paid(2)] })
  expect(nextTurn([paid(1), paid(2), paid(3), short, paid(4)])).toEqual({
    now: [paid(1), paid(2), paid(3)],
    later: [short, paid(4)],
  })
  expect(nextTurn([short, paid(1), paid(2), paid(3)]).now).toEqual([short])
  expect(clipsOfMany([paid(20_000), paid(25_000)])).toEqual(
    'đã nhận|hai|khoản|bốn|mươi|lăm|nghìn|đồng'.split('|'),
  )
})
