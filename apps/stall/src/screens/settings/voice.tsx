import type { VNode } from 'preact'
import { setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { chooseVoice, deskOf, setDesk, VOICES } from '../../till/voice.ts'
import { neededClips } from '../../voice/announcement.ts'
import { Recorder } from './recorder.tsx'

const TRIED_AMOUNT = 45_000

/** Who says the amounts, a try, and the way to a voice of one's own. */
export function Voice({ till }: { till: Till }): VNode {
  const { chosen, clips, recorder } = deskOf(till)
  if (recorder) return <Recorder till={till} recorder={recorder} />
  const text = setupTextOf(till.state)
  const left = neededClips().length - clips.size
  const openRecorder = (): void => setDesk(till, { recorder: { at: 0 } })
  return (
    <section class="voice">
      <h2>{text['voice.title']}</h2>
      <div class="choices">
        {VOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            class={`button ${choice === chosen ? 'primary' : ''}`}
            aria-pressed={choice === chosen}
            onClick={() =>
              choice === 'own' && left > 0
                ? openRecorder()
                : press(till, () => chooseVoice(till, choice))
            }
          >
            {text[`voice.${choice}`]}
          </button>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => till.edge.chime({ tune: 'paid', what: 'paid', amount: TRIED_AMOUNT })}
        >
          {text['voice.try']}
        </button>
      </div>
      <p class="quiet">{text['voice.volume']}</p>
      {clips.size > 0 && left > 0 && (
        <p class="quiet">{speakSetup(text)('voice.left', { n: left })}</p>
      )}
      <button type="button" class="button" onClick={openRecorder}>
        {text['voice.record']}
      </button>
    </section>
  )
}
