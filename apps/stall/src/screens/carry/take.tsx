import type { VNode } from 'preact'
import { eyeOf } from '../../carry/eye.ts'
import { type Taking, takeFrame, takeText } from '../../carry/take-over.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { type MoreText, moreTextOf } from '../../text/more-text.ts'
import { say } from '../../text/say.ts'
import type { Till } from '../../till/till.ts'

/** Takes over what another phone cannot send: from its screen through the camera, or from its file. */
export function TakeScreen({ till }: { till: Till }): VNode {
  const { taking = {}, carried = 0 } = till.state
  const text = moreTextOf(till.state)
  const eye = eyeOf('take', {
    onCode: (code) => void takeFrame(till, code),
    // What was said of a file stays: the refusal of a camera may come long after it.
    onRefused: () => till.set({ taking: { notice: 'nocamera', ...till.state.taking } }),
  })
  return (
    <>
      <div class="woven" />
      <main class="carry">
        <h1 tabIndex={-1}>{text['take.title']}</h1>
        <p>{text['take.body']}</p>
        <video ref={eye} muted playsInline aria-label={text['take.view']} />
        <div class="notices" role="status">
          <Progress taking={taking} text={text} />
          {carried > 0 && <p class="quiet">{say(text['take.waits'], { n: carried })}</p>}
        </div>
        <label class="button of-money">
          <Pictogram name="book" />
          {text['take.file']}
          <input
            type="file"
            class="unseen"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              void file?.text().then((json) => takeText(till, json))
            }}
          />
        </label>
        <a class="button of-money" href="#khoi-phuc">
          <Pictogram name="back" />
          {text['order.back']}
        </a>
      </main>
    </>
  )
}

function Progress({ taking, text }: { taking: Taking; text: MoreText }): VNode | null {
  const { gathered, notice, count } = taking
  if (notice === 'taken') {
    return (
      <Strip tone="leaf" pictogram="tick">
        {say(text['take.taken'], { n: count })}
      </Strip>
    )
  }
  if (notice !== undefined) {
    return (
      <Strip tone="thread-red" pictogram="warning">
        {text[`take.${notice}`]}
      </Strip>
    )
  }
  if (gathered === undefined) return null
  return <p>{say(text['take.frames'], { n: gathered.parts.size, of: gathered.count })}</p>
}
