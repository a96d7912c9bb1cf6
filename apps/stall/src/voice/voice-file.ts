import { note } from '../store/rows.ts'
import type { Till } from '../till/till.ts'
import { neededClips } from './announcement.ts'
import { CLIP_RATE } from './clip-sound.ts'
import { type RecordedClip, recordedClips } from './own-pack.ts'

export async function keepClip(till: Till, word: string, clip: RecordedClip): Promise<void> {
  await till.keep.write(['notes'], async (hand) => note(hand, `clip:${word}`, clip))
}

/** A recorded voice as a file, so that one speaker serves a whole market. */
export type VoiceFile = {
  readonly kind: 'cho40-voice'
  readonly version: 1
  readonly rate: number
  readonly clips: Readonly<Record<string, string>>
}

export async function voiceFile(till: Till): Promise<VoiceFile> {
  const recorded = await recordedClips(till)
  const clips = Object.fromEntries(
    Array.from(recorded, ([word, clip]) => [word, toBase64(clip)] as const),
  )
  return { kind: 'cho40-voice', version: 1, rate: CLIP_RATE, clips }
}

/** Reads a voice file; undefined when it is something else. Words it does not need are left out. */
export function readVoiceFile(text: string): Map<string, RecordedClip> | undefined {
  try {
    const file = JSON.parse(text) as Partial<VoiceFile>
    if (file.kind !== 'cho40-voice' || file.version !== 1 || file.rate !== CLIP_RATE)
      return undefined
    const clips = new Map<string, RecordedClip>()
    for (const word of neededClips()) {
      const clip = file.clips?.[word]
      if (typeof clip === 'string') clips.set(word, fromBase64(clip))
    }
    return clips.size > 0 ? clips : undefined
  } catch {
    return undefined
  }
}

function toBase64(clip: RecordedClip): string {
  const bytes = new Uint8Array(clip.buffer, clip.byteOffset, clip.byteLength)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): RecordedClip {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  return new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2))
}
