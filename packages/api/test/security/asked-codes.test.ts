import { aBusyMarket, keptWorld, OPEN_PINS, VAULT } from '@cho40/core/testing'
import { expect, test } from 'vitest'
import { apiOver, NEW_TOKEN } from '../authorisation/ask.ts'

test('whoever asks for a code is answered before anybody looks whose number it is', async () => {
  const opened = await keptWorld((deps) => aBusyMarket(deps))
  const world = opened.open()
  const [hashed, hash] = aPromise<undefined>()
  const [sent, send] = aPromise<string>()
  const pins = {
    ...OPEN_PINS.pins,
    hash: async (secret: string) => {
      await hashed
      return OPEN_PINS.pins.hash(secret)
    },
  }
  const api = apiOver(world, {
    deps: { ...world, ...OPEN_PINS, ...VAULT, pins, tokens: { make: () => NEW_TOKEN } },
    codeSender: ({ phone }) => {
      send(phone)
      return Promise.resolve(true)
    },
  })
  const before = world.digest()
  for (const phone of ['0999999999', '0900000001']) {
    const answer = await api.request('/trpc/session.askReset', {
      method: 'POST',
      headers: { 'x-cho40': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ phone }),
    })
    expect([answer.status, await answer.json()]).toEqual([200, { result: { data: null } }])
  }
  // Nothing was looked up, written or sent yet: the time of an answer tells of nobody.
  expect(world.digest()).toBe(before)
  hash(undefined)
  expect(await sent).toBe('0900000001')
})

function aPromise<T>(): readonly [Promise<T>, (value: T) => void] {
  let keep: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => {
    keep = resolve
  })
  return [promise, keep]
}
