import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = import.meta.dirname

/** Forms that may be left with something typed, and why nothing is lost. */
const EXCUSED: Readonly<Record<string, string>> = {
  'people/people-list.tsx': 'a search: it is typed again at no cost and writes nothing',
  'sign-in/sign-in.tsx': 'a number and a PIN, which nothing may hold',
}

const files = globSync('**/*.tsx', { cwd: SCREENS })
const read = (name: string): string => readFileSync(join(SCREENS, name), 'utf8')

test('every form asks before what was typed is lost, or says why it need not', () => {
  const guards = /useUnsaved\(|useTypedIn\(/
  const bare = files.filter((name) => /<form\b/.test(read(name)) && !guards.test(read(name)))
  expect(bare.toSorted()).toEqual(Object.keys(EXCUSED))
})

test('a card guards what is typed into it, whatever screen it stands on', () => {
  const card = readFileSync(join(SCREENS, '../parts/form-card.tsx'), 'utf8')
  expect(card).toContain('useTypedIn(form, busy')
  expect(files.filter((name) => read(name).includes('<FormCard')).length).toBeGreaterThan(60)
})

/** Fields to write in that stand in a file without a form, and what becomes of what they hold. */
const LOOSE: Readonly<Record<string, string>> = {
  'deliveries/unit-fields.tsx': 'part of a card',
  'design/design.tsx': 'shows the parts of the desk and sends nothing',
  'log/log.tsx': 'what to look for',
  'members/members.tsx': 'what to look for',
  'members/together.tsx': 'part of a card',
  'money/placed/placed-screen.tsx': 'what to look for',
  'orders/order-list.tsx': 'what to look for',
  'orders/told-lines.tsx': 'part of a card',
  'pilots/rows.tsx': 'part of a card',
  'sales/line-fields.tsx': 'part of a card',
  'scores/card-lines.tsx': 'part of a card',
  'shelf/detail-fields.tsx': 'part of a card',
  'shelf/maker-fields.tsx': 'part of a card',
  'tax/threshold.tsx': 'asks what would be: nothing of it is kept',
}

test('a field to write in stands in a form, where what is typed is guarded', () => {
  const fields = /<(textarea|TextField|AmountField)\b/
  const guarded = /<form\b|<FormCard\b|useUnsaved\(/
  const loose = files.filter((name) => fields.test(read(name)) && !guarded.test(read(name)))
  expect(loose.toSorted()).toEqual(Object.keys(LOOSE))
})
