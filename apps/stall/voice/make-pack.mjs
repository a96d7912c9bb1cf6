/**
 * Makes the machine voice that ships with the stall: `node voice/make-pack.mjs`. Needs espeak-ng and
 * ffmpeg (Debian packages of these names). The pack is a stand-in, labelled "giọng máy" wherever it can
 * be chosen; recordings of a person replace it. espeak-ng is only run here, never linked or shipped.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VOICE = 'vi'
const WORDS_A_MINUTE = 160
const RATE = 16_000
const BITRATE = '16k'
/** Between clips, so that a decoder's ringing never leaks into the next word. */
const GAP_SECONDS = 0.03
/** Quieter than this at either end is silence. */
const SILENCE = 0.012
const PEAK = 0.7

/** What a voice pack must be able to say; every amount and verdict is made of these. */
const CLIPS = JSON.parse(readFileSync(join(import.meta.dirname, 'clips.json'), 'utf8'))

const out = join(import.meta.dirname, '..', 'public', 'voice')
const work = mkdtempSync(join(tmpdir(), 'voice-'))

function samplesOf(text) {
  const raw = join(work, 'word.wav')
  execFileSync('espeak-ng', ['-v', VOICE, '-s', String(WORDS_A_MINUTE), '-w', raw, text])
  const pcm = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', raw, '-ar', String(RATE), '-ac', '1', '-f', 'f32le', '-'],
    { maxBuffer: 1 << 26 },
  )
  const samples = new Float32Array(
    pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.byteLength),
  )
  const first = samples.findIndex((value) => Math.abs(value) > SILENCE)
  const last = samples.findLastIndex((value) => Math.abs(value) > SILENCE)
  const cut = samples.slice(Math.max(0, first - 120), last + 240)
  const loudest = cut.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return cut.map((value) => (value * PEAK) / loudest)
}

const clips = {}
const parts = []
let at = 0
for (const clip of CLIPS) {
  const samples = samplesOf(clip)
  clips[clip] = [Math.round((at / RATE) * 1000), Math.round((samples.length / RATE) * 1000)]
  const gap = new Float32Array(Math.round(GAP_SECONDS * RATE))
  parts.push(samples, gap)
  at += samples.length + gap.length
}
const all = Buffer.concat(
  parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
)
const raw = join(work, 'all.f32')
writeFileSync(raw, all)
const mp3 = join(out, 'vi-may.mp3')
const read = ['-v', 'error', '-y', '-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', raw]
const write = ['-codec:a', 'libmp3lame', '-b:a', BITRATE, '-write_xing', '1', '-id3v2_version', '0']
execFileSync('ffmpeg', [...read, ...write, mp3])
const version = execFileSync('espeak-ng', ['--version'])
  .toString()
  .match(/[\d.]+/)?.[0]
const pack = {
  name: { vi: 'Giọng máy', en: 'Machine voice' },
  language: 'vi',
  audio: 'vi-may.mp3',
  clips,
  provenance: {
    generator: `espeak-ng ${version}`,
    voice: VOICE,
    wordsAMinute: WORDS_A_MINUTE,
    encoder: `MP3 ${BITRATE}, ${RATE} Hz, mono`,
    sha256: createHash('sha256').update(readFileSync(mp3)).digest('hex'),
  },
}
writeFileSync(join(out, 'vi-may.json'), `${JSON.stringify(pack)}\n`)
rmSync(work, { recursive: true })
process.stdout.write(
  `${CLIPS.length} clips, ${(at / RATE).toFixed(1)} s, ${readFileSync(mp3).length} bytes\n`,
)
