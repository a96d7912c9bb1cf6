import { closeSync, fstatSync, openSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { goesToJournal } from './journal.ts'
import { serverCard } from './server-card.ts'

const stream = openSync(import.meta.filename, 'r')
afterAll(() => closeSync(stream))
const { dev, ino } = fstatSync(stream, { bigint: true })

test('an output is the journal only where systemd named that very stream', () => {
  expect(goesToJournal(stream, { JOURNAL_STREAM: `${dev}:${ino}` })).toBe(true)
  expect(goesToJournal(stream, { JOURNAL_STREAM: `${dev}:${ino + 1n}` })).toBe(false)
  expect(goesToJournal(stream, { JOURNAL_STREAM: '' })).toBe(false)
  expect(goesToJournal(stream, {})).toBe(false)
  expect(goesToJournal(1_000_000, { JOURNAL_STREAM: `${dev}:${ino}` })).toBe(false)
})

test('the journal hears where the one-time token lies, and a person at a terminal the token itself', () => {
  const token = 'a'.repeat(43)
  const setup = { token, path: '/var/lib/cho40/setup-token' }
  const server = { url: 'http://127.0.0.1:4040', demoLogins: [], setup }
  expect(serverCard(server, { isKept: true })).not.toContain(token)
  expect(serverCard(server, { isKept: true })).toContain(setup.path)
  expect(serverCard(server, { isKept: false })).toContain(`/office/setup#${token}`)
})
