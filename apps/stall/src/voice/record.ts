import { CLIP_RATE, toWhole, trimmed } from './clip-sound.ts'
import type { RecordedClip } from './own-pack.ts'

/** A word that takes longer than this was forgotten, not spoken. */
const LONGEST_MS = 4000

export type Recording = {
  /** Ends the recording; undefined when nothing could be heard. */
  stop(): Promise<RecordedClip | undefined>
}

/** Listens to the microphone until told to stop. Rejects when the phone does not allow it. */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, noiseSuppression: true, echoCancellation: false },
  })
  const recorder = new MediaRecorder(stream)
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  const end = (): void => {
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
  }
  recorder.start()
  const tooLong = setTimeout(end, LONGEST_MS)
  return {
    async stop() {
      clearTimeout(tooLong)
      end()
      await ended
      return clipFrom(await new Blob(parts).arrayBuffer())
    },
  }
}

async function clipFrom(sound: ArrayBuffer): Promise<RecordedClip | undefined> {
  // Decoding for a context of our rate also brings the samples to it.
  const buffer = await new OfflineAudioContext(1, 1, CLIP_RATE).decodeAudioData(sound)
  const word = trimmed(buffer.getChannelData(0), CLIP_RATE)
  return word && toWhole(word)
}
