import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { moreTextOf } from '../../text/more-text.ts'
import { say as fill } from '../../text/say.ts'
import { press } from '../../till/press.ts'
import { rescueFile } from '../../till/recovery.ts'
import type { Till } from '../../till/till.ts'

/** For a day when something is wrong: what this phone still holds, and a way to carry it away. */
export function RecoveryScreen({ till }: { till: Till }): VNode {
  const { unsent, refused, persisted } = till.state
  const text = moreTextOf(till.state)
  const held = unsent + refused
  return (
    <>
      <div class="woven" />
      <main class="recovery">
        <h1 tabIndex={-1}>{text['rescue.title']}</h1>
        <p>{text['rescue.body']}</p>
        <div class="notices" role="status">
          <Strip tone={unsent > 0 ? 'clay' : 'quiet'} pictogram={unsent > 0 ? 'offline' : 'book'}>
            <b>{unsent > 0 ? fill(text['rescue.unsent'], { n: unsent }) : text['off.sent']}</b>
          </Strip>
          {refused > 0 && (
            <Strip tone="thread-red" pictogram="warning">
              {fill(text['off.refused'], { n: refused })}
            </Strip>
          )}
          {persisted !== undefined && (
            <p class="quiet">{text[persisted ? 'rescue.promised' : 'rescue.unpromised']}</p>
          )}
        </div>
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
        {held > 0 && (
          <a class="button of-money" href="#carry">
            <Pictogram name="code" />
            {text['rescue.carry']}
          </a>
        )}
        <a class="button of-money" href="#take">
          <Pictogram name="transfer" />
          {text['rescue.take']}
        </a>
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
