import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { speakIn, textOf } from '../../text/text-of.ts'
import { press } from '../../till/press.ts'
import { lookAtKeep, rescueFile } from '../../till/recovery.ts'
import type { Till } from '../../till/till.ts'

/** For a day when something is wrong: what this phone still holds, and a way to carry it away. */
export function RecoveryScreen({ till }: { till: Till }): VNode {
  const { recovery } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  if (recovery === undefined) void lookAtKeep(till)
  const held = (recovery?.unsent ?? 0) + (recovery?.refused ?? 0)
  return (
    <>
      <div class="woven" />
      <main class="recovery">
        <h1 tabIndex={-1}>{text['rescue.title']}</h1>
        <p>{text['rescue.body']}</p>
        {recovery && (
          <div class="notices" role="status">
            <Strip tone={held > 0 ? 'clay' : 'quiet'} pictogram={held > 0 ? 'offline' : 'book'}>
              <b>{held > 0 ? say('rescue.unsent', { n: recovery.unsent }) : text['off.sent']}</b>
            </Strip>
            {recovery.refused > 0 && (
              <Strip tone="thread-red" pictogram="warning">
                {say('off.refused', { n: recovery.refused })}
              </Strip>
            )}
            {recovery.persisted !== undefined && (
              <p class="quiet">
                {text[recovery.persisted ? 'rescue.promised' : 'rescue.unpromised']}
              </p>
            )}
          </div>
        )}
        <button
          type="button"
          class="button of-money primary"
          aria-disabled={held === 0}
          onClick={() => held > 0 && press(till, () => saveFile(till))}
        >
          <Pictogram name="book" />
          {text['rescue.save']}
        </button>
        <p class="quiet">{text['rescue.after']}</p>
        <a class="button" href="#book">
          {text['order.back']}
        </a>
      </main>
    </>
  )
}

async function saveFile(till: Till): Promise<void> {
  const file = await rescueFile(till)
  const json = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(json)
  link.download = `cho40-${till.state.day}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
