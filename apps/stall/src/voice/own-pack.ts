import { noted } from '../store/rows.ts'
import type { Till } from '../till/till.ts'
import { neededClips } from './announcement.ts'
import { CLIP_RATE, wavOf } from './clip-sound.ts'
import type { LoadedPack } from './pack.ts'

/** One word as somebody said it, trimmed. */
export type RecordedClip = Int16Array

/** The words already recorded on this phone. */
export function recordedClips(till: Till): Promise<Map<string, RecordedClip>> {
  return till.keep.read(['notes'], async (hand) => {
    const found = new Map<string, RecordedClip>()
    for (const word of neededClips()) {
      const clip = await noted(hand, `clip:${word}`)
      if (clip) found.set(word, clip)
    }
    return found
  })
}

/** The recorded words as a pack. Words not recorded yet are left out, not borrowed from a machine. */
export async function ownPack(till: Till): Promise<LoadedPack> {
  const recorded = await recordedClips(till)
  const clips: Record<string, [number, number]> = {}
  let at = 0
  for (const [word, clip] of recorded) {
    clips[word] = [(at / CLIP_RATE) * 1000, (clip.length / CLIP_RATE) * 1000]
    at += clip.length
  }
  return { pack: { name: {}, language: 'own', clips }, sound: wavOf([...recorded.values()]) }
}
