import { expect, test } from 'vitest'
import { documentBytes } from './document-bytes.ts'
import { liveScript } from './live/live-script.ts'
import { pageStyle } from './style/page-style.ts'

const textOf = (body: string) => Buffer.from(documentBytes(body)).toString('utf8')

test('a page comes with its style and script, and every letter as UTF-8', () => {
  const words = 'Miến dong Nà Thử, tươi từ sáng 😀 '.repeat(100)
  const page = (style: string, script: string) =>
    `<head><style>${style}</style></head><p>${words}</p><script>${script}</script>`
  expect(textOf(page('', ''))).toBe(`<!doctype html>${page(pageStyle, liveScript)}`)
  expect(textOf('Chợ')).toBe('<!doctype html>Chợ')
})

test('half of a surrogate pair becomes U+FFFD, in a short text and in a long one', () => {
  for (const words of ['ở', 'ở '.repeat(500)]) {
    expect(textOf(`${words}\ud83d.`)).toBe(`<!doctype html>${words}\ufffd.`)
  }
})
