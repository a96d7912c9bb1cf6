// Loaded before the server that pictures are taken of (`node --import`): every run has the same day and
// draws the same codes, so that a picture changes only when its screen does. Never part of a server that
// anybody uses: its secrets are known to who reads this file.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** A Saturday on which both markets of the demonstration meet, past noon; each look at the clock is a moment later. */
let now = Date.parse('2026-11-21T13:30:00+07:00')
const TICK_MS = 1

const RealDate = Date
class StillDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(StillDate.now())
    else super(...given)
  }
  static now() {
    now += TICK_MS
    return now
  }
}
globalThis.Date = StillDate

let drawn = 40
/** mulberry32, as the demonstration draws its sales. */
function byte() {
  drawn = (drawn + 0x6d2b79f5) | 0
  let mixed = Math.imul(drawn ^ (drawn >>> 15), 1 | drawn)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return (mixed ^ (mixed >>> 14)) & 255
}
function fill(view) {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = byte()
  return view
}
crypto.randomBytes = (length) => fill(Buffer.alloc(length))
crypto.randomFillSync = fill
syncBuiltinESMExports()
