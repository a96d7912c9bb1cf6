import type { VoiceChoice } from '../till/voice.ts'
import type { RecordedClip } from './own-pack.ts'
import type { Recording } from './record.ts'

/** What the settings know about voices. */
export type VoiceDesk = {
  readonly chosen: VoiceChoice
  /** The words recorded on this phone. */
  readonly clips: ReadonlyMap<string, RecordedClip>
  /** Present while the recorder is open. */
  readonly recorder?: {
    /** Which word is asked for. */
    readonly at: number
    readonly running?: Recording
    readonly notice?: 'voice.quiet' | 'voice.refused' | 'voice.wrong'
  }
}
