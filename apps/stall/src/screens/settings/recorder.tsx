import type { VNode } from 'preact'
import { setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { deskOf, setDesk } from '../../till/voice.ts'
import { neededClips } from '../../voice/announcement.ts'
import { wavOf } from '../../voice/clip-sound.ts'
import type { VoiceDesk } from '../../voice/desk.ts'
import { type RecordedClip, recordedClips } from '../../voice/own-pack.ts'
import { type Recording, startRecording } from '../../voice/record.ts'
import { keepClip, readVoiceFile, voiceFile } from '../../voice/voice-file.ts'

type RecorderState = NonNullable<VoiceDesk['recorder']>

/** Word by word, in any language: what is asked for stands large, what was said can be heard. */
export function Recorder({ till, recorder }: { till: Till; recorder: RecorderState }): VNode {
  const words = neededClips()
  const { at, running, notice } = recorder
  const { clips } = deskOf(till)
  const text = setupTextOf(till.state)
  const say = speakSetup(text)
  const word = words[at] ?? ''
  const clip = clips.get(word)
  const left = words.filter((one) => !clips.has(one)).length
  const turn = (to: number): void => {
    if (to >= 0 && to < words.length) setDesk(till, { recorder: { at: to } })
  }
  return (
    <section class="recorder">
      <h2>{text['voice.record']}</h2>
      <p class="quiet">{text['voice.record.body']}</p>
      <p class="quiet">{say('voice.word', { n: at + 1, of: words.length })}</p>
      <p class="word" lang="vi">
        {word}
      </p>
      <div class="choices">
        <button
          type="button"
          class="button of-money primary"
          onClick={() => press(till, () => record(till, recorder, word))}
        >
          {text[running ? 'voice.stop' : 'voice.hold']}
        </button>
        <button
          type="button"
          class="button of-money"
          aria-disabled={clip === undefined}
          onClick={() => clip && hear(clip)}
        >
          {text['voice.hear']}
        </button>
        <button type="button" class="button" onClick={() => turn(at - 1)}>
          {text['voice.before']}
        </button>
        <button type="button" class="button" onClick={() => turn(at + 1)}>
          {text['voice.next']}
        </button>
      </div>
      <p role="status">
        {notice ? text[notice] : left > 0 ? say('voice.left', { n: left }) : text['voice.done']}
      </p>
      <VoiceFiles till={till} />
      <button type="button" class="button" onClick={() => leave(till)}>
        {text['voice.leave']}
      </button>
    </section>
  )
}

let starting = false

async function record(till: Till, { at, running }: RecorderState, word: string): Promise<void> {
  // Whoever turned to another word, or left, while the microphone was asked is not brought back.
  const show = (recorder: RecorderState): void => {
    if (deskOf(till).recorder?.at === at) setDesk(till, { recorder })
    else void recorder.running?.stop().catch(() => undefined)
  }
  try {
    if (running === undefined) {
      if (!starting) show({ at, running: await start() })
      return
    }
    show({ at })
    const said = await running.stop()
    if (said === undefined) return show({ at, notice: 'voice.quiet' })
    await keepClip(till, word, said)
    setDesk(till, { clips: new Map([...deskOf(till).clips, [word, said]]) })
  } catch {
    show({ at, notice: 'voice.refused' })
  }
}

/** A phone may take long to give its microphone; a second tap meanwhile is no second recording. */
async function start(): Promise<Recording> {
  starting = true
  try {
    return await startRecording()
  } finally {
    starting = false
  }
}

function leave(till: Till): void {
  const { recorder: _, ...rest } = deskOf(till)
  till.set({ voice: rest })
}

function hear(clip: RecordedClip): void {
  const audio = new Audio(URL.createObjectURL(new Blob([wavOf([clip])], { type: 'audio/wav' })))
  audio.onended = () => URL.revokeObjectURL(audio.src)
  void audio.play()
}

/** One speaker can serve a whole market: the voice goes out and comes in as a file. */
function VoiceFiles({ till }: { till: Till }): VNode {
  const text = setupTextOf(till.state)
  return (
    <div class="choices">
      <button type="button" class="button" onClick={() => press(till, () => save(till))}>
        {text['voice.save']}
      </button>
      <label class="button">
        {text['voice.bring']}
        <input
          type="file"
          class="unseen"
          accept="application/json"
          onChange={({ currentTarget }) => void bring(till, currentTarget.files?.[0])}
        />
      </label>
    </div>
  )
}

async function save(till: Till): Promise<void> {
  const json = new Blob([JSON.stringify(await voiceFile(till))], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(json)
  link.download = 'cho40-giong.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

async function bring(till: Till, file: File | undefined): Promise<void> {
  const clips = file && readVoiceFile(await file.text())
  const at = deskOf(till).recorder?.at ?? 0
  if (clips === undefined) return setDesk(till, { recorder: { at, notice: 'voice.wrong' } })
  for (const [word, clip] of clips) await keepClip(till, word, clip)
  setDesk(till, { clips: await recordedClips(till), recorder: { at } })
}
