import { expect, test } from 'vitest'
import { readAnswer } from '../bench/shop-wire.ts'

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n'

test('an answer is read when the last of its bytes is there, and what follows it is left', () => {
  const whole = Buffer.from(`${HEAD}Content-Length: 10\r\n\r\nĐã trả`)
  for (let at = 0; at < whole.length; at += 1)
    expect(readAnswer(whole.subarray(0, at))).toBeUndefined()
  const read = readAnswer(Buffer.concat([whole, Buffer.from('HTTP')]))
  expect(read?.answer.body.toString()).toBe('Đã trả')
  expect(read?.answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain' } })
  expect(read?.length).toBe(whole.length)
})

test('chunks are put together', () => {
  const chunks = '7\r\nmiến \r\n4\r\ndong\r\n0\r\n\r\n'
  const whole = Buffer.from(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunks}`)
  for (let at = 0; at < whole.length; at += 1)
    expect(readAnswer(whole.subarray(0, at))).toBeUndefined()
  expect(readAnswer(whole)?.answer.body.toString()).toBe('miến dong')
})

test('an answer without its length is a failure', () => {
  expect(() => readAnswer(Buffer.from(`${HEAD}\r\nabc`))).toThrow('without its length')
})
