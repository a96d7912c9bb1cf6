import { dong } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  AdoptCharter,
  Amount,
  CloseDay,
  HolderName,
  line,
  OpenFeed,
  Phone,
  PushEvents,
  ReferenceCode,
  StallRef,
} from './index.ts'

const ok = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success

describe('amounts', () => {
  test('are whole, positive and bounded, and never text', () => {
    expect(ok(Amount, 45_000)).toBe(true)
    for (const wrong of [
      0,
      -1,
      1.5,
      '45000',
      Number.NaN,
      1_000_000_000_001,
      Number.POSITIVE_INFINITY,
      null,
    ]) {
      expect(ok(Amount, wrong)).toBe(false)
    }
  })
})

describe('text as people type it', () => {
  test('a line is trimmed and brought to NFC; control characters and emptiness are refused', () => {
    expect(z.parse(line(10), '  Chợ  '.normalize('NFD'))).toBe('Chợ'.normalize('NFC'))
    for (const wrong of ['', '   ', 'a\u0000b', 'a\nb', 'x'.repeat(11), 5]) {
      expect(ok(line(10), wrong)).toBe(false)
    }
  })

  test('a phone number loses its decoration', () => {
    expect(z.parse(Phone, '+84 912.345-678')).toBe('0912345678')
    for (const wrong of ['912345678', '09123', '0912345678x', '+1 912 345 678']) {
      expect(ok(Phone, wrong)).toBe(false)
    }
  })

  test('a holder’s name is as the bank prints it', () => {
    expect(ok(HolderName, 'NGUYEN THI HOA')).toBe(true)
    for (const wrong of ['Nguyễn Thị Hoa', ' HOA', '', 'HOA<SCRIPT>']) {
      expect(ok(HolderName, wrong)).toBe(false)
    }
  })

  test('ids and codes of other kinds are refused', () => {
    expect(ok(StallRef, 'stall_01h2xcejqtf2nbrexx3vqjhp41')).toBe(true)
    expect(ok(StallRef, 'sale_01h2xcejqtf2nbrexx3vqjhp41')).toBe(false)
    expect(ok(ReferenceCode, 'KX1234562V2')).toBe(true)
    expect(ok(ReferenceCode, 'KX123456AV2')).toBe(false)
  })
})

describe('commands', () => {
  test('a feed takes only proofs that its provider offers', () => {
    const feed = {
      id: 'feed_01h2xcejqtf2nbrexx3vqjhp41',
      marketId: 'market_01h2xcejqtf2nbrexx3vqjhp41',
    }
    expect(ok(OpenFeed, { ...feed, provider: 'sepay', authentication: 'hmac' })).toBe(true)
    expect(ok(OpenFeed, { ...feed, provider: 'pay2s', authentication: 'hmac' })).toBe(false)
    expect(ok(OpenFeed, { ...feed, provider: 'nobody', authentication: 'hmac' })).toBe(false)
  })

  test('a close without a float starts from an empty box', () => {
    const close = z.parse(CloseDay, {
      id: 'close_01h2xcejqtf2nbrexx3vqjhp41',
      stallId: 'stall_01h2xcejqtf2nbrexx3vqjhp41',
      day: '2026-11-21',
      cashCounted: 0,
    })
    expect(close.cashFloat).toBe(dong(0))
  })

  test('a push of hostile shape is refused, not thrown at', () => {
    const hostile = [
      null,
      [],
      'x',
      { events: {} },
      { __proto__: { events: [] } },
      { events: [null] },
    ]
    for (const body of hostile) expect(ok(PushEvents, body)).toBe(false)
  })
})

test('a charter cannot cap what one member may hold at nothing', () => {
  const { memberCap } = AdoptCharter.shape
  for (const cap of [0, 99, 10_001]) expect(ok(memberCap, cap)).toBe(false)
  for (const cap of [100, 3_000, 10_000, undefined]) expect(ok(memberCap, cap)).toBe(true)
})
