import type { VNode } from 'preact'
import { eyeOf } from '../../carry/eye.ts'
import { BackPage } from '../../parts/back-page.tsx'
import { moreTextOf } from '../../text/more-text.ts'
import { problemText } from '../../text/text-of.ts'
import { codeIn, join } from '../../till/pairing.ts'
import type { Till } from '../../till/till.ts'

/** This phone comes in by a code on another’s screen: through its camera, or by the address it opened. */
export function JoinScreen({ till }: { till: Till }): VNode {
  const text = moreTextOf(till.state)
  const { page, session, pairing = {} } = till.state
  const { busy, problem, noCamera } = pairing
  if ('code' in page && page.code !== undefined) void join(till, page.code)
  const eye = eyeOf('join', {
    onCode: (read) => {
      const code = codeIn(read)
      if (code !== undefined) void join(till, code)
    },
    onRefused: () => till.set({ pairing: { ...till.state.pairing, noCamera: true } }),
  })
  return (
    <BackPage till={till} back="#sell" title={text['join.open']}>
      <p>{text[session ? 'join.taken' : 'join.body']}</p>
      {!session && <video class="eye" ref={eye} muted playsInline aria-label={text['take.view']} />}
      <p role="status">
        {busy && text['join.busy']}
        {noCamera && text['sign.nocamera']}
        {problem &&
          (problem.type === 'NotFound' ? text['join.refused'] : problemText(till.state, problem))}
      </p>
    </BackPage>
  )
}
