import type { Tune } from './till/till.ts'

/** Two notes each, in hertz: rising for good, falling for trouble, one soft note for cash. */
const NOTES: Readonly<Record<Tune, readonly number[]>> = {
  paid: [784, 1175],
  trouble: [622, 415],
  cash: [880],
}
const NOTE_SECONDS = 0.18

export type Chime = {
  /** Browsers keep silent until a finger came down; call this from a pointer handler. */
  allow(): void
  play(tune: Tune): void
  /** The page's one sound output, once a finger came down. */
  audio(): AudioContext | undefined
}

export function createChime(): Chime {
  let audio: AudioContext | undefined
  return {
    audio: () => audio,
    allow: () => {
      audio ??= new AudioContext()
      if (audio.state === 'suspended') void audio.resume()
    },
    play: (tune) => {
      if (audio?.state !== 'running') return
      for (const [index, hertz] of NOTES[tune].entries()) {
        note(audio, hertz, audio.currentTime + index * NOTE_SECONDS)
      }
    },
  }
}

function note(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.6, at)
  volume.gain.exponentialRampToValueAtTime(0.01, at + 2 * NOTE_SECONDS)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 2 * NOTE_SECONDS)
}
