import { clipsOf, clipsOfMany, type News } from './announcement.ts'
import type { LoadedPack } from './pack.ts'
import { nextTurn } from './turns.ts'

/** The chime is heard first, so that the words are listened to in a noisy market. */
const AFTER_CHIME_SECONDS = 0.5
/** Words run into each other a little, as people speak. */
const OVERLAP_SECONDS = 0.03

type Voice = {
  readonly buffer: AudioBuffer
  readonly clips: LoadedPack['pack']['clips']
}

export type Speaker = {
  say(news: News): void
  /** Takes another voice; undefined makes it silent. */
  use(load: (() => Promise<LoadedPack>) | undefined): void
}

/** Says news one after the other over the page's one audio context; silent while there is none. */
export function createSpeaker(audioNow: () => AudioContext | undefined): Speaker {
  let load: (() => Promise<LoadedPack>) | undefined
  let voice: Promise<Voice> | undefined
  let waiting: readonly News[] = []
  let speaking = false

  async function speak(): Promise<void> {
    while (waiting.length > 0) {
      const audio = audioNow()
      if (audio?.state !== 'running' || load === undefined) break
      voice ??= decode(audio, await load())
      const { now, later } = nextTurn(waiting)
      waiting = later
      const [first] = now
      if (first === undefined) break
      await play(audio, await voice, now.length > 1 ? clipsOfMany(now) : clipsOf(first))
    }
    waiting = []
  }

  return {
    say(news) {
      waiting = [...waiting, news]
      if (speaking) return
      speaking = true
      // Without a voice the chime has said it; the screen says the rest.
      void speak()
        .catch(() => {
          voice = undefined
          waiting = []
        })
        .finally(() => {
          speaking = false
        })
    },
    use(next) {
      load = next
      voice = undefined
    },
  }
}

async function decode(audio: AudioContext, { pack, sound }: LoadedPack): Promise<Voice> {
  return { buffer: await audio.decodeAudioData(sound.slice(0)), clips: pack.clips }
}

function play(audio: AudioContext, voice: Voice, words: readonly string[]): Promise<void> {
  let at = audio.currentTime + AFTER_CHIME_SECONDS
  let last: AudioBufferSourceNode | undefined
  for (const word of words) {
    const clip = voice.clips[word]
    // A pack of another dialect may lack a word; the others are still worth hearing.
    if (clip === undefined) continue
    const [start, length] = clip
    last = audio.createBufferSource()
    last.buffer = voice.buffer
    last.connect(audio.destination)
    last.start(at, start / 1000, length / 1000)
    at += Math.max(0.05, length / 1000 - OVERLAP_SECONDS)
  }
  return new Promise((resolve) => {
    if (last === undefined) resolve()
    else last.onended = () => resolve()
  })
}
