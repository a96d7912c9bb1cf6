/** What own recordings are kept in: speech needs no more, and a word stays under 30 KB. */
export const CLIP_RATE = 16_000

/** Quieter than this, against full scale, is the market and not the word. */
const SILENCE = 0.03
const MARGIN_SECONDS = 0.03
const PEAK = 0.7

/**
 * Cuts the silence off both ends and brings the word to one loudness; undefined when nothing was said.
 */
export function trimmed(samples: Float32Array, rate: number): Float32Array | undefined {
  const loud = (value: number): boolean => Math.abs(value) > SILENCE
  const first = samples.findIndex(loud)
  if (first === -1) return undefined
  const last = samples.findLastIndex(loud)
  const margin = Math.round(MARGIN_SECONDS * rate)
  const cut = samples.slice(Math.max(0, first - margin), last + margin)
  const loudest = cut.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return cut.map((value) => (value * PEAK) / loudest)
}

/** Whole samples of 16 bits, as kept on the phone and in files. */
export function toWhole(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_767))
}

/** Words one after the other as a WAV file, the one format every browser decodes. */
export function wavOf(clips: readonly Int16Array[]): ArrayBuffer {
  const length = clips.reduce((sum, clip) => sum + clip.length, 0)
  const file = new ArrayBuffer(44 + 2 * length)
  const view = new DataView(file)
  const text = (at: number, words: string): void => {
    for (let index = 0; index < words.length; index += 1) {
      view.setUint8(at + index, words.charCodeAt(index))
    }
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + 2 * length, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, CLIP_RATE, true)
  view.setUint32(28, 2 * CLIP_RATE, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, 2 * length, true)
  let at = 44
  for (const clip of clips) {
    for (const value of clip) {
      view.setInt16(at, value, true)
      at += 2
    }
  }
  return file
}
